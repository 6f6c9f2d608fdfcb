/**
 * Giving back what two people shared, once one of them has lost everything: asking for it, giving it, keeping it, and
 * reading what came of it. Rules GIVE-1 to GIVE-8 in docs/spec/give-back.md. Fetched when it is asked for.
 */

import {
  type Day,
  err,
  historyAskedOn,
  historyGivenBy,
  ok,
  otherSide,
  type Result,
  type StreamId,
  type UnknownEvent,
  wordsComparedOf,
} from "@twofold/core";
import type { Bond } from "../bond/bond.ts";
import { listBonds } from "../bond/bond-list.ts";
import { type BondRecord, bondRecordKey } from "../bond/bond-record.ts";
import { type EarlierBond, readContents, readEarlierBonds } from "../earlier/earlier-bonds.ts";
import type { FoldedBatches } from "../earlier/fold-batches.ts";
import { eventsIn, readPart } from "../earlier/part.ts";
import { partsToGive } from "../earlier/parts-to-give.ts";
import { factsOfKept } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { ClientProblem, Outcome } from "./terms.ts";
import { makeWrites, type WriteDependencies } from "./writes.ts";

export type GiveProblem =
  | ClientProblem
  /** The other has not asked for it. */
  | { readonly tag: "not-asked" }
  /** The four words of this bond were not found to match: nobody knows yet who would be given it. */
  | { readonly tag: "words-not-compared" }
  /** Still open, or not on this device. */
  | { readonly tag: "not-kept-here" };

export interface GiveBack {
  /** Tells the other that what the two shared before is lost here. */
  ask(today: Day): Outcome;
  /**
   * Gives the other of the bond that is shown what was open for both in `bond`, which has ended and was kept here. Resolves
   * when all of it is saved here; what stops in between goes on at the next start.
   */
  give(bond: StreamId, today: Day): Outcome<void, GiveProblem>;
  /** Keeps it, for now: told to nobody. */
  keep(kept: boolean): Outcome;
  /** Whether there is anything of before to read: at once, without reading it. */
  hasEarlier(): Outcome<boolean>;
  /** The bonds of before, kept or given back, the last one first. */
  earlier(): Outcome<readonly EarlierBond[]>;
  /** Goes on with what was being given when this device stopped. */
  resume(): Promise<void>;
}

export type GiveBackDependencies = WriteDependencies & { readonly store: SealedStore };

export function makeGiveBack(deps: GiveBackDependencies): GiveBack {
  const { store, session } = deps;
  const folded = new Map<string, FoldedBatches>();
  const { writeBond, markInBond, exclusive, findBond, save } = makeWrites(deps);

  /** The events that this person has given of `bond` in the log of `shown`. */
  const givenBefore = async (shown: Bond, bond: StreamId): Promise<Result<ReadonlySet<string>, OpenProblem>> => {
    const contents = await readContents(store, shown.record.stream);
    if (!contents.ok) return contents;
    const facts = (await Promise.all(contents.value.map(factsOfKept))).flat();
    const parts = facts.flatMap(({ side, event }) => {
      if (side !== shown.record.side || event.bond !== bond) return [];
      return partOf(event);
    });
    return ok(new Set(parts.flatMap((part) => [...eventsIn(part)])));
  };

  /** What is to be written, in order; empty where all of it was given. */
  const planOf = async (shown: Bond, bond: StreamId): Promise<Result<readonly Uint8Array[], GiveProblem>> => {
    if (historyGivenBy(shown.state(), shown.record.side).some((given) => given.bond === bond && given.isWhole))
      return ok([]);
    const record = await store.read(bondRecordKey(bond));
    if (!record.ok) return err(problemOf(record.error));
    const kept = record.value as BondRecord | undefined;
    if (!kept?.ended || bond === shown.record.stream) return err({ tag: "not-kept-here" });
    const given = await givenBefore(shown, bond);
    if (!given.ok) return err(problemOf(given.error));
    const contents = await readContents(store, bond);
    if (!contents.ok) return err(problemOf(contents.error));
    const parts = await partsToGive(kept, contents.value, given.value);
    return parts ? ok(parts) : err({ tag: "storage-failed", message: "a part of the app could not be fetched" });
  };

  const giveAll = async (shown: Bond, bond: StreamId, day: Day): Promise<Result<void, GiveProblem>> => {
    const plan = await planOf(shown, bond);
    if (!plan.ok) return plan;
    for (const [i, part] of plan.value.entries()) {
      const whole = i === plan.value.length - 1;
      // One at a time: a note that is folded meanwhile does not wait for years of history.
      const written = await exclusive(async () => {
        if (session().bond !== shown) return err({ tag: "not-the-writer" });
        return save([await shown.prepareWrite([{ kind: "history.given", bond, part, whole, day }])]);
      });
      if (!written.ok) return written;
      shown.wake();
    }
    return ok(undefined);
  };

  return {
    ask: (day) => writeBond(() => ok([{ kind: "history.asked", day }]), day),
    keep: (kept) => markInBond((stream) => ({ kind: "history.kept", stream, kept })),

    give: async (bond, today) => {
      const shown = findBond();
      if (!shown.ok) return shown;
      const { state, record } = shown.value;
      if (historyAskedOn(state(), otherSide(record.side)) === undefined) return err({ tag: "not-asked" });
      if (wordsComparedOf(session().vault.state(), record.stream) !== "match")
        return err({ tag: "words-not-compared" });
      return giveAll(shown.value, bond, today);
    },

    hasEarlier: async () => {
      const { bond } = session();
      if (Object.keys(bond?.state().history.given ?? {}).length > 0) return ok(true);
      const listed = await listBonds(store);
      if (!listed.ok) return err(problemOf(listed.error));
      for (const stream of listed.value.filter((each) => each !== bond?.record.stream)) {
        const record = await store.read(bondRecordKey(stream));
        if (record.ok && (record.value as BondRecord | undefined)?.ended) return ok(true);
      }
      return ok(false);
    },

    earlier: async () => {
      const { vault, bonds, bond, openBondOf } = session();
      const open = [...new Set([...bonds, ...(bond ? [bond] : [])])];
      const read = await readEarlierBonds({ store, vault: vault.state(), bonds: open, openBondOf, folded });
      return read.ok ? read : err(problemOf(read.error));
    },

    resume: async () => {
      const shown = findBond();
      if (!shown.ok) return;
      const begun = historyGivenBy(shown.value.state(), shown.value.record.side).filter(({ isWhole }) => !isWhole);
      for (const { bond, day } of begun) {
        // Said yes to once. What cannot be written now is tried again at the next start.
        if (!(await giveAll(shown.value, bond, day)).ok) return;
      }
    },
  };
}

function partOf(event: UnknownEvent): (readonly Uint8Array<ArrayBuffer>[])[] {
  if (event.kind !== "history.given" || !(event.part instanceof Uint8Array)) return [];
  const part = readPart(event.part);
  return part.ok ? [part.value.contents] : [];
}

function problemOf(problem: OpenProblem): ClientProblem {
  switch (problem.tag) {
    case "key-lost":
    case "record-damaged":
      return { tag: "storage-failed", message: "a part of this device's copy is damaged" };
    default:
      return problem;
  }
}
