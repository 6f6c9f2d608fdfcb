/**
 * The bonds of before: those that have ended and were kept on this device, and those that somebody gave back. To be read;
 * nothing of them has a key, a token or a place to write to. Rules GIVE-6 to GIVE-8.
 */

import {
  type BondState,
  type Commitment,
  createdOf,
  type Day,
  type DeviceId,
  type EventId,
  err,
  type Fact,
  foldVaultAll,
  historyAskedOn,
  listEntries,
  type Need,
  nameOf,
  ok,
  otherSide,
  type Result,
  type RoundId,
  type RoundView,
  readableNotes,
  roundOf,
  type Side,
  type StreamId,
  sides,
  type VaultFact,
  type VaultState,
  viewEarlierRounds,
} from "@twofold/core";
import type { Bond } from "../bond/bond.ts";
import { listBonds } from "../bond/bond-list.ts";
import { activeBondKey, type BondRecord, bondPrefix, bondRecordKey } from "../bond/bond-record.ts";
import { openFitting } from "../bond/texts.ts";
import { firstsOf } from "../bond/trust.ts";
import { factsOfKept } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { type FoldedBatches, foldBatches } from "./fold-batches.ts";
import { type HistoryPart, readPart } from "./part.ts";

export type EarlierBond = {
  readonly stream: StreamId;
  readonly side: Side;
  /** What the two were called. `me` is missing where nothing of it says so. */
  readonly me: string | undefined;
  readonly them: string;
  readonly since: Day | undefined;
  /** Its log is on this device, from before. */
  readonly isKept: boolean;
  /** Given back by the other, on that day; also where an older copy was kept. */
  readonly givenOn: Day | undefined;
  /** Everything that there was to give has come. Always so where it was kept. */
  readonly isWhole: boolean;
  /** Newest first. */
  readonly rounds: readonly RoundView[];
  /** Of both, by commitment. */
  readonly texts: ReadonlyMap<Commitment, { readonly text: string; readonly need: Need }>;
  readonly state: BondState;
  /** The vault, with one's own notes that were given back in it: in memory only. */
  readonly vault: VaultState;
};

export type EarlierSources = {
  readonly store: SealedStore;
  readonly vault: VaultState;
  /** Those that are open here, the one that is shown among them. */
  readonly bonds: readonly Bond[];
  readonly openBondOf: (record: BondRecord) => Promise<Result<Bond, OpenProblem>>;
  /** What was checked and folded before, by what it was made of: checking years of it takes seconds. */
  readonly folded?: Map<string, FoldedBatches>;
};

/** Everything that this device kept of that bond's log, oldest first. */
export async function readContents(
  store: SealedStore,
  stream: StreamId,
): Promise<Result<readonly Uint8Array<ArrayBuffer>[], OpenProblem>> {
  const rows = await store.list(`${bondPrefix(stream)}tail/`);
  return rows.ok ? ok(rows.value.map(([, content]) => content as Uint8Array<ArrayBuffer>)) : rows;
}

/** The bond of before that was kept, or given back, last comes first. */
export async function readEarlierBonds(sources: EarlierSources): Promise<Result<readonly EarlierBond[], OpenProblem>> {
  const here = await openAll(sources);
  if (!here.ok) return here;
  const { shown, bonds } = here.value;
  const given = await readGiven(sources.store, bonds);
  if (!given.ok) return given;
  const found: EarlierBond[] = [];
  for (const bond of bonds) {
    const { stream, ended } = bond.record;
    if (!ended || stream === shown) continue;
    const more = given.value.get(stream);
    const state = more ? await withGiven(sources.store, bond, more) : bond.state();
    const kept = await earlierBond({ ...bond.record, state, them: bond.record.metAs }, sources.vault);
    found.push(more ? { ...kept, givenOn: more.day, isWhole: more.isWhole } : kept);
  }
  for (const [stream, { side, day, isWhole, firsts, contents, parts, them }] of given.value) {
    if (bonds.some(({ record }) => record.stream === stream)) continue;
    const madeOf = [stream, ...parts].join();
    const known = sources.folded?.get(madeOf);
    const folded = known ?? (await foldBatches(contents, stream, { a: firstsIn(firsts.a), b: firstsIn(firsts.b) }));
    if (!folded) return err(notFetched);
    sources.folded?.set(madeOf, folded);
    // Not one of its batches is what it is said to be.
    if (folded.refused > 0 && folded.facts.length === 0) continue;
    const gave = { isKept: false, givenOn: day, isWhole };
    found.push({ ...(await earlierBond({ stream, side, state: folded.state, them }, sources.vault)), ...gave });
  }
  return ok(found.toReversed());
}

const notFetched: OpenProblem = { tag: "storage-failed", message: "a part of the app could not be fetched" };
const firstsIn = (keys: readonly DeviceId[]) => keys.map((signKey) => ({ signKey }));

