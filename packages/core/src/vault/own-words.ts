/** A person's own words of all rounds and practices, with whomever they were, from the own copy of them (rule JRN-7). */

import type { Commitment, Day, RoundId, SessionId, Side, StreamId } from "../event/ids.ts";
import { isSessionRound, parseRoundId } from "../event/round-id.ts";
import type { BondState } from "../fold/bond-state.ts";
import { listEntries } from "../fold/month-map.ts";
import { compareStamps, entriesInOrder, type Stamp } from "../fold/stamp.ts";
import type { VaultState } from "../fold/vault-state.ts";
import { entriesOf, sessionsIn } from "../practice/book.ts";

/** Asked by a question of the library, or said in a session of a practice; `stream` null is a practice alone. */
export type OwnWords = {
  readonly text: string;
  readonly day: Day;
  readonly stream: StreamId | null;
  readonly from:
    | { readonly round: RoundId; readonly questionId: string; readonly h: Commitment }
    | { readonly session: SessionId };
};

/** Acts whose value is a person's words, and not one of a few options. */
const wordActs: ReadonlySet<string> = new Set(["said", "kept", "proposed"]);

/**
 * The newest day first. Of a note that was folded twice, the later one. `bond`: what was shown to the other in sessions
 * stands in the bond's stream, so of a bond that was erased here only private and sealed words are left.
 */
export function ownWords(
  vault: Pick<VaultState, "keptAnswers" | "sessions">,
  bond?: { readonly stream: StreamId; readonly side: Side; readonly state: Pick<BondState, "sessions"> },
): readonly OwnWords[] {
  const found: { readonly words: OwnWords; readonly stamp: Stamp }[] = [];
  for (const [name, rounds] of Object.entries(vault.keptAnswers)) {
    const stream = name as StreamId;
    for (const [round, byCommitment] of listEntries(rounds)) {
      const [h, kept] = entriesInOrder(byCommitment).at(-1) ?? [];
      if (!h || !kept) continue;
      const from = isSessionRound(round)
        ? { session: sessionOf(round) }
        : { round, questionId: parseRoundId(round).questionId, h };
      found.push({ words: { text: kept.text, day: kept.day, stream, from }, stamp: kept.stamp });
    }
  }
  for (const session of sessionsIn(vault.sessions)) {
    for (const { event, stamp } of entriesOf(vault.sessions, session)) {
      if (event.kind !== "practice.noted" || !wordActs.has(event.act) || !event.value) continue;
      const words = { text: event.value, day: event.day as Day, stream: event.stream as StreamId | null };
      found.push({ words: { ...words, from: { session } }, stamp });
    }
  }
  for (const session of bond ? sessionsIn(bond.state.sessions) : []) {
    for (const { event, side, stamp } of entriesOf(bond!.state.sessions, session)) {
      if (event.kind !== "session.acted" || side !== bond!.side || !wordActs.has(event.act) || !event.value) continue;
      // On a phone between two one signs for both.
      if (event.by !== undefined && event.by !== bond!.side) continue;
      const words = { text: event.value, day: event.day as Day, stream: bond!.stream };
      found.push({ words: { ...words, from: { session } }, stamp });
    }
  }
  return found
    .sort(({ words: left, stamp: leftAt }, { words: right, stamp: rightAt }) =>
      left.day === right.day ? compareStamps(rightAt, leftAt) : left.day < right.day ? 1 : -1,
    )
    .map(({ words }) => words);
}

/** The session that a sealed note of a practice belongs to: `s.<session>.<step>` (rule PRAC-11). */
function sessionOf(round: RoundId): SessionId {
  const [, script, n] = round.split(".");
  return `${script}.${n}` as SessionId;
}
