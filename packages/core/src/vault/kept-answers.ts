/** Own sealed answers in readable form: the only place where they can be read before the other folds. */

import type { VaultFact } from "../event/fact.ts";
import type { Commitment, Day, RoundId, StreamId } from "../event/ids.ts";
import type { Need, VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { getEntry, type RoundMap, updateEntry } from "../fold/month-map.ts";
import { earliest, joinEntry, type Stamped, stampOf } from "../fold/stamp.ts";

export type KeptAnswer = {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly need: Need;
  readonly day: Day;
};
type KeptByCommitment = Readonly<Partial<Record<Commitment, Stamped & KeptAnswer>>>;
export type KeptAnswersState = { readonly [stream: string]: RoundMap<KeptByCommitment> };

export const keptAnswers: Slice<KeptAnswersState, VaultFact<VaultEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event } = fact;
    if (event.kind !== "answer.kept") return state;
    const { stream, key, text, need } = event;
    const kept = { key, text, need, day: event.day as Day, stamp: stampOf(fact) };
    const before = state[stream] ?? {};
    const after = updateEntry(before, event.round as RoundId, (byCommitment) =>
      joinEntry(byCommitment ?? {}, event.h as Commitment, earliest, kept),
    );
    return after === before ? state : { ...state, [stream]: after };
  },
};

/** Content key (32 bytes) and text of an own answer; undefined when another device kept it and has not synced yet. */
export function keptAnswerOf(
  vault: { readonly keptAnswers: KeptAnswersState },
  stream: StreamId,
  round: RoundId,
  h: Commitment,
): KeptAnswer | undefined {
  return getEntry(vault.keptAnswers[stream] ?? {}, round)?.[h];
}
