/** What came and could not be taken: kept as it came, tried again when a key, a device or an update has arrived. */

import { ok, type Result } from "@twofold/core";
import type { Prepared } from "../log/log.ts";
import { sequenceKey, sequenceOf } from "../store/port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { Quarantined, QuarantineReason } from "./receive.ts";

/** A hostile relay must not fill the disk; by then it is plain that something is wrong. 256 envelopes of 256 KiB: 64 MiB. */
const maxQuarantined = 256;

export interface Quarantine {
  readonly reasons: () => readonly QuarantineReason[];
  prepareAdd(found: readonly Quarantined[]): Prepared;
  /** Everything that is kept; what is taken of it is removed by its number. */
  read(): Promise<readonly (readonly [n: number, kept: Quarantined])[]>;
  prepareRemove(numbers: readonly number[]): Prepared;
}

export async function openQuarantine(store: SealedStore, prefix: string): Promise<Result<Quarantine, OpenProblem>> {
  const rows = await store.list(prefix);
  if (!rows.ok) return rows;
  let reasons = new Map(rows.value.map(([key, row]) => [sequenceOf(prefix, key), (row as Quarantined).problem]));
  /** Refused for want of room: shown, and found again by an audit of the relay. */
  let beyond: readonly QuarantineReason[] = [];
  return ok({
    reasons: () => [...reasons.values(), ...beyond],
    prepareAdd: (found) => {
      const from = Math.max(-1, ...reasons.keys()) + 1;
      const added = found
        .slice(0, Math.max(0, maxQuarantined - reasons.size))
        .map((each, i) => [from + i, each] as const);
      return {
        changes: added.map(([n, value]) => ({ put: sequenceKey(prefix, n), value })),
        apply: () => {
          reasons = new Map([...reasons, ...added.map(([n, { problem }]) => [n, problem] as const)]);
          beyond = [...beyond, ...found.slice(added.length).map(({ problem }) => problem)];
        },
      };
    },
    read: async () => {
      const kept = await store.list(prefix);
      return kept.ok ? kept.value.map(([key, row]) => [sequenceOf(prefix, key), row as Quarantined] as const) : [];
    },
    prepareRemove: (numbers) => ({
      changes: numbers.map((n) => ({ remove: sequenceKey(prefix, n) })),
      apply: () => {
        reasons = new Map([...reasons].filter(([n]) => !numbers.includes(n)));
      },
    }),
  });
}
