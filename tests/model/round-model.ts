/**
 * One round between two clients and the relay, as states and steps.
 *
 * The relay delivers in any order and as late as it likes: a client has seen some set of the events in the log. What a
 * client makes of that set is decided by the real fold and the real `openAnswer`; what the relay does, by relay-rules.ts.
 * A cheat on side b sees everything at once and may do what its token and its knowledge allow.
 */

import {
  emptyBondState,
  type Fact,
  foldBondAll,
  isUnfolded,
  openedBy,
  otherSide,
  type RoundState,
  roundOf,
  roundsToOpen,
  type Side,
  sealedUnder,
  sides,
} from "@twofold/core";
import { joinKey } from "@twofold/crypto";
import { type Deposit, type Event, type Material, round, type Words } from "./material.ts";
import type { Mutant } from "./mutants.ts";
import { collect, deposit, type Slots, withdraw } from "./relay-rules.ts";

/** What an honest client is doing with its answer. `sending` and `asking` stay until an answer of the relay arrives. */
export type Phase =
  | "idle"
  | "sending-1"
  | "sealed-1"
  | "asking"
  | "granted"
  | "idle-2"
  | "sending-2"
  | "sealed-2"
  | "refused";

type BySide<T> = Readonly<Record<Side, T>>;
export type State = {
  readonly log: number;
  readonly seen: BySide<number>;
  readonly slots: Slots;
  readonly phase: BySide<Phase>;
  /** Whether an envelope came with a deposit of this side. */
  readonly enveloped: BySide<boolean>;
  readonly acknowledged: BySide<boolean>;
  /** Number of the other's deposit that this side has fetched. */
  readonly learned: BySide<number>;
  /** The deposits that stood when both were in for the first time: from there on either could read. */
  readonly fixed: Slots;
  /** Events that the cheat has written. */
  readonly written: number;
};

/** `by` system: a step that the clients' software takes by itself. Liveness counts on these only. */
export type Step = { readonly name: string; readonly by: "person" | "system" | "cheat"; readonly to: State };

export const initial: State = {
  log: 0,
  seen: { a: 0, b: 0 },
  slots: { a: 0, b: 0 },
  phase: { a: "idle", b: "idle" },
  enveloped: { a: false, b: false },
  acknowledged: { a: false, b: false },
  learned: { a: 0, b: 0 },
  fixed: { a: 0, b: 0 },
  written: 0,
};

/** Three events are enough for every attack we know: a deposit's envelope, a second answer, and its opening. */
const maxWritten = 3;

export type Model = ReturnType<typeof makeModel>;

