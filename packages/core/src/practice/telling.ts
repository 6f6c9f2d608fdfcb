/** Which of a step's words a person reads. */

import type { Side } from "../event/ids.ts";
import type { BondKind } from "../event/schema.ts";
import type { Place } from "./place.ts";
import type { Role, Script, Words } from "./script.ts";
import type { Session } from "./session.ts";

export type Telling = { readonly role: Role | "both"; readonly words: string };

/** What to do at a place, for one person, or for both who look at one phone. */
export function tellingsAt(
  session: Session,
  place: Place,
  bondKind: BondKind,
  person: Side | "both",
): readonly Telling[] {
  const { step, first } = place;
  const ofMode = session.mode === "together" ? step.together : session.mode === "apart" ? step.apart : undefined;
  const words = ofMode ?? (bondKind === "friend" ? step.friend : undefined) ?? step.text;
  if (typeof words === "string") return [{ role: "both", words }];
  return sidesOf(words, first, person);
}

/** How a step may sound, for this side of it. One for a step of one role is for who does something there. */
export function examplesAt(session: Session, place: Place, person: Side | "both"): readonly Telling[] {
  const { step, first, people } = place;
  const { example, who } = step;
  if (typeof example !== "string") return sidesOf(example, first, person);
  if (who === "both") return [{ role: "both", words: example }];
  const isIn = person === "both" || session.people.length === 1 || people.includes(person);
  return isIn ? [{ role: who, words: example }] : [];
}

/** What to do when it goes badly, for this side of it. */
export function badlyAt({ step, first }: Place, person: Side | "both"): readonly Telling[] {
  const { ifBadly } = step;
  return typeof ifBadly === "string" ? [{ role: "both", words: ifBadly }] : sidesOf(ifBadly, first, person);
}

/** How this pair does it: without touch, eye contact or speech. First of the whole practice, then of the step. */
export function waysAt(script: Script, session: Session, place: Place | undefined): readonly string[] {
  return [...session.without].flatMap((one) => place?.step.without?.[one] ?? script.variants[one]);
}

function sidesOf(words: Exclude<Words, string>, first: Side, person: Side | "both"): readonly Telling[] {
  if (person === "both") return [tell(words, "first"), tell(words, "second")];
  return [tell(words, person === first ? "first" : "second")];
}

function tell(words: Exclude<Words, string>, role: Role): Telling {
  return { role, words: words[role] };
}
