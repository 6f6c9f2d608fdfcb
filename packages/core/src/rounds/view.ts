/**
 * The rounds as one side's screens show them.
 *
 * Nothing here about a round that is not yet open for the viewer depends on whether the other has sealed, opened or
 * written anything in it, unless both chose that folded notes may show (rule ROUND-10; a property test says so), or the
 * own key of a careful round is out (rule CARE-7).
 */

import { foldedMayShow } from "../bond/bond.ts";
import { type Commitment, type Day, otherSide, type RoundId, type Side, type StreamId, sides } from "../event/ids.ts";
import { compareRoundsNewestFirst, isSessionRound, parseRoundId } from "../event/round-id.ts";
import type { Need, ResponseKind } from "../event/schema.ts";
import type { BondState } from "../fold/bond-state.ts";
import { listEntries } from "../fold/month-map.ts";
import { compareStamps, entriesInOrder, type Stamped } from "../fold/stamp.ts";
import type { VaultState } from "../fold/vault-state.ts";
import { claimsOf, isTender } from "../library/shared-questions.ts";
import { keptAnswerOf } from "../vault/kept-answers.ts";
import { hasSeenOpen, isFavoured, isPassed, isUncovered } from "../vault/marks.ts";
import { hiddenBy } from "../vault/question-marks.ts";
import { waitsForKeyIn } from "./careful.ts";
import { noteOf, openedIn, sealedIn, standingIn } from "./notes.ts";
import { type RoundState, roundOf } from "./rounds.ts";
import { drawRounds, type QuestionsFor } from "./schedule.ts";

/** `taken-back`: own note withdrawn and none folded since; as `open`, it can be answered. */
export type RoundPhase = "open" | "mine-folded" | "taken-back" | "unfolded";

export type ResponseView = {
  readonly by: Side;
  readonly response: ResponseKind;
  readonly words: string;
  readonly day: Day;
};
export type ReplyView = { readonly about: Side; readonly by: Side; readonly text: string; readonly day: Day };
export type AdditionView = { readonly by: Side; readonly text: string; readonly day: Day };
export type RemovalView = { readonly by: Side; readonly day: Day };

export type RoundView = {
  readonly round: RoundId;
  readonly day: Day;
  readonly questionId: string;
  /** Another question beside the slot's. Who asked for it is not said. */
  readonly added: boolean;
  readonly phase: RoundPhase;
  /** Whether the screen may say that the other's note is folded. */
  readonly theirsFoldedVisible: boolean;
  /**
   * Own key of a careful round is out, the other's has not come (rule CARE-7). The one thing that shows of the other
   * before the round is open: from here on their silence would be a choice.
   */
  readonly waitsForKey: boolean;
  readonly passed: boolean;
  /** Set aside for good by this person: the question itself, or its theme. Nobody is told (rule ASK-7). */
  readonly hidden: "question" | "theme" | undefined;
  /** Deeper or tender, asked by the other, and not opened here: its words are not to be shown yet (rule ASK-6). */
  readonly covered: boolean;
  /** The day on which it was asked last, where every other of the light ones was asked within a year (rule ROUND-18). */
  readonly revisited: Day | undefined;
  readonly favoured: boolean;
  readonly seenOpen: boolean;
  /** Own folded or unfolded note, if this device's vault has it and it was not removed. */
  readonly mine:
    | { readonly h: Commitment; readonly text: string; readonly need: Need; readonly key: Uint8Array<ArrayBuffer> }
    | undefined;
  /** The other's note once it is open here: still to be opened with `key`. Absent when its author removed it. */
  readonly theirs:
    | {
        readonly h: Commitment;
        readonly key: Uint8Array<ArrayBuffer>;
        readonly c: Uint8Array<ArrayBuffer>;
        readonly day: Day;
      }
    | undefined;
  readonly responses: readonly ResponseView[];
  readonly replies: readonly ReplyView[];
  readonly additions: readonly AdditionView[];
  readonly removals: readonly RemovalView[];
};

export type Viewer = {
  readonly side: Side;
  /** In the viewer's own time zone. */
  readonly today: Day;
  readonly stream: StreamId;
  readonly questionsFor: QuestionsFor;
  /** Whether a question of the library goes deeper than what is served unasked, or is tender. */
  readonly isTender?: (questionId: string) => boolean;
};

/** Newest first: every round drawn from shared facts, and every other in which this side has sealed or opened. */
export function viewRounds(state: BondState, vault: VaultState, viewer: Viewer): readonly RoundView[] {
  const drawn = drawRounds(state, viewer);
  const ids = new Set(drawn.keys());
  for (const [id, round] of listEntries<RoundId, RoundState>(state.rounds)) {
    if (isSessionRound(id)) continue;
    if (Object.keys(round.sealed[viewer.side]).length > 0 || openedIn(round, viewer.side).length > 0) ids.add(id);
  }
  const showFolded = foldedMayShow(state);
  return [...ids]
    .sort(compareRoundsNewestFirst)
    .map((id) => viewRound(id, state, vault, viewer, { showFolded, revisited: drawn.get(id) }));
}