/** Every bond whose log is here, in the order in which they began. Opened to be read: nothing of it speaks with a relay. */
async function openAll({
  store,
  bonds: open,
  openBondOf,
}: EarlierSources): Promise<Result<{ shown: StreamId | undefined; bonds: readonly Bond[] }, OpenProblem>> {
  const shown = await store.read(activeBondKey);
  if (!shown.ok) return shown;
  const listed = await listBonds(store);
  if (!listed.ok) return listed;
  const bonds: Bond[] = [];
  for (const stream of listed.value) {
    const isOpen = open.find(({ record }) => record.stream === stream);
    if (isOpen) {
      bonds.push(isOpen);
      continue;
    }
    const record = await store.read(bondRecordKey(stream));
    if (!record.ok) return record;
    if (record.value === undefined) continue;
    const bond = await openBondOf(record.value as BondRecord);
    if (!bond.ok) return bond;
    bonds.push(bond.value);
  }
  return ok({ shown: shown.value as StreamId | undefined, bonds });
}

type Given = Omit<HistoryPart, "side" | "contents"> & {
  /** This person's in the bond that was given. */
  readonly side: Side;
  readonly contents: Uint8Array<ArrayBuffer>[];
  /** The events that brought them. */
  readonly parts: EventId[];
  readonly day: Day;
  readonly them: string;
  isWhole: boolean;
};

/**
 * The parts that lie in the logs of these bonds, by the bond that they are of. Nothing is taken that was not asked for,
 * and the first part says who paired: a later one that says otherwise is passed over.
 */
async function readGiven(
  store: SealedStore,
  bonds: readonly Bond[],
): Promise<Result<ReadonlyMap<StreamId, Given>, OpenProblem>> {
  const given = new Map<StreamId, Given>();
  for (const { record, state } of bonds) {
    const counted = Object.values(state().history.given);
    if (counted.length === 0) continue;
    const contents = await readContents(store, record.stream);
    if (!contents.ok) return contents;
    const asked = historyAskedOn(state(), record.side) !== undefined;
    const them = nameOf(state(), otherSide(record.side)) ?? record.metAs;
    for (const fact of (await Promise.all(contents.value.map(factsOfKept))).flat()) {
      const said = counted.find((one) => one?.stamp.id === fact.id && one.by === fact.side);
      if (!said || (fact.side !== record.side && !asked)) continue;
      // What this person gave from a copy that is here.
      if (fact.side === record.side && bonds.some((kept) => kept.record.stream === said.bond)) continue;
      const part = partIn(fact);
      if (!part) continue;
      const side = fact.side === record.side ? part.side : otherSide(part.side);
      const before = given.get(said.bond);
      if (!before) {
        const { firsts, contents: batches } = part;
        const begun = { side, firsts, contents: [...batches], parts: [fact.id], day: said.day };
        given.set(said.bond, { ...begun, them, isWhole: said.whole });
      } else if (before.side === side && isSame(before.firsts, part.firsts)) {
        before.contents.push(...part.contents);
        before.parts.push(fact.id);
        before.isWhole ||= said.whole;
      }
    }
  }
  return ok(given);
}

function partIn({ event }: Fact): HistoryPart | undefined {
  const part = event.part instanceof Uint8Array ? readPart(event.part) : undefined;
  return part?.ok ? part.value : undefined;
}

function isSame(left: HistoryPart["firsts"], right: HistoryPart["firsts"]): boolean {
  return sides.every((side) => left[side].join() === right[side].join());
}

/** What is here and what was given, as one: who may write is what this device knows of the pairing. */
async function withGiven(store: SealedStore, bond: Bond, given: Given): Promise<BondState> {
  const { record } = bond;
  const kept = await readContents(store, record.stream);
  const folded = kept.ok && (await foldBatches([...kept.value, ...given.contents], record.stream, firstsOf(record)));
  return folded ? folded.state : bond.state();
}

async function earlierBond(
  bond: Pick<EarlierBond, "stream" | "side" | "state" | "them">,
  own: VaultState,
): Promise<EarlierBond> {
  const { stream, side, state } = bond;
  const { texts, vault } = await openNotes(bond, own);
  return {
    ...{ stream, side, state, vault, texts },
    me: nameOf(state, side),
    them: nameOf(state, otherSide(side)) ?? bond.them,
    since: createdOf(state)?.day,
    ...{ isKept: true, givenOn: undefined, isWhole: true },
    rounds: viewEarlierRounds(state, vault, { side, stream }),
  };
}

/** Every note of which a key is in the log. One's own stand in a vault only where they were folded; here also the rest. */
async function openNotes(
  { stream, side, state }: Pick<EarlierBond, "stream" | "side" | "state">,
  own: VaultState,
): Promise<Pick<EarlierBond, "texts" | "vault">> {
  const texts = new Map<Commitment, { readonly text: string; readonly need: Need }>();
  const kept: VaultFact[] = [];
  for (const [round] of listEntries(state.rounds) as Iterable<readonly [RoundId, unknown]>) {
    for (const author of sides) {
      for (const { key, ...note } of readableNotes(roundOf(state, round), author)) {
        const content = await openFitting([note], { stream, round, author, key });
        if (!content) continue;
        const { h, day } = note;
        texts.set(h, content);
        if (author !== side) continue;
        const event = { kind: "answer.kept", stream, round, h, key, ...content, day };
        kept.push({ id: h as string as EventId, device: "" as DeviceId, time: undefined, event });
      }
    }
  }
  return { texts, vault: foldVaultAll(own, kept) };
}
