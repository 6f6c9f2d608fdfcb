/**
 * One careful round between two clients and the relay, as states and steps.
 *
 * The relay delivers in any order and as late as it likes. What a client makes of the events it has seen, which keys it
 * gives and what it shows is decided by the real fold and the real `openAnswer`. A cheat on side b works together with
 * the relay: it sees the whole log and every half that is at the escrow.
 */

import {
  type Commitment,
  canStillSeal,
  emptyBondState,
  foldBondAll,
  isSealedCarefully,
  isUnfolded,
  openedBy,
  otherSide,
  releasesDue,
  releasesOf,
  roundOf,
  roundsToOpen,
  type Side,
  sealedUnder,
  sides,
} from "@twofold/core";
import { type CarefulEvent, type CarefulMaterial, deviceOf, type NoteName, round } from "./careful-material.ts";
import { areFull, collect, deposit, type Slots, withdraw } from "./relay-rules.ts";

export const carefulMutants = {
  /** Gives the key when the own note is sealed. */
  "key-before-their-note": "learned-before-sealing",
  /** A careful note has a half at the escrow all the same. */
  "half-at-the-escrow": "learned-before-sealing",
  /** Gives the key anew for each note that the other seals. */
  "key-for-each": "changed-after-reading",
  /** Opens whatever note the other gives a key of. */
  "any-note-opens": "changed-after-reading",
  /** Gives the key of a note that the escrow can still open. */
  "two-ways": "changed-after-reading",
  "unchecked-commitment": "changed-after-reading",
  "copied-commitment": "copied-words",
  "key-of-another-round": "foreign-words",
} as const;
export type CarefulMutant = keyof typeof carefulMutants;

export type CarefulSetting = {
  readonly kinds: Readonly<Record<Side, "careful" | "plain">>;
  readonly cheat: boolean;
  readonly mutant: CarefulMutant | "none";
};

type Phase = "idle" | "sending" | "in" | "asking" | "idle-2" | "in-2";
type BySide<T> = Readonly<Record<Side, T>>;
export type CarefulState = {
  readonly log: number;
  readonly seen: BySide<number>;
  /** 0 or 1 each: at the escrow there is only ever the plain note. */
  readonly slots: Slots;
  readonly phase: BySide<Phase>;
  /** What the other's words have to be once they show: fixed when the own key was given, or both halves were in. */
  readonly fixed: BySide<string>;
  readonly written: number;
};
export type CarefulStep = {
  readonly name: string;
  readonly by: "person" | "system" | "cheat";
  readonly to: CarefulState;
};

export const initial: CarefulState = {
  log: 0,
  seen: { a: 0, b: 0 },
  slots: { a: 0, b: 0 },
  phase: { a: "idle", b: "idle" },
  fixed: { a: "", b: "" },
  written: 0,
};

/** A note, a second one, and a key of either: every attack we know. */
const maxWritten = 4;

export type CarefulModel = ReturnType<typeof makeCarefulModel>;

