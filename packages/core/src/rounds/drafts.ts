/** Own words that can no longer open go back to their author. */

import type { Commitment, Day, RoundId, Side, StreamId } from "../event/ids.ts";
import { compareRoundsNewestFirst } from "../event/round-id.ts";
import type { Need } from "../event/schema.ts";
import type { BondState } from "../fold/bond-state.ts";
import { listEntries } from "../fold/month-map.ts";
import type { VaultState } from "../fold/vault-state.ts";
import { keptAnswerOf } from "../vault/kept-answers.ts";
import { noteOf, openedIn, sealedIn, standingIn } from "./notes.ts";
import type { RoundState } from "./rounds.ts";

export type ReturnedDraft = {
  readonly round: RoundId;
  readonly h: Commitment;
  readonly why: "taken-back" | "another-opened";
  readonly text: string;
  readonly need: Need;
  readonly day: Day;
};

/**
 * The texts of own sealed answers that will never open, newest round first: taken back with none folded since, or
 * sealed beside the one that opened (two devices of one person, both offline). Rule ROUND-14.
 *
 * Decided only by what this side may know: whether the other has opened counts once the round is open here too.
 */
export function draftsToReturn(
  state: BondState,
  vault: VaultState,
  { side, stream }: { readonly side: Side; readonly stream: StreamId },
): readonly ReturnedDraft[] {
  return listEntries<RoundId, RoundState>(state.rounds)
    .flatMap(([round, content]) => shutAnswers(content, side).map((shut) => ({ round, ...shut })))
    .sort((left, right) => compareRoundsNewestFirst(left.round, right.round))
    .flatMap(({ round, h, why }) => {
      const kept = keptAnswerOf(vault, stream, round, h);
      return kept ? [{ round, h, why, text: kept.text, need: kept.need, day: kept.day }] : [];
    });
}

function shutAnswers(round: RoundState, side: Side): readonly Pick<ReturnedDraft, "h" | "why">[] {
  const standing = standingIn(round, side);
  if (openedIn(round, side).length > 0) {
    const open = noteOf(round, side);
    return standing.filter(({ h }) => h !== open).map(({ h }) => ({ h, why: "another-opened" }));
  }
  if (standing.length > 0) return [];
  return sealedIn(round, side).map(({ h }) => ({ h, why: "taken-back" }));
}
