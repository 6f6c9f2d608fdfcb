/** The other's opened notes, decrypted. In memory only; derived from the fold again at every start. */

import {
  type AnswerContent,
  type BondState,
  type Commitment,
  listEntries,
  openedBy,
  otherSide,
  type RoundId,
  roundOf,
  type Side,
  type StreamId,
} from "@twofold/core";
import { openAnswer } from "@twofold/crypto";

export type Texts = {
  readonly opened: ReadonlyMap<Commitment, AnswerContent>;
  /** Did not fit their commitment, or held no readable answer. */
  readonly unopenable: ReadonlySet<Commitment>;
};

export const noTexts: Texts = { opened: new Map(), unopenable: new Set() };

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
      const sealed = roundOf(state, round).sealed[author][h];
      if (!sealed || opened.has(h) || unopenable.has(h)) continue;
      const answer = await openAnswer({ stream, round, author, sealed: { h, c: sealed.c }, key, named: h });
      if (answer.ok) opened.set(h, answer.value);
      else unopenable.add(h);
    }
  }
  const grew = opened.size > texts.opened.size || unopenable.size > texts.unopenable.size;
  return grew ? { opened, unopenable } : texts;
}
