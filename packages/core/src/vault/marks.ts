/** Private marks: passed, at rest, favoured rounds and practices, seen open, uncovered, words compared, history kept back. None has a counterpart in the bond's stream. */

import type { VaultFact } from "../event/fact.ts";
import type { Day, RoundId, StreamId } from "../event/ids.ts";
import type { VaultEvent, VaultEventOf } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { getEntry, type MonthMap, type RoundMap, updateEntry } from "../fold/month-map.ts";
import { earliest, latest, type Stamped, stampOf } from "../fold/stamp.ts";

type Mark = Stamped & { readonly on: boolean };
type RoundMarks = {
  readonly passed?: Mark;
  readonly favoured?: Mark;
  readonly seenOpen?: Stamped;
  readonly uncovered?: Stamped;
};
type WordsCompared = VaultEventOf<"words.compared">["result"];
export type MarksState = {
  readonly rounds: { readonly [stream: string]: RoundMap<RoundMarks> };
  readonly rested: MonthMap<Day, Mark>;
  /** Absent in a snapshot that an older version wrote. */
  readonly practices?: { readonly [practice: string]: Mark };
  readonly words: { readonly [stream: string]: Stamped & { readonly result: WordsCompared } };
  /** Absent in a snapshot that an older version wrote. */
  readonly keptBack?: { readonly [stream: string]: Mark };
};
type WithMarks = { readonly marks: MarksState };

export const marks: Slice<MarksState, VaultFact<VaultEvent>> = {
  initial: { rounds: {}, rested: {}, practices: {}, words: {} },
  apply(state, fact) {
    const { event } = fact;
    const stamp = stampOf(fact);
    switch (event.kind) {
      case "round.passed":
        return markRound(state, event, ({ passed }) => ({ passed: latest(passed, { on: event.passed, stamp }) }));
      case "round.favoured":
        return markRound(state, event, ({ favoured }) => ({
          favoured: latest(favoured, { on: event.favoured, stamp }),
        }));
      case "round.seen-open":
        return markRound(state, event, ({ seenOpen }) => ({ seenOpen: earliest(seenOpen, { stamp }) }));
      case "round.uncovered":
        return markRound(state, event, ({ uncovered }) => ({ uncovered: earliest(uncovered, { stamp }) }));
      case "day.rested": {
        const next = { on: event.rested, stamp };
        return { ...state, rested: updateEntry(state.rested, event.day as Day, (kept) => latest(kept, next)) };
      }
      case "practice.favoured": {
        const next = latest(state.practices?.[event.practice], { on: event.favoured, stamp });
        return { ...state, practices: { ...state.practices, [event.practice]: next } };
      }
      case "words.compared": {
        const next = latest(state.words[event.stream], { result: event.result, stamp });
        return { ...state, words: { ...state.words, [event.stream]: next } };
      }
      case "history.kept": {
        const next = latest(state.keptBack?.[event.stream], { on: event.kept, stamp });
        return { ...state, keptBack: { ...state.keptBack, [event.stream]: next } };
      }
      default:
        return state;
    }
  },
};

function markRound(
  state: MarksState,
  event: { readonly stream: string; readonly round: string },
  update: (kept: RoundMarks) => RoundMarks,
): MarksState {
  const after = updateEntry(state.rounds[event.stream] ?? {}, event.round as RoundId, (kept = {}) => ({
    ...kept,
    ...update(kept),
  }));
  return { ...state, rounds: { ...state.rounds, [event.stream]: after } };
}

export function isPassed(vault: WithMarks, stream: StreamId, round: RoundId): boolean {
  return marksOf(vault, stream, round).passed?.on ?? false;
}

export function isFavoured(vault: WithMarks, stream: StreamId, round: RoundId): boolean {
  return marksOf(vault, stream, round).favoured?.on ?? false;
}

/** The ids of the practices that this person keeps as favourites, in no order that may matter. */
export function favouredPractices(vault: WithMarks): ReadonlySet<string> {
  const entries = Object.entries(vault.marks.practices ?? {});
  return new Set(entries.filter(([, { on }]) => on).map(([practice]) => practice));
}

/** Whether this person has seen the unfolding: later visits open flat. */
export function hasSeenOpen(vault: WithMarks, stream: StreamId, round: RoundId): boolean {
  return marksOf(vault, stream, round).seenOpen !== undefined;
}

/** Whether this person has opened a question that goes deeper or is tender. */
export function isUncovered(vault: WithMarks, stream: StreamId, round: RoundId): boolean {
  return marksOf(vault, stream, round).uncovered !== undefined;
}

export function isRestDay(vault: WithMarks, day: Day): boolean {
  return getEntry(vault.marks.rested, day)?.on ?? false;
}

/** Undefined until the person has answered whether the safety words match. */
export function wordsComparedOf(vault: WithMarks, stream: StreamId): WordsCompared | undefined {
  return vault.marks.words[stream]?.result;
}

/** Whether this person was asked in that bond for what was shared earlier and keeps it to themselves, for now. */
export function isHistoryKept(vault: WithMarks, stream: StreamId): boolean {
  return vault.marks.keptBack?.[stream]?.on ?? false;
}

function marksOf(vault: WithMarks, stream: StreamId, round: RoundId): RoundMarks {
  return getEntry(vault.marks.rounds[stream] ?? {}, round) ?? {};
}