function viewRound(
  id: RoundId,
  state: BondState,
  vault: VaultState,
  viewer: Viewer,
  { showFolded, revisited }: { readonly showFolded: boolean; readonly revisited: Day | undefined },
): RoundView {
  const { side, stream } = viewer;
  const round = roundOf(state, id);
  const { day, n, questionId } = parseRoundId(id);
  const themes = claimsOf(state, questionId).map(({ claim }) => claim.theme);
  const phase = phaseOf(round, side);
  const h = phase === "unfolded" ? noteOf(round, side) : standingIn(round, side)[0]?.h;
  return {
    round: id,
    day,
    questionId,
    added: n > 0,
    phase,
    theirsFoldedVisible: showFolded && phase !== "unfolded" && standingIn(round, otherSide(side)).length > 0,
    waitsForKey: waitsForKeyIn(round, side),
    passed: isPassed(vault, stream, id),
    hidden: [undefined, ...themes].map((theme) => hiddenBy(vault, questionId, theme)).find(Boolean),
    covered: canCover(phase) && isCovered(state, vault, id, viewer),
    revisited,
    favoured: isFavoured(vault, stream, id),
    seenOpen: hasSeenOpen(vault, stream, id),
    mine:
      h === undefined || (phase === "unfolded" && round.removals[side]) ? undefined : viewMine(vault, stream, id, h),
    ...(phase === "unfolded" ? viewUnfolded(round, side) : { theirs: undefined, ...nothingWritten }),
  };
}

/** Whoever has folded or read a note has seen the question. */
function canCover(phase: RoundPhase): boolean {
  return phase === "open" || phase === "taken-back";
}

function isCovered(state: BondState, vault: VaultState, id: RoundId, viewer: Viewer): boolean {
  const { questionId } = parseRoundId(id);
  const { side, stream } = viewer;
  if (isUncovered(vault, stream, id)) return false;
  const claims = claimsOf(state, questionId);
  if (claims.length === 0) {
    return (viewer.isTender?.(questionId) ?? false) && roundOf(state, id).added[side] === undefined;
  }
  return claims.some(({ claim }) => isTender(claim)) && claims.every((one) => one.side !== side);
}

function phaseOf(round: RoundState, side: Side): RoundPhase {
  if (openedIn(round, side).length > 0) return "unfolded";
  if (standingIn(round, side).length > 0) return "mine-folded";
  return Object.keys(round.sealed[side]).length > 0 ? "taken-back" : "open";
}

function viewMine(vault: VaultState, stream: StreamId, round: RoundId, h: Commitment): RoundView["mine"] {
  const kept = keptAnswerOf(vault, stream, round, h);
  return kept && { h, text: kept.text, need: kept.need, key: kept.key };
}

export type Written = Pick<RoundView, "responses" | "replies" | "additions" | "removals">;
const nothingWritten: Written = { responses: [], replies: [], additions: [], removals: [] };

function viewUnfolded(round: RoundState, side: Side): Written & Pick<RoundView, "theirs"> {
  const other = otherSide(side);
  const [opened] = openedIn(round, side);
  const note = sealedIn(round, other).find(({ h }) => h === opened?.h);
  const readers = sides.filter((reader) => openedIn(round, reader).length > 0);
  return {
    theirs: note && opened && !round.removals[other] ? { ...opened, c: note.c, day: note.day } : undefined,
    ...viewWritten(round, readers),
  };
}

/** What was written after opening counts from a side to which the round is open. Rules ROUND-11 to ROUND-13. */
export function viewWritten(round: RoundState, readers: readonly Side[]): Written {
  const stands = (by: Side, written: Stamped) => !isRemoved(round, by, written);
  return {
    responses: readers.flatMap((by) => {
      const said = round.responses[by];
      return said ? [{ by, response: said.response, words: stands(by, said) ? said.words : "", day: said.day }] : [];
    }),
    replies: sides
      .filter((about) => readers.includes(otherSide(about)) && round.askedMore[otherSide(about)] !== undefined)
      .flatMap((about) =>
        entriesInOrder(round.replies[about])
          .filter(([by, reply]) => readers.includes(by) && stands(by, reply))
          .map(([by, { text, day }]) => ({ about, by, text, day })),
      ),
    additions: sides
      .flatMap((by) => entriesInOrder(round.additions[by]).map(([, addition]) => ({ by, addition })))
      .filter(({ by, addition }) => stands(by, addition))
      .sort((left, right) => compareStamps(left.addition.stamp, right.addition.stamp))
      .map(({ by, addition: { text, day } }) => ({ by, text, day })),
    removals: entriesInOrder(round.removals).map(([by, { day }]) => ({ by, day })),
  };
}

/** Removing takes the note, whatever a clock says, and every word that its author wrote in the round before. */
function isRemoved(round: RoundState, by: Side, written: Stamped): boolean {
  const removal = round.removals[by];
  return removal !== undefined && compareStamps(written.stamp, removal.stamp) < 0;
}
