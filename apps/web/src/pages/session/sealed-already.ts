/**
 * Words of this place that were sealed, while the step after it was not saved: the app ended in between.
 *
 * They stand, and can neither be written again nor sealed again; what is missing is only to say so.
 */

import { keptAnswerOf, makeSessionRound, type RoundId, standingAnswers } from "@twofold/core";
import { view } from "../../app/client.ts";
import type { Running } from "./session-props.ts";

/** The own text that is sealed under this place; undefined where nothing is. */
export function sealedAlready({ session, bond }: Pick<Running, "session" | "bond">, place: string): string | undefined {
  if (!bond) return undefined;
  const round = makeSessionRound(session.id, place);
  const [standing] = standingAnswers(bond.state, round, bond.side);
  return standing && keptAnswerOf(view.value.vault, bond.stream, round, standing.h)?.text;
}

/** True where sealing again would be refused. */
export function isSealed(bond: Running["bond"], round: RoundId): boolean {
  return bond !== undefined && standingAnswers(bond.state, round, bond.side).length > 0;
}
