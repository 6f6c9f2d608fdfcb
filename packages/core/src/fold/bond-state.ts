/** The bond's stream, folded. A new capability is a folder of its own and one line here. */

import { bond } from "../bond/bond.ts";
import { devices } from "../devices/device-facts.ts";
import { history } from "../earlier/history.ts";
import type { Fact } from "../event/fact.ts";
import type { Side } from "../event/ids.ts";
import { isBondEvent, parseBondEvent } from "../event/parse.ts";
import { editions } from "../library/editions.ts";
import { sharedQuestions } from "../library/shared-questions.ts";
import { people } from "../people/people.ts";
import { sessions } from "../practice/sessions.ts";
import { rhythm } from "../rhythm/rhythm.ts";
import { rounds } from "../rounds/rounds.ts";
import { makeFold, type StateOf, type Unread } from "./fold.ts";

const slices = { people, bond, rhythm, rounds, sessions, devices, editions, questions: sharedQuestions, history };

export type BondState = StateOf<typeof slices> & Unread<{ readonly side: Side }>;

const bondFold = makeFold(slices, parseBondEvent, isBondEvent, ({ side }: { readonly side: Side }) => ({ side }));

export function emptyBondState(): BondState {
  return bondFold.empty;
}

/**
 * The state after one more fact; facts may come in any order and repeatedly. Never throws on what the other side wrote:
 * unknown kinds wait in `unknown`, known kinds that do not fit in `malformed`. Rules EVENT-1 to EVENT-5.
 */
export function foldBond(state: BondState, fact: Fact): BondState {
  return bondFold.fold(state, fact);
}

export function foldBondAll(state: BondState, facts: Iterable<Fact>): BondState {
  let next = state;
  for (const fact of facts) next = foldBond(next, fact);
  return next;
}

/** Folds again what an older version of the app could not: call once after an update. Rule EVENT-4. */
export function refoldUnknown(state: BondState): BondState {
  return bondFold.refoldUnknown(state);
}
