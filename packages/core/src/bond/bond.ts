/** The bond itself: how it began, what kind it is, what the two chose jointly, whether a side has ended it. */

import type { Fact } from "../event/fact.ts";
import { type Day, type EventId, type Side, sides } from "../event/ids.ts";
import type { BondEvent, BondKind } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { earliest, entriesInOrder, joinEntry, latest, type Stamped, stampOf } from "../fold/stamp.ts";

type BySide<T> = Readonly<Partial<Record<Side, T>>>;

export type BondSliceState = {
  /** Only side a's; `firstWeekdays` is the rhythm that holds until one is chosen (rule RHYTHM-1). */
  readonly created: BySide<Stamped & BondCreated>;
  /** Only side b's. */
  readonly joined: BySide<Stamped & { readonly exchange: Uint8Array<ArrayBuffer> }>;
  readonly kinds: Readonly<Record<Side, Readonly<Partial<Record<EventId, KindChoice>>>>>;
  readonly foldedShown: BySide<Stamped & { readonly shown: boolean }>;
  readonly closed: BySide<Stamped>;
  /** Missing in a snapshot from before there were careful rounds. */
  readonly careful?: BySide<Stamped & { readonly careful: boolean }>;
};

export type BondCreated = {
  readonly bondKind: BondKind;
  readonly seed: Uint8Array<ArrayBuffer>;
  readonly day: Day;
  readonly edition: number;
  readonly firstWeekdays: readonly number[];
};
type KindChoice = Stamped & { readonly bondKind: BondKind; readonly day: Day };
type WithBond = { readonly bond: BondSliceState };

export const bond: Slice<BondSliceState, Fact<BondEvent>> = {
  initial: { created: {}, joined: {}, kinds: { a: {}, b: {} }, foldedShown: {}, closed: {} },
  apply(state, fact) {
    const { side, event } = fact;
    const stamp = stampOf(fact);
    switch (event.kind) {
      case "bond.created": {
        if (side !== "a") return state;
        const { bondKind, seed, day, edition, weekdays } = event;
        const created = { bondKind, seed, day: day as Day, edition, firstWeekdays: weekdays, stamp };
        return withPart(state, { created: joinEntry(state.created, side, earliest, created) });
      }
      case "bond.joined": {
        if (side !== "b") return state;
        return withPart(state, {
          joined: joinEntry(state.joined, side, earliest, { exchange: event.exchange, stamp }),
        });
      }
      case "bond.kind-chosen": {
        const choice = { bondKind: event.bondKind, day: event.day as Day, stamp };
        const choices = joinEntry(state.kinds[side], fact.id, earliest, choice);
        return choices === state.kinds[side] ? state : { ...state, kinds: { ...state.kinds, [side]: choices } };
      }
      case "bond.folded-shown-chosen":
        return withPart(state, {
          foldedShown: joinEntry(state.foldedShown, side, latest, { shown: event.shown, stamp }),
        });
      case "bond.careful-chosen": {
        const choice = { careful: event.careful, stamp };
        return withPart(state, { careful: joinEntry(state.careful ?? {}, side, latest, choice) });
      }
      case "bond.closed":
        return withPart(state, { closed: joinEntry(state.closed, side, earliest, { stamp }) });
      default:
        return state;
    }
  },
};

function withPart(state: BondSliceState, part: Partial<BondSliceState>): BondSliceState {
  const changed = (Object.keys(part) as (keyof BondSliceState)[]).some((name) => part[name] !== state[name]);
  return changed ? { ...state, ...part } : state;
}

/** How side a began it. Undefined until that first batch is here: then there is no bond to show yet. */
export function createdOf(state: WithBond): BondCreated | undefined {
  return state.bond.created.a;
}

/** Whether side b's first batch is here (rule BOND-2). */
export function isJoined(state: WithBond): boolean {
  return state.bond.joined.b !== undefined;
}

/** The hash of the whole pairing exchange as side b named it, 32 bytes, to be compared with our own. */
export function exchangeOf(state: WithBond): Uint8Array<ArrayBuffer> | undefined {
  return state.bond.joined.b?.exchange;
}

/** Partner only while both say so; the friendlier label wins silently. Rules BOND-3, BOND-4. */
export function bondKindOf(state: WithBond): BondKind {
  return kindsBy(state)(() => true);
}

/** The kind in force on that day, so that past slots keep their question when the kind changes. Rule BOND-5. */
export function bondKindOn(state: WithBond, day: Day): BondKind {
  return bondKindByDay(state)(day);
}

/** As `bondKindOn`, for whoever asks about many days: what was chosen is put in order once. */
export function bondKindByDay(state: WithBond): (day: Day) => BondKind {
  const kindBy = kindsBy(state);
  return (day) => kindBy((choice) => choice.day <= day);
}

/** Before the bond's first event is here the answer is friend, which assumes less. */
function kindsBy(state: WithBond): (counts: (choice: KindChoice) => boolean) => BondKind {
  const first = createdOf(state)?.bondKind ?? "friend";
  const choicesBy = sides.map((side) => entriesInOrder(state.bond.kinds[side]).map(([, choice]) => choice));
  return (counts) =>
    choicesBy.every((choices) => (choices.findLast(counts)?.bondKind ?? first) === "partner") ? "partner" : "friend";
}

/** What this side said last about its kind, for its own settings page only: never shown to the other. */
export function ownKindOf(state: WithBond, side: Side): BondKind {
  const choices = entriesInOrder(state.bond.kinds[side]);
  return choices.at(-1)?.[1].bondKind ?? createdOf(state)?.bondKind ?? "friend";
}

/** Whether a screen may say that the other's note is folded: both chose so; off by default. Rule BOND-6. */
export function foldedMayShow(state: WithBond): boolean {
  return sides.every((side) => ownFoldedShownOf(state, side));
}

/** What this side chose, for its own settings page only. */
export function ownFoldedShownOf(state: WithBond, side: Side): boolean {
  return state.bond.foldedShown[side]?.shown ?? false;
}

/** Whether this side was asked and has said yes or no, so that it is offered once (decisions 3). */
export function hasChosenFoldedShown(state: WithBond, side: Side): boolean {
  return state.bond.foldedShown[side] !== undefined;
}

/**
 * Whether notes are sealed carefully: either side wants it. So nobody can make the other's notes less careful than they
 * chose. Rule CARE-1.
 */
export function carefulHolds(state: WithBond): boolean {
  return sides.some((side) => ownCarefulOf(state, side));
}

/** What this side chose, for its own settings page. */
export function ownCarefulOf(state: WithBond, side: Side): boolean {
  return state.bond.careful?.[side]?.careful ?? false;
}

/** The sides that have ended the bond for themselves, first one first. Rule BOND-7. */
export function closedBy(state: WithBond): readonly Side[] {
  return entriesInOrder(state.bond.closed).map(([side]) => side);
}
