/**
 * What a person can do, each as one transaction: everything that belongs to the act is saved together or not at all.
 */

import {
  type BondState,
  canStillSeal,
  type Day,
  drawnRounds,
  err,
  isSealedCarefully,
  isSessionRound,
  isUnfolded,
  latestRhythmId,
  maxTextLength,
  mayReply,
  nextAddedRound,
  ok,
  type RoundId,
  roundsToAdd,
  standingAnswers,
  type VaultEvent,
  waitsForKey,
} from "@twofold/core";
import { type RandomBytes, sealAnswer } from "@twofold/crypto";
import { base64urlToBytes } from "@twofold/wire";
import type { Bond, Deposit } from "../bond/bond.ts";
import type { BondWrite } from "../bond/bond-write.ts";
import type { Prepared } from "../log/log.ts";
import type { Pairing } from "../pairing/pairing.ts";
import type { AheadNote } from "../pairing/pairing-record.ts";
import type { SealedStore } from "../store/sealed-store.ts";
import type { Client } from "./client.ts";
import { prepareBondClosing } from "./closing.ts";
import type { Outcome } from "./terms.ts";
import { makeWrites, type WriteDependencies } from "./writes.ts";

export type ActDependencies = WriteDependencies & {
  readonly store: SealedStore;
  readonly pairing: Pairing;
  readonly random: RandomBytes;
  readonly deliverFarewells: () => unknown;
  /** Memory anew from the store, after something was taken out of it. */
  readonly reload: () => Promise<unknown>;
};

export type ClientActs = Omit<
  Client,
  | "backup"
  | "takeaway"
  | "lock"
  | "caution"
  | "devices"
  | "giveBack"
  | "journal"
  | "library"
  | "recovery"
  | "view"
  | "subscribe"
  | "becomeWriter"
  | "stop"
>;

