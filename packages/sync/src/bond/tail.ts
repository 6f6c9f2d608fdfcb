/**
 * Following the relay's stream: catch up, check that it has not gone back, stay live, and audit it when something is
 * missing. What arrives is saved together with the cursor, in one transaction, before anybody sees it.
 */

import { type BondState, type Fact, ok, type Result } from "@twofold/core";
import { concatBytes } from "@twofold/wire";
import { makeBackoff, type Patience } from "../backoff.ts";
import type { BondNotice, Connection } from "../client/client.ts";
import type { Log, Prepared } from "../log/log.ts";
import type { Trust } from "../log/read-batch.ts";
import type { Chunk, Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";
import { sequenceKey } from "../store/port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { advanceCursor, type Cursor, checkConnection, connectOffset, firstCursor, nameGaps } from "./cursor.ts";
import { mayHeal, type Quarantined, receive } from "./receive.ts";

export type TailDependencies = {
  readonly prefix: string;
  readonly store: SealedStore;
  readonly relay: Relay;
  readonly at: StreamAddress;
  readonly log: Log<BondState>;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly changed: () => void;
  readonly trust: Trust;
  readonly keys: (epoch: number) => CryptoKey | undefined;
  readonly patience: Patience;
  readonly stop: AbortSignal;
  readonly prepareTexts: (facts: readonly Fact[]) => Promise<Prepared>;
  /** Batches that are not among the header hashes the relay holds. Called within `exclusive`. */
  readonly prepareResend: (atRelay: ReadonlySet<string>) => Promise<Prepared | undefined>;
  readonly setUp: () => Promise<RelayProblem | undefined>;
  readonly arrived: () => void;
  readonly connected: () => void;
};

export interface Tail {
  readonly connection: () => Connection;
  readonly notices: () => readonly BondNotice[];
  /** Until stopped. */
  run(): Promise<void>;
  hurry(): void;
}

/** A hostile relay must not fill the disk; by then it is plain that something is wrong. 256 envelopes of 256 KiB: 64 MiB. */
const maxQuarantined = 256;
const unreachable: RelayProblem = { tag: "unreachable" };

export async function openTail(deps: TailDependencies): Promise<Result<Tail, OpenProblem>> {
  const { prefix, store, relay, at, log, exclusive, save, changed, trust, keys, stop, prepareTexts } = deps;
  const cursorKey = `${prefix}cursor`;
  const kept = await store.read(cursorKey);
  if (!kept.ok) return kept;
  let cursor = (kept.value as Cursor | undefined) ?? firstCursor;
  const quarantinePrefix = `${prefix}quarantine/`;
  const rows = await store.list(quarantinePrefix);
  if (!rows.ok) return rows;
  let quarantined = rows.value.map(([, row]) => (row as Quarantined).problem);

  const backoff = makeBackoff(deps.patience);
  let connection: Connection = "offline";
  let rolledBack = false;
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array();

  const setConnection = (next: Connection) => {
    if (connection === next) return;
    connection = next;
    changed();
  };
  const prepareCursor = (next: Cursor): Prepared => ({
    changes: [{ put: cursorKey, value: next }],
    apply: () => {
      cursor = next;
    },
  });
  const prepareQuarantine = (found: readonly Quarantined[]): Prepared => ({
    changes: found
      .slice(0, Math.max(0, maxQuarantined - quarantined.length))
      .map((value, i) => ({ put: sequenceKey(quarantinePrefix, quarantined.length + i), value })),
    apply: () => {
      quarantined = [...quarantined, ...found.map(({ problem }) => problem)];
    },
  });
  /** While catching up there is no snapshot: each would be written only to be replaced by the next one. */
  const arrived = async ({ upToDate }: Chunk) => {
    const snapshot = upToDate ? log.prepareSnapshot() : undefined;
    if (snapshot) await save([snapshot]);
    deps.arrived();
  };

  /** `frameless`: these are not the bytes that follow what was read before. */
  const take = (chunk: Chunk): Promise<"taken" | "not-saved" | "frameless"> =>
    exclusive(async () => {
      if (chunk.bytes.length === 0 && rest.length === 0 && chunk.nextOffset === cursor.offset) return "taken";
      const received = await receive(concatBytes(rest, chunk.bytes), keys, trust);
      if (received.isGarbled) return "frameless";
      const arrivals = await log.prepareArrivals(received.batches);
      // Mid-frame the old place stays: after a crash the whole frame is read again.
      const next = rest.length === 0 ? await advanceCursor(cursor, chunk) : skipTo(cursor, chunk);
      const place = received.rest.length === 0 ? [prepareCursor(next)] : [];
      const parts = [arrivals, await prepareTexts(arrivals.facts), prepareQuarantine(received.quarantined), ...place];
      if (!(await save(parts))) return "not-saved";
      rest = received.rest;
      if (arrivals.facts.length > 0) await arrived(chunk);
      return "taken";
    });

  /** Everything from the beginning: takes what is new, and says which batches the relay holds. */
  const readWhole = async (): Promise<{ hashes: Set<string>; cursor: Cursor } | undefined> => {
    const hashes = new Set<string>();
    let place = firstCursor;
    let carried: Uint8Array<ArrayBuffer> = new Uint8Array();
    for (;;) {
      const chunk = await relay.read(at, place.offset);
      if (!chunk.ok) return undefined;
      const received = await receive(concatBytes(carried, chunk.value.bytes), keys, trust);
      for (const { hash } of received.batches) hashes.add(hash);
      const isSaved = await exclusive(async () => {
        const arrivals = await log.prepareArrivals(received.batches);
        if (!(await save([arrivals, await prepareTexts(arrivals.facts)]))) return false;
        if (arrivals.facts.length > 0) await arrived(chunk.value);
        return true;
      });
      if (!isSaved) return undefined;
      carried = received.rest;
      place = await advanceCursor(place, chunk.value);
      if (chunk.value.upToDate) return { hashes, cursor: place };
    }
  };

  /** Everything that the relay does not hold goes out again: after a roll-back, a loss, or a proven gap. */
  const audit = async (): Promise<boolean> => {
    const whole = await readWhole();
    if (!whole) return false;
    return exclusive(async () => {
      const resend = await deps.prepareResend(whole.hashes);
      if (!resend) return false;
      const next = { ...whole.cursor, auditedGaps: nameGaps(log.frontier()) };
      const isSaved = await save([resend, prepareCursor(next)]);
      rest = new Uint8Array();
      deps.arrived();
      return isSaved;
    });
  };

  const recover = async (): Promise<boolean> => {
    rolledBack = true;
    changed();
    await deps.setUp();
    return audit();
  };
  const auditNewGaps = async (): Promise<boolean> => {
    const gaps = nameGaps(log.frontier());
    return gaps === "" || gaps === cursor.auditedGaps || audit();
  };

  const follow = async (): Promise<RelayProblem | undefined> => {
    setConnection("connecting");
    rest = new Uint8Array();
    const head = await relay.read(at, connectOffset(cursor));
    // An offset that the relay does not know any more is refused as a conflict.
    if (!head.ok && head.error.tag !== "conflict") return head.error;
    const checked = head.ok ? await checkConnection(cursor, head.value) : "went-back";
    const first = checked === "went-back" ? "frameless" : await take(checked);
    if (first === "not-saved") return unreachable;
    if (first === "frameless" && !(await recover())) return unreachable;
    if (!(await auditNewGaps())) return unreachable;
    setConnection("live");
    backoff.succeeded();
    deps.connected();
    for await (const chunk of relay.tail(at, cursor.offset, stop)) {
      if (!chunk.ok) return chunk.error;
      const outcome = await take(chunk.value);
      if (outcome === "not-saved") return unreachable;
      if (outcome === "frameless") return (await recover()) ? undefined : unreachable;
      if (!(await auditNewGaps())) return unreachable;
    }
    return undefined;
  };

  return ok({
    connection: () => connection,
    notices: () => {
      const gaps = nameGaps(log.frontier());
      const forged = quarantined.filter((problem) => !mayHeal(problem)).length;
      return [
        ...(gaps !== "" && gaps === cursor.auditedGaps ? [{ tag: "gap" as const }] : []),
        ...(rolledBack ? [{ tag: "rolled-back" as const }] : []),
        ...(forged > 0 ? [{ tag: "forged" as const, count: forged }] : []),
        ...(quarantined.length > forged ? [{ tag: "newer-version" as const }] : []),
      ];
    },
    hurry: backoff.hurry,
    run: async () => {
      while (!stop.aborted) {
        const problem = await follow();
        if (stop.aborted) return;
        if (problem === undefined) {
          // Ended in good order; after a moment, because some proxies end every live connection at once.
          await backoff.wait(stop);
          continue;
        }
        setConnection("unreachable");
        if (problem.tag === "not-found") await deps.setUp();
        await backoff.wait(stop, problem.tag === "too-many" ? problem.retryAfterSeconds * 1000 : 0);
      }
    },
  });
}

/** After a frame that came in two chunks: nothing to check the next connection by. */
function skipTo(cursor: Cursor, chunk: Chunk): Cursor {
  const generation = chunk.generation || cursor.generation;
  return { ...cursor, generation, offset: chunk.nextOffset, check: null };
}
