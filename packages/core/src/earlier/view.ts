/** The rounds of a bond that has ended, or was given back, as they are read: nothing in them can be done any more. */

import { otherSide, type RoundId, type Side, type StreamId, sides } from "../event/ids.ts";
import { compareRoundsNewestFirst, isSessionRound, parseRoundId } from "../event/round-id.ts";
import type { BondState } from "../fold/bond-state.ts";
import { listEntries } from "../fold/month-map.ts";
import { entriesInOrder } from "../fold/stamp.ts";
import type { VaultState } from "../fold/vault-state.ts";
import { type OpenedAnswer, openedIn, type SealedAnswer, sealedIn } from "../rounds/notes.ts";
import type { RoundState } from "../rounds/rounds.ts";
import { type RoundView, viewWritten } from "../rounds/view.ts";
import { keptAnswerOf } from "../vault/kept-answers.ts";

export type ReadableNote = SealedAnswer & Pick<OpenedAnswer, "key">;

/**
 * The notes of that author of which a key is here, each with every key that may fit; the first that opens is it.
 *
 * Where the reader has removed their own note, nothing of it was given (rule GIVE-4), and with it went what a careful
 * round counts by: the key that its author gave is enough then.
 */
export function readableNotes(round: RoundState, author: Side): readonly ReadableNote[] {
  if (round.removals[author] !== undefined) return [];
  const reader = otherSide(author);
  const isReaderGone = round.removals[reader] !== undefined && sealedIn(round, reader).length === 0;
  const given = isReaderGone ? entriesInOrder(round.released?.[author] ?? {}) : [];
  const keys = [...openedIn(round, reader), ...given.map(([, { h, key }]) => ({ h, key }))];
  return sealedIn(round, author).flatMap((note) =>
    keys.filter(({ h }) => h === note.h).map(({ key }) => ({ ...note, key })),
  );
}

/** Every round in which something can be read, newest first. `vault` holds the own notes, or was given them. */
export function viewEarlierRounds(
  state: BondState,
  vault: VaultState,
  { side, stream }: { readonly side: Side; readonly stream: StreamId },
): readonly RoundView[] {
  return listEntries<RoundId, RoundState>(state.rounds)
    .filter(([id, round]) => !isSessionRound(id) && sides.some((author) => readableNotes(round, author).length > 0))
    .map(([id, round]) => viewEarlier(id, round, vault, { side, stream }))
    .sort((left, right) => compareRoundsNewestFirst(left.round, right.round));
}

function viewEarlier(
  id: RoundId,
  round: RoundState,
  vault: VaultState,
  { side, stream }: { readonly side: Side; readonly stream: StreamId },
): RoundView {
  const { day, n, questionId } = parseRoundId(id);
  const [theirs] = readableNotes(round, otherSide(side));
  const mine = readableNotes(round, side)
    .map(({ h }) => ({ h, kept: keptAnswerOf(vault, stream, id, h) }))
    .find(({ kept }) => kept !== undefined);
  const isReader = (reader: Side) =>
    round.removals[otherSide(reader)] !== undefined || readableNotes(round, otherSide(reader)).length > 0;
  const nothingToDo = {
    theirsFoldedVisible: false,
    waitsForKey: false,
    passed: false,
    hidden: undefined,
    covered: false,
  };
  return {
    ...{ round: id, day, questionId, added: n > 0, phase: "unfolded", ...nothingToDo },
    ...{ revisited: undefined, favoured: false, seenOpen: true },
    mine: mine?.kept && { h: mine.h, text: mine.kept.text, need: mine.kept.need, key: mine.kept.key },
    theirs: theirs && { h: theirs.h, key: theirs.key, c: theirs.c, day: theirs.day },
    ...viewWritten(round, sides.filter(isReader)),
  };
}