export function makeActs(deps: ActDependencies): {
  readonly client: ClientActs;
  readonly foldAhead: (notes: readonly AheadNote[]) => Promise<boolean>;
} {
  const { session, pairing, random } = deps;

  const writes = makeWrites(deps);
  const { save, exclusive, writeVault, markInBond, findBond, writeBond, withEdition, orderOf } = writes;

  /** Rounds that this side has answered and that the other's screens would not draw by themselves. */
  const roundsToShare = (state: BondState, side: Bond["record"]["side"], round: RoundId, today: Day): BondWrite[] => {
    const questionsFor = orderOf(state);
    const rounds = new Set(roundsToAdd(state, side, { today, questionsFor }));
    const isDrawn = isSessionRound(round) || drawnRounds(state, { today, questionsFor }).includes(round);
    if (!isDrawn) rounds.add(round);
    return [...rounds].map((each) => ({ kind: "round.added", round: each }));
  };

  /** What sealing one note takes: its key for the own vault, its event and its share for the bond, its draft emptied. */
  const sealNote = async (bond: Bond, { round, text, need, day }: AheadNote) => {
    const { stream, side } = bond.record;
    const sealed = await sealAnswer({ stream, round, author: side, content: { text, need }, random });
    const { h, c, key } = sealed;
    const commitment = base64urlToBytes(h);
    if (!commitment) throw new TypeError("a commitment is base64url");
    const kept: VaultEvent = { kind: "answer.kept", stream, round, h, key, text, need, day };
    const isCareful = isSealedCarefully(bond.state(), round, side);
    const share = isCareful ? {} : { share: sealed.share };
    const event: BondWrite = { kind: "answer.sealed", round, h, c, ...share, day };
    const deposits: readonly Deposit[] = isCareful ? [] : [{ round, h: commitment, share: sealed.escrow }];
    return { kept, event, deposits, draft: session().drafts.prepare(round, undefined) };
  };

  const foldNow = async (bond: Bond, note: AheadNote): Promise<readonly Prepared[]> => {
    const { kept, event, deposits, draft } = await sealNote(bond, note);
    const events = [event, ...roundsToShare(bond.state(), bond.record.side, note.round, note.day)];
    const written = withEdition(bond, events, note.day);
    return [await session().vault.prepareWrite([kept]), await bond.prepareWrite(written, deposits), draft];
  };

  const foldAhead = async (notes: readonly AheadNote[]) => {
    for (const note of notes) {
      const folded = await exclusive(async () => {
        const bond = findBond();
        if (!bond.ok) return bond;
        // Repeated after a crash: this one was sealed before it.
        const { state, record } = bond.value;
        if (standingAnswers(state(), note.round, record.side).length > 0) return ok(undefined);
        return save(await foldNow(bond.value, note));
      });
      if (!folded.ok) return false;
    }
    session().bond?.wake();
    return true;
  };

  const fold: Client["fold"] = (round, { text, need }, today) =>
    exclusive(async () => {
      if (text.length > maxTextLength) return err({ tag: "too-long" });
      const note = { round, text, need, day: today };
      const ahead = pairing.ahead();
      if (ahead) {
        const others = ahead.ahead.filter((each) => each.round !== round);
        return save([pairing.prepareAhead([...others, note]), session().drafts.prepare(round, undefined)]);
      }
      const bond = findBond();
      if (!bond.ok) return bond;
      const { side } = bond.value.record;
      if (isUnfolded(bond.value.state(), round, side)) return err({ tag: "too-late" });
      if (standingAnswers(bond.value.state(), round, side).length > 0) return err({ tag: "too-late" });
      if (!canStillSeal(bond.value.state(), round, side)) return err({ tag: "too-late" });
      const saved = await save(await foldNow(bond.value, note));
      bond.value.wake();
      return saved;
    });

  const takeBack: Client["takeBack"] = (round) =>
    exclusive(async () => {
      const ahead = pairing.ahead();
      if (ahead) {
        const note = ahead.ahead.find((each) => each.round === round);
        const others = ahead.ahead.filter((each) => each !== note);
        const draft = note && { text: note.text, need: note.need };
        return save([pairing.prepareAhead(others), session().drafts.prepare(round, draft)]);
      }
      const bond = findBond();
      if (!bond.ok) return bond;
      const { side } = bond.value.record;
      const isOut = isUnfolded(bond.value.state(), round, side) || waitsForKey(bond.value.state(), round, side);
      if (isOut) return err({ tag: "too-late" });
      const saved = await save([bond.value.prepareWish(round)]);
      bond.value.wake();
      return saved;
    });

  const client: ClientActs = {
    nameSelf: (name) => writeVault([{ kind: "self.named", name }]),
    choosePurpose: (purpose, day) => writeVault([{ kind: "self.purpose-chosen", purpose, day }]),
    writeReflection: (prompt, text, day) =>
      text.length > maxTextLength
        ? Promise.resolve(err({ tag: "too-long" }))
        : writeVault(
            [{ kind: "reflection.written", prompt, text, day }],
            [session().drafts.prepare("to-self", undefined)],
          ),
    removeReflection: (id) => writeVault([{ kind: "reflection.removed", id }]),

    invite: async (options) => {
      const paired = session().bond !== undefined && !session().bond?.record.ended;
      return paired || session().pairing ? err({ tag: "already-paired" }) : pairing.invite(options);
    },
    cancelInvitation: () => pairing.discard(),
    readInvitation: (fragment) => pairing.read(fragment),
    join: async (fragment, options) => {
      const paired = session().bond !== undefined && !session().bond?.record.ended;
      return paired || session().pairing?.role === "guest"
        ? err({ tag: "already-paired" })
        : pairing.join(fragment, options);
    },
    confirmGuest: () => pairing.confirm(),
    refuseGuest: () => pairing.discard(),
    leaveWaiting: async () => {
      const ahead = pairing.ahead()?.ahead ?? [];
      for (const note of ahead) await takeBack(note.round);
      return pairing.discard();
    },
    wordsCompared: (result) => markInBond((stream) => ({ kind: "words.compared", stream, result })),
    wordsDiffer: () => endBond({ erase: true, tell: false }),

    readDraft: (round) => session().drafts.read(round),
    saveDraft: (round, draft) => session().drafts.save(round, draft),
    flush: () => session().drafts.flush(),
    fold,
    takeBack,
    pass: (round, passed) => markInBond((stream) => ({ kind: "round.passed", stream, round, passed })),
    rest: (day, rested) => writeVault([{ kind: "day.rested", day, rested }]),
    askAnother: async (today) => {
      let asked: RoundId | undefined;
      const written = await writeBond((bond) => {
        const next = nextAddedRound(bond.state(), { today, questionsFor: orderOf(bond.state()) });
        if (next === "limit") return err({ tag: "added-limit" });
        asked = next;
        return ok([{ kind: "round.added", round: next }]);
      }, today);
      if (!written.ok) return written;
      return asked ? ok({ round: asked }) : err({ tag: "added-limit" });
    },
    favour: (round, favoured) => markInBond((stream) => ({ kind: "round.favoured", stream, round, favoured })),
    favourPractice: (practice, favoured) => writeVault([{ kind: "practice.favoured", practice, favoured }]),
    seenOpen: (round) => markInBond((stream) => ({ kind: "round.seen-open", stream, round })),
    respond: (round, response, words, day) =>
      writeBond(
        ({ state, record }) =>
          isUnfolded(state(), round, record.side)
            ? ok([{ kind: "answer.responded", round, response, ...(words ? { words } : {}), day }])
            : err({ tag: "too-late" }),
        day,
      ),
    reply: (round, about, text, day) =>
      writeBond(({ state, record }) => {
        if (text.length > maxTextLength) return err({ tag: "too-long" });
        if (!mayReply(state(), round, about, record.side)) return err({ tag: "too-late" });
        return ok([{ kind: "answer.replied", round, about, text, day }]);
      }, day),
    addWords: (round, text, day) =>
      writeBond(
        () =>
          text.length > maxTextLength ? err({ tag: "too-long" }) : ok([{ kind: "answer.added", round, text, day }]),
        day,
      ),
    removeWords: (round, day) => writeBond(() => ok([{ kind: "answer.removed", round, day }]), day),

    practise: ({ bond: events, vault, sealed }, today) =>
      exclusive(async () => {
        if (sealed.some(({ text }) => text.length > maxTextLength)) return err({ tag: "too-long" });
        const found = events.length > 0 || sealed.length > 0 ? findBond() : undefined;
        if (found && !found.ok) return found;
        const bond = found?.value;
        const notes: Awaited<ReturnType<typeof sealNote>>[] = [];
        for (const { round, text, need } of bond ? sealed : []) {
          const { side } = bond!.record;
          const isIn = standingAnswers(bond!.state(), round, side).length > 0;
          if (isIn || !canStillSeal(bond!.state(), round, side)) return err({ tag: "too-late" });
          notes.push(await sealNote(bond!, { round, text, need, day: today }));
        }
        const prepared: Prepared[] = notes.map(({ draft }) => draft);
        const written = [...notes.map(({ kept }) => kept), ...vault];
        if (written.length > 0) prepared.push(session().vault.identity, await session().vault.prepareWrite(written));
        const shared = [...notes.map(({ event }) => event), ...events];
        const deposits = notes.flatMap((note) => note.deposits);
        if (bond) prepared.push(await bond.prepareWrite(withEdition(bond, shared, today), deposits));
        const saved = prepared.length === 0 ? ok(undefined) : await save(prepared);
        bond?.wake();
        return saved;
      }),

    renameInBond: (name) => writeBond(() => ok([{ kind: "person.named", name }])),
    chooseKind: (bondKind, day) => writeBond(() => ok([{ kind: "bond.kind-chosen", bondKind, day }]), day),
    chooseFoldedShown: (shown) => writeBond(() => ok([{ kind: "bond.folded-shown-chosen", shown }])),
    chooseCareful: (careful) => writeBond(() => ok([{ kind: "bond.careful-chosen", careful }])),
    chooseRhythm: (weekdays, day) =>
      writeBond(
        ({ state }) =>
          ok([{ kind: "rhythm.chosen", weekdays: [...weekdays].toSorted(), day, after: latestRhythmId(state()) }]),
        day,
      ),
    closeBond: ({ erase, quiet = false }) => endBond({ erase, tell: !quiet }),
  };

  async function endBond(options: { erase: boolean; tell: boolean }): Outcome {
    const { bond } = session();
    if (!bond) return pairing.discard();
    if (bond.record.ended && !options.erase) return ok(undefined);
    await bond.stop();
    await pairing.discard();
    // Words typed a moment ago would otherwise be saved after the erasure.
    await session().drafts.flush();
    const closed = await exclusive(async () => {
      const { mailbox, vault } = session();
      const told = mailbox ? vault : undefined;
      const prepared = await prepareBondClosing({ ...options, bond, vault: told, store: deps.store, random });
      return prepared.ok ? save(prepared.value) : err({ tag: "storage-failed", message: prepared.error.tag });
    });
    if (closed.ok) {
      await deps.reload();
      deps.deliverFarewells();
    }
    return closed;
  }

  return { client, foldAhead };
}