export function makeModel(material: Material, setting: { cheat: boolean; mutant: Mutant | "none" }) {
  const { cheat, mutant } = setting;
  const { events, deposits } = material;
  const honest: readonly Side[] = cheat ? ["a"] : sides;
  const verdict =
    mutant === "unchecked-commitment"
      ? material.unchecked
      : mutant === "copied-commitment"
        ? material.unbound
        : material.asWritten;

  const eventNamed = (name: string): Event => required(events.find((each) => each.name === name));
  const numberOf = (name: string): number => deposits.findIndex((each) => each.name === name) + 1;
  const depositOf = (number: number): Deposit => required(deposits[number - 1]);

  const views = new Map<string, ReturnType<typeof look>>();
  /** What a client makes of the events it has seen. */
  function viewOf(side: Side, seen: number) {
    const key = `${side}${seen}`;
    const known = views.get(key);
    if (known) return known;
    const view = look(side, seen);
    views.set(key, view);
    return view;
  }

  function look(side: Side, seen: number) {
    const facts = events.filter(({ bit }) => seen & bit).map(({ fact }) => fact);
    const state = foldBondAll(emptyBondState(), mutant === "own-round-opened" ? believeAll(facts, side) : facts);
    const theirs = otherSide(side);
    const sealed: RoundState["sealed"][Side] = roundOf(state, round).sealed[theirs];
    const shown = openedBy(state, round, side).flatMap(({ h, key }): Words[] => {
      const fitting = sealedUnder(state, round, theirs, h).map(({ c }) => verdict(theirs, h, c, key));
      return fitting.filter((words) => words !== undefined).slice(0, 1);
    });
    return { sealed, shown, isOpen: isUnfolded(state, round, side), asks: roundsToOpen(state, side).includes(round) };
  }

  function stepsFrom(state: State): Step[] {
    return [...honest.flatMap((side) => honestSteps(state, side)), ...(cheat ? cheatSteps(state) : [])];
  }

  function honestSteps(state: State, side: Side): Step[] {
    const { phase, log, seen } = state;
    const view = viewOf(side, seen[side]);
    const steps: Step[] = [];
    const push = (name: string, by: Step["by"], to: State) => steps.push({ name: `${side}: ${name}`, by, to });
    const goTo = (next: Phase, from = state): State => ({ ...from, phase: { ...from.phase, [side]: next } });

    const now = phase[side];
    if (now === "idle") push("seal", "person", goTo("sending-1"));
    if (now === "idle-2") push("seal again", "person", goTo("sending-2"));
    if (now === "sealed-1" && !view.isOpen) push("take back", "person", goTo("asking"));
    if (now === "idle") push("pass", "person", passed(state, side));
    if (now === "sending-1" || now === "sending-2") {
      const which = now === "sending-1" ? "one" : "two";
      const number = numberOf(`${side}-${which}`);
      const slots = deposit(state.slots, side, number, mutant);
      const sent =
        slots === "slot-taken" ? state : envelope(fill(state, slots), side, eventNamed(`sealed ${side}-${which}`));
      const next = slots === "slot-taken" ? "refused" : now === "sending-1" ? "sealed-1" : "sealed-2";
      push("deposit", "system", goTo(next, sent));
      push("deposit, answer lost", "system", sent);
    }
    if (now === "asking") {
      const slots = withdraw(state.slots, side, mutant);
      const asked = slots === "slot-open" ? state : { ...state, slots };
      push("withdraw", "system", goTo(slots === "slot-open" ? "sealed-1" : "granted", asked));
      push("withdraw, answer lost", "system", asked);
    }
    if (now === "granted")
      push("write down", "system", goTo("idle-2", write(state, side, eventNamed(`taken back ${side}-one`))));
    for (const event of events) {
      if (!(log & event.bit) || seen[side] & event.bit) continue;
      push(`see “${event.name}”`, "system", { ...state, seen: { ...seen, [side]: seen[side] | event.bit } });
    }
    if (view.asks) push("fetch", "system", fetched(state, side));
    if (view.isOpen && !state.acknowledged[side] && state.learned[side]) {
      push("acknowledge", "system", { ...state, acknowledged: { ...state.acknowledged, [side]: true } });
    }
    return steps;
  }

  /** Asks the escrow, and opens only the event that it names. */
  function fetched(state: State, side: Side): State {
    const slots = collect(state.slots, side, mutant);
    const theirs = otherSide(side);
    if (slots === "not-yet" || slots[theirs] === 0) return state;
    const learned = { ...state, learned: { ...state.learned, [side]: slots[theirs] } };
    const { h, share } = depositOf(slots[theirs]);
    const { sealed } = viewOf(side, state.seen[side]);
    const notes = Object.values(sealed).flatMap((note) => (note?.h === h ? [note] : []));
    const opens = notes.some((note) => note.share && verdict(theirs, h, note.c, joinKey(note.share, share)));
    if (!opens) return learned;
    return write(learned, side, required(openingOf(side, h)));
  }

  function openingOf(reader: Side, h: string): Event | undefined {
    return events.find(({ side, fact }) => side === reader && fact.event.kind === "round.opened" && fact.event.h === h);
  }

  /** A pass is a mark in the vault: it is no part of this state. */
  function passed(state: State, side: Side): State {
    return mutant === "pass-leaves-an-event" ? write(state, side, eventNamed(`${side} passed`)) : state;
  }

  function cheatSteps(state: State): Step[] {
    const steps: Step[] = [];
    const push = (name: string, to: State) => steps.push({ name: `cheat: ${name}`, by: "cheat", to });
    const writable = events.filter((event) => event.side === "b" && mayWrite(state, event.name));
    const unwritten = state.written < maxWritten ? writable.filter(({ bit }) => !(state.log & bit)) : [];
    for (const event of unwritten) push(`write “${event.name}”`, spend(write(state, "b", event)));

    const offered = ["b-one", "b-two", "garbage", ...(knowsOf(state, "sealed a-one") ? ["copy of a-one"] : [])];
    for (const name of offered) {
      const slots = deposit(state.slots, "b", numberOf(name), mutant);
      if (slots !== "slot-taken" && slots !== state.slots) {
        for (const event of unwritten) {
          push(`deposit ${name} with “${event.name}”`, spend(envelope(fill(state, slots), "b", event)));
        }
        if (mutant === "deposit-without-event") push(`deposit ${name} alone`, fill(state, slots));
      }
      if (mutant === "deposit-for-other-side") {
        const forged = deposit(state.slots, "a", numberOf(name), mutant);
        if (forged !== "slot-taken") push(`deposit ${name} for a`, fill(state, forged));
      }
    }
    const collected = collect(state.slots, "b", mutant);
    if (collected !== "not-yet") push("fetch", { ...state, learned: { ...state.learned, b: collected.a } });
    const withdrawn = withdraw(state.slots, "b", mutant);
    if (withdrawn !== "slot-open") push("withdraw", { ...state, slots: withdrawn });
    if (state.learned.b) push("acknowledge", { ...state, acknowledged: { ...state.acknowledged, b: true } });
    return steps;
  }

  /** What the cheat can make from what it knows: nothing of a's before it is in the log, no key before it was fetched. */
  function mayWrite(state: State, name: string): boolean {
    if (name === "b passed") return false;
    if (name === "copy of a-one") return knowsOf(state, "sealed a-one");
    if (name === "copy of a-one, share made to fit" || name === "b opened a-one") {
      return state.learned.b === numberOf("a-one");
    }
    if (name === "b opened a-two") return state.learned.b === numberOf("a-two");
    return true;
  }

  function knowsOf(state: State, name: string): boolean {
    return (state.log & eventNamed(name).bit) !== 0;
  }

  return { stepsFrom, viewOf, honest, depositOf, nameOf: (number: number) => deposits[number - 1]?.name };
}

/** The mutant believes an opening whoever wrote it. */
function believeAll(facts: readonly Fact[], reader: Side): Fact[] {
  const openings = facts.filter(({ event }) => event.kind === "round.opened");
  return [...facts, ...openings.map((fact) => ({ ...fact, side: reader }))];
}

/** Writes an event; its writer has seen it. */
function write(state: State, side: Side, { bit }: Event): State {
  return { ...state, log: state.log | bit, seen: { ...state.seen, [side]: state.seen[side] | bit } };
}

/** The envelope that came with a deposit. */
function envelope(state: State, side: Side, event: Event): State {
  return { ...write(state, side, event), enveloped: { ...state.enveloped, [side]: true } };
}

function fill(state: State, slots: Slots): State {
  const isFirst = state.fixed.a === 0 && slots.a !== 0 && slots.b !== 0;
  return { ...state, slots, fixed: isFirst ? slots : state.fixed };
}

function spend(state: State): State {
  return { ...state, written: state.written + 1 };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the model names something that its material lacks");
  return value;
}
