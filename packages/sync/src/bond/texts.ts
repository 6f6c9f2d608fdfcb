/** The other's opened notes, decrypted. In memory only; derived from the fold again at every start. */

import {
  type AnswerContent,
  type BondState,
  type Commitment,
  listEntries,
  openedBy,
  otherSide,
  type RoundId,
  type SealedAnswer,
  type Side,
  type StreamId,
  sealedUnder,
} from "@twofold/core";
import { openAnswer } from "@twofold/crypto";

export type Texts = {
  readonly opened: ReadonlyMap<Commitment, AnswerContent>;
  /** Did not fit their commitment, or held no readable answer. */
  readonly unopenable: ReadonlySet<Commitment>;
};

export const noTexts: Texts = { opened: new Map(), unopenable: new Set() };

/** The content of the one sealed event that key and commitment fit; undefined when none does, or it holds no answer. */
export async function openFitting(
  notes: readonly SealedAnswer[],
  place: { readonly stream: StreamId; readonly round: RoundId; readonly author: Side; readonly key: Uint8Array },
): Promise<AnswerContent | undefined> {
  for (const sealed of notes) {
    const answer = await openAnswer({ ...place, sealed, named: sealed.h });
    if (answer.ok) return answer.value;
  }
  return undefined;
}

/** Adds what `state` has opened for `reader` in `rounds` (all when left out). The same object when nothing is new. */
export async function openTexts(
  texts: Texts,
  state: BondState,
  reader: Side,
  stream: StreamId,
  rounds: Iterable<RoundId> = listEntries(state.rounds).map(([round]) => round),
): Promise<Texts> {
  const author = otherSide(reader);
  const opened = new Map(texts.opened);
  const unopenable = new Set(texts.unopenable);
  for (const round of rounds) {
    for (const { h, key } of openedBy(state, round, reader)) {
      if (opened.has(h)) continue;
      const answer = await openFitting(sealedUnder(state, round, author, h), { stream, round, author, key });
      if (answer) {
        opened.set(h, answer);
        // A key that did not fit came before the one that does.
        unopenable.delete(h);
      } else unopenable.add(h);
    }
  }
  const grew = opened.size > texts.opened.size || unopenable.size !== texts.unopenable.size;
  return grew ? { opened, unopenable } : texts;
}
