/**
 * What each side has written in each round. Only facts stand here; what counts and what may be seen is derived in
 * notes.ts and view.ts, so that it cannot depend on the order in which the facts came.
 */

import type { Fact } from "../event/fact.ts";
import type { Commitment, Day, EventId, RoundId, Side } from "../event/ids.ts";
import type { BondEvent, ResponseKind } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { getEntry, type RoundMap, updateEntry } from "../fold/month-map.ts";
import { earliest, joinEntry, latest, type Stamped, stampOf } from "../fold/stamp.ts";

type BySide<T> = Readonly<Record<Side, T>>;
type Entries<K extends string, T> = Readonly<Partial<Record<K, T>>>;

/**
 * `c` is nonce and ciphertext, `share` the half of the content key that travels with it, `null` for a careful note;
 * `day` is the writer's.
 */
export type SealedNote = Stamped & {
  readonly h: Commitment;
  readonly c: Uint8Array<ArrayBuffer>;
  readonly share: Uint8Array<ArrayBuffer> | null;
  readonly day: Day;
};
export type OpenedNote = Stamped & { readonly key: Uint8Array<ArrayBuffer> };
/** `key` opens the note `h` of whoever wrote this, who gave it for the other's note `against`. */
export type ReleasedKey = Stamped & {
  readonly h: Commitment;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly against: Commitment;
};
export type Response = Stamped & { readonly response: ResponseKind; readonly words: string; readonly day: Day };
export type WrittenWords = Stamped & { readonly text: string; readonly day: Day };
export type Removal = Stamped & { readonly day: Day };

/** By side: the one who wrote it, unless said otherwise. */
export type RoundState = {
  readonly added: Entries<Side, Stamped>;
  /**
   * By event, not by commitment: an author who claims one commitment for two ciphertexts must not be able to push aside
   * the one that fits it.
   */
  readonly sealed: BySide<Entries<EventId, SealedNote>>;
  readonly takenBack: BySide<Entries<Commitment, Stamped>>;
  /** By reader, then by the other's commitment. */
  readonly opened: BySide<Entries<Commitment, OpenedNote>>;
  /** By event: an author who gives a second key, which fits nothing, must not be able to shut what was open. Missing where nothing is careful. */
  readonly released?: BySide<Entries<EventId, ReleasedKey>>;
  readonly responses: Entries<Side, Response>;
  /** Who has said "tell me more" at least once: the replies stay when the response is changed afterwards. */
  readonly askedMore: Entries<Side, Stamped>;
  /** By the side whose note it is about, then by writer. */
  readonly replies: BySide<Entries<Side, WrittenWords>>;
  readonly additions: BySide<Entries<EventId, WrittenWords>>;
  readonly removals: Entries<Side, Removal>;
};
export type RoundsState = RoundMap<RoundState>;
export type WithRounds = { readonly rounds: RoundsState };

export const emptyRound: RoundState = {
  added: {},
  sealed: { a: {}, b: {} },
  takenBack: { a: {}, b: {} },
  opened: { a: {}, b: {} },
  responses: {},
  askedMore: {},
  replies: { a: {}, b: {} },
  additions: { a: {}, b: {} },
  removals: {},
};

export const rounds: Slice<RoundsState, Fact<BondEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event } = fact;
    switch (event.kind) {
      case "round.added":
      case "answer.sealed":
      case "answer.taken-back":
      case "round.opened":
      case "answer.released":
      case "answer.responded":
      case "answer.replied":
      case "answer.added":
      case "answer.removed":
        return updateEntry(state, event.round as RoundId, (round) => applyToRound(round ?? emptyRound, fact));
      default:
        return state;
    }
  },
};

export function roundOf(state: WithRounds, round: RoundId): RoundState {
  return getEntry(state.rounds, round) ?? emptyRound;
}

function applyToRound(round: RoundState, fact: Fact<BondEvent>): RoundState {
  const { side, event } = fact;
  const stamp = stampOf(fact);
  switch (event.kind) {
    case "round.added":
      return { ...round, added: joinEntry(round.added, side, earliest, { stamp }) };
    case "answer.sealed": {
      const note = { h: event.h as Commitment, c: event.c, share: event.share ?? null, day: event.day as Day, stamp };
      return withSide(round, "sealed", side, joinEntry(round.sealed[side], fact.id, earliest, note));
    }
    case "answer.taken-back":
      return withSide(
        round,
        "takenBack",
        side,
        joinEntry(round.takenBack[side], event.h as Commitment, earliest, { stamp }),
      );
    case "round.opened": {
      const note = { key: event.key, stamp };
      return withSide(round, "opened", side, joinEntry(round.opened[side], event.h as Commitment, earliest, note));
    }
    case "answer.released": {
      const released = round.released ?? { a: {}, b: {} };
      const given = { h: event.h as Commitment, key: event.key, against: event.against as Commitment, stamp };
      return {
        ...round,
        released: { ...released, [side]: joinEntry(released[side], fact.id, earliest, given) },
      };
    }
    case "answer.responded": {
      const response = { response: event.response, words: event.words ?? "", day: event.day as Day, stamp };
      const responses = joinEntry(round.responses, side, latest, response);
      const asked = event.response === "more";
      return {
        ...round,
        responses,
        askedMore: asked ? joinEntry(round.askedMore, side, earliest, { stamp }) : round.askedMore,
      };
    }
    case "answer.replied": {
      const reply = { text: event.text, day: event.day as Day, stamp };
      return withSide(round, "replies", event.about, joinEntry(round.replies[event.about], side, earliest, reply));
    }
    case "answer.added": {
      const addition = { text: event.text, day: event.day as Day, stamp };
      return withSide(round, "additions", side, joinEntry(round.additions[side], fact.id, earliest, addition));
    }
    case "answer.removed":
      return { ...round, removals: joinEntry(round.removals, side, latest, { day: event.day as Day, stamp }) };
    default:
      return round;
  }
}

type PartBySide = "sealed" | "takenBack" | "opened" | "replies" | "additions";

function withSide<P extends PartBySide>(
  round: RoundState,
  part: P,
  side: Side,
  entries: RoundState[P][Side],
): RoundState {
  return { ...round, [part]: { ...round[part], [side]: entries } };
}
