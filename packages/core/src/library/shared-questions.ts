/**
 * Questions that one of the two wrote for both, as they claim to be. Which of them have the id that follows from their
 * words is told by `sharedQuestion`: it takes a hash, and few evenings need it.
 */

import type { Fact } from "../event/fact.ts";
import type { EventId, Side } from "../event/ids.ts";
import type { BondEvent, BondEventOf } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { earliest, joinEntry, type Stamped, stampOf } from "../fold/stamp.ts";

export type Claim = Pick<BondEventOf<"question.shared">, "text" | "response" | "depth" | "flags" | "theme">;
/** By side and event: a copied event bears the id of the one it was copied from. */
type Claims = Readonly<Partial<Record<`${Side} ${EventId}`, Stamped & { readonly side: Side; readonly claim: Claim }>>>;
export type SharedQuestionsState = { readonly [questionId: string]: Claims };
export type WithSharedQuestions = { readonly questions: SharedQuestionsState };

export const sharedQuestions: Slice<SharedQuestionsState, Fact<BondEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event, side } = fact;
    if (event.kind !== "question.shared") return state;
    const { text, response, depth, flags, theme } = event;
    const claim = { text, depth, flags, ...(response && { response }), ...(theme && { theme }) };
    const kept = claimsIn(state, event.question);
    const claims = joinEntry(kept, `${side} ${fact.id}`, earliest, { side, claim, stamp: stampOf(fact) });
    return claims === kept ? state : { ...state, [event.question]: claims };
  },
};

/** Everything that was said to be this question, and by whom. */
export function claimsOf(state: WithSharedQuestions, questionId: string) {
  return Object.values(claimsIn(state.questions, questionId)) as readonly {
    readonly side: Side;
    readonly claim: Claim;
  }[];
}

/** Deeper than what is served unasked, or touching a tender topic: shown to the other only when they open it. */
export function isTender({ depth, flags }: { readonly depth: number; readonly flags: readonly string[] }): boolean {
  return depth > unaskedDepth || flags.length > 0;
}

/** What both meet without asking for it reaches this deep (decisions, 12). */
const unaskedDepth = 2;

function claimsIn(state: SharedQuestionsState, questionId: string): Claims {
  return (Object.hasOwn(state, questionId) && state[questionId]) || {};
}
