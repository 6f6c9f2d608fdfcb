/** Which of the rounds Today is about. Pure, so that every state of the page can be tested without a screen. */

import type { Day, RoundView } from "@twofold/core";

export type Scene =
  /** Open here, but this person has not seen the unfolding yet: that comes first, whatever day it belongs to. */
  | { readonly tag: "to-unfold"; readonly round: RoundView }
  | { readonly tag: "to-write"; readonly round: RoundView }
  | { readonly tag: "folded"; readonly round: RoundView }
  /** Set aside for today, or hidden for good. */
  | { readonly tag: "passed"; readonly round: RoundView }
  | { readonly tag: "opened"; readonly round: RoundView }
  | { readonly tag: "rest" }
  | { readonly tag: "none" }
  /** A guest's first moments: the bond's first batch, with the evenings and the order of questions, is on its way. */
  | { readonly tag: "arriving" };

export function chooseScene(rounds: readonly RoundView[], today: Day, rested: boolean): Scene {
  const unseen = rounds.find((round) => round.phase === "unfolded" && !round.seenOpen);
  if (unseen) return { tag: "to-unfold", round: unseen };
  if (rested) return { tag: "rest" };
  // Newest first, so that another question, once asked for, is the one on the table.
  const todays = rounds.filter((round) => round.day === today);
  const writable = todays.find((round) => isWritable(round) && !isAside(round));
  if (writable) return { tag: "to-write", round: writable };
  const folded = todays.find((round) => round.phase === "mine-folded");
  if (folded) return { tag: "folded", round: folded };
  const [newest] = todays;
  if (!newest) return { tag: "none" };
  return { tag: newest.phase === "unfolded" ? "opened" : "passed", round: newest };
}

/**
 * What stays open from other days and beside today's, newest first; also what was set aside, so that nothing is lost. What
 * was hidden for good is not shown again: the library lists it.
 */
export function earlierRounds(rounds: readonly RoundView[], except: string | undefined): readonly RoundView[] {
  return rounds.filter(
    (round) =>
      round.round !== except && (round.phase === "mine-folded" || (isWritable(round) && round.hidden === undefined)),
  );
}

/** Not today, or not at all: this person's own doing, and told to nobody. */
function isAside({ passed, hidden }: Pick<RoundView, "passed" | "hidden">): boolean {
  return passed || hidden !== undefined;
}

export function isWritable(round: Pick<RoundView, "phase">): boolean {
  return round.phase === "open" || round.phase === "taken-back";
}