export function makeCarefulModel(material: CarefulMaterial, { kinds, cheat, mutant }: CarefulSetting) {
  const honest: readonly Side[] = cheat ? ["a"] : sides;
  const notesOf = (side: Side): NoteName[] => {
    if (kinds[side] === "careful") return ["one", "two"];
    // A cheat has its second note in the plain one.
    return cheat && side === "b" ? ["one", "plain"] : ["one", "two", "plain"];
  };
  const known = new Set([...sides.flatMap((side) => notesOf(side).map((name) => `${side}-${name}`)), cheat && "cheat"]);
  const events = material.events
    .filter(({ notes }) => notes.every((note) => known.has(note)))
    .map((event, i) => ({ ...event, bit: 2 ** i }));
  if (events.length > 31) throw new Error("more events than bits");
  type Bit = (typeof events)[number];
  const named = (name: string): Bit => required(events.find((each) => each.name === name));
  const reading = {
    "unchecked-commitment": material.unchecked,
    "copied-commitment": material.anyAuthor,
    "key-of-another-round": material.anyRound,
  };
  const read = mutant in reading ? reading[mutant as keyof typeof reading] : material.asWritten;

  const views = new Map<string, ReturnType<typeof look>>();
  function viewOf(side: Side, seen: number) {
    const key = `${side}${seen}`;
    const view = views.get(key) ?? look(side, seen);
    views.set(key, view);
    return view;
  }

  function look(side: Side, seen: number) {
    const other = otherSide(side);
    const seenEvents = events.filter(({ bit }) => seen & bit);
    const facts = seenEvents.map(({ fact }) => fact);
    // Without the own release the fold would still open by way of the escrow.
    const isRelease = ({ fact }: CarefulEvent) => fact.event.kind === "answer.released";
    const state = foldBondAll(
      emptyBondState(),
      mutant === "two-ways" && seenEvents.some(({ fact }) => fact.event.kind === "round.opened" && fact.side === side)
        ? seenEvents.filter((event) => !isRelease(event)).map(({ fact }) => fact)
        : facts,
    );
    const openings =
      mutant === "any-note-opens" && releasesOf(state, round, side).length > 0
        ? seenEvents
            .filter((event) => isRelease(event) && event.side === other)
            .map(({ fact }) => fact.event as unknown as { h: Commitment; key: Uint8Array })
        : openedBy(state, round, side);
    const shown = new Set<string>();
    for (const { h, key } of openings) {
      const words = sealedUnder(state, round, other, h).flatMap(({ c }) => read(other, h, c, key) ?? []);
      if (words[0]) shown.add(words[0]);
    }
    const due = releasesDue(state, side, deviceOf(side)).find((each) => each.round === round);
    const isGiven = releasesOf(state, round, side).length > 0;
    return {
      shown: [...shown],
      due,
      isGiven,
      isOpen: isUnfolded(state, round, side),
      isCareful: isSealedCarefully(state, round, side),
      maySeal: canStillSeal(state, round, side),
      asks: roundsToOpen(state, side).includes(round) || (mutant === "two-ways" && isGiven),
      theirs: Object.values(roundOf(state, round).sealed[other]).flatMap((note) => (note ? [note.h] : [])),
    };
  }

  function stepsFrom(state: CarefulState): CarefulStep[] {
    return [...honest.flatMap((side) => honestSteps(state, side)), ...(cheat ? cheatSteps(state) : [])];
  }

  function honestSteps(state: CarefulState, side: Side): CarefulStep[] {
    const view = viewOf(side, state.seen[side]);
    const steps: CarefulStep[] = [];
    const push = (name: string, by: CarefulStep["by"], to: CarefulState) =>
      steps.push({ name: `${side}: ${name}`, by, to });
    const goTo = (next: Phase, from = state): CarefulState => ({ ...from, phase: { ...from.phase, [side]: next } });
    const now = state.phase[side];
    const isPlain = kinds[side] === "plain" && !view.isCareful;
    if (now === "idle" && view.maySeal) {
      if (isPlain) push("seal", "person", goTo("sending"));
      else push("seal carefully", "person", goTo("in", sealedIn(state, side, "one")));
    }
    if (now === "idle-2" && view.maySeal) push("seal again", "person", goTo("in-2", sealedIn(state, side, "two")));
    if (now === "sending") {
      const slots = deposit(state.slots, side, 1, "none");
      if (slots !== "slot-taken") push("deposit", "system", goTo("in", fill(sealedIn(state, side, "plain"), slots)));
    }
    const isOut = view.isOpen || view.isGiven;
    if (now === "in" && !isOut) {
      const own = isIn(state, `sealed ${side}-plain`) ? "plain" : "one";
      if (own === "plain") push("take back", "person", goTo("asking"));
      else push("take back carefully", "person", goTo("idle-2", write(state, side, named(`taken back ${side}-one`))));
    }
    if (now === "asking" && view.isGiven) push("too late", "system", goTo("in"));
    if (now === "asking" && !view.isGiven) {
      const slots = withdraw(state.slots, side, "none");
      if (slots === "slot-open") push("refused", "system", goTo("in"));
      else
        push("granted", "system", goTo("idle-2", write({ ...state, slots }, side, named(`taken back ${side}-plain`))));
    }
    if (now !== "asking") steps.push(...givingSteps(state, side));
    for (const event of events) {
      if (!(state.log & event.bit) || state.seen[side] & event.bit) continue;
      push(`see “${event.name}”`, "system", {
        ...state,
        seen: { ...state.seen, [side]: state.seen[side] | event.bit },
      });
    }
    if (view.asks && collect(state.slots, side, "none") !== "not-yet") {
      const opening = events.find(({ name }) => name === `${side} opened ${otherSide(side)}-plain`);
      const isHere = isIn(state, `sealed ${otherSide(side)}-plain`, state.seen[side]);
      if (opening && isHere) push("fetch", "system", write(state, side, opening));
    }
    return steps;
  }

  function givingSteps(state: CarefulState, side: Side): CarefulStep[] {
    const other = otherSide(side);
    const view = viewOf(side, state.seen[side]);
    const give = (own: string, theirs: string, from = state): CarefulStep[] => {
      const event = events.find(({ name }) => name === `${own} for ${theirs}`);
      if (!event || from.log & event.bit) return [];
      const fixed = { ...from.fixed, [side]: from.fixed[side] || theirs };
      return [
        {
          name: `${side}: give the key of ${own} for ${theirs}`,
          by: "system",
          to: write({ ...from, fixed }, side, event),
        },
      ];
    };
    const { nameOf } = material;
    if (mutant === "key-before-their-note" && state.phase[side] === "in") return give(`${side}-one`, `${other}-one`);
    if (mutant === "key-for-each" && view.isGiven)
      return view.theirs.flatMap((h) => give(`${side}-one`, nameOf(other, h)));
    if (!view.due) return [];
    const { h, against, isShared } = view.due;
    if (!isShared || mutant === "two-ways") return give(nameOf(side, h), nameOf(other, against));
    const slots = withdraw(state.slots, side, "none");
    return slots === "slot-open" ? [] : give(nameOf(side, h), nameOf(other, against), { ...state, slots });
  }

  /** With the half at the escrow in the broken variant; the relay is the cheat's. */
  function sealedIn(state: CarefulState, side: Side, note: NoteName): CarefulState {
    const sealed = write(state, side, named(`sealed ${side}-${note}`));
    return mutant === "half-at-the-escrow" && note === "one"
      ? { ...sealed, slots: { ...state.slots, [side]: 1 } }
      : sealed;
  }

  function fill(state: CarefulState, slots: Slots): CarefulState {
    const fixed = areFull(slots) ? { a: state.fixed.a || "b-plain", b: state.fixed.b || "a-plain" } : state.fixed;
    return { ...state, slots, fixed };
  }

  function cheatSteps(state: CarefulState): CarefulStep[] {
    const steps: CarefulStep[] = [];
    const push = (name: string, to: CarefulState) => steps.push({ name: `cheat: ${name}`, by: "cheat", to });
    const writable = events.filter((event) => event.side === "b" && mayWrite(state, event));
    for (const event of state.written < maxWritten ? writable : []) {
      if (state.log & event.bit) continue;
      push(`write “${event.name}”`, { ...write(state, "b", event), written: state.written + 1 });
    }
    const slots = deposit(state.slots, "b", 1, "none");
    if (kinds.b === "plain" && isIn(state, "sealed b-plain") && slots !== "slot-taken" && !state.slots.b)
      push("deposit", fill(state, slots));
    const withdrawn = withdraw(state.slots, "b", "none");
    if (withdrawn !== "slot-open" && state.slots.b) push("withdraw", { ...state, slots: withdrawn });
    return steps;
  }

  /** Nothing of a's before it is in the log, no key of a's before it is known. */
  function mayWrite(state: CarefulState, { name, notes }: CarefulEvent): boolean {
    if (name === "copy of a-one") return isIn(state, "sealed a-one");
    if (name === "a-one's key as its own") return learned(state, "b").includes("a-one");
    if (name === "b opened a-plain") return learned(state, "b").includes("a-plain");
    return notes.length < 2 || isIn(state, `sealed ${notes[1]}`);
  }

  /**
   * The notes of the other whose key is out. To a cheat also those with a half at the relay, which works together with
   * it, and to an honest client those that the escrow has handed out.
   */
  function learned(state: CarefulState, side: Side): string[] {
    const other = otherSide(side);
    const given = events
      .filter(({ bit, fact }) => fact.side === other && fact.event.kind === "answer.released" && state.log & bit)
      .flatMap(({ notes }) => notes.slice(0, 1));
    const isHanded = cheat && side === "b" ? state.slots[other] !== 0 : areFull(state.slots);
    const half = kinds[other] === "plain" ? `${other}-plain` : `${other}-one`;
    return isHanded ? [...given, half] : given;
  }

  function isIn(state: CarefulState, name: string, log = state.log): boolean {
    return events.some((event) => event.name === name && log & event.bit);
  }

  /** Whether some sealed note of that side stands in the log. */
  function hasSealed(state: CarefulState, side: Side): boolean {
    return events.some(({ bit, fact }) => fact.side === side && fact.event.kind === "answer.sealed" && state.log & bit);
  }

  /** A key was given for a note that its author had taken back before they knew: such a round opens for neither. */
  function isCutShort(log: number): boolean {
    const isTakenBack = (note: string) => events.some(({ name, bit }) => name === `taken back ${note}` && log & bit);
    return events.some(({ bit, notes: [, against] }) => log & bit && against !== undefined && isTakenBack(against));
  }

  return { stepsFrom, viewOf, honest, learned, hasSealed, isCutShort };
}

/** Writes an event; its writer has seen it. */
function write(state: CarefulState, side: Side, { bit }: { readonly bit: number }): CarefulState {
  return { ...state, log: state.log | bit, seen: { ...state.seen, [side]: state.seen[side] | bit } };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the model names something that its material lacks");
  return value;
}
