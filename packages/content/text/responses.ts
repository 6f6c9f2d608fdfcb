/** What can be given back to a note: five kinds of response, and short phrases of comfort to pick from. */
import type { BondKind } from "../src/question.ts";

export interface ResponseChoice {
  /** The name of the kind in an event. */
  readonly kind: "thank" | "more" | "feel" | "comfort" | "ideas";
  readonly label: string;
}

/** In the order they are offered. Ideas are offered only where the note says that they are welcome (decisions, 6). */
export const responseChoices: readonly ResponseChoice[] = [
  { kind: "thank", label: "Thank you" },
  { kind: "more", label: "Tell me more" },
  { kind: "feel", label: "I feel with you" },
  { kind: "comfort", label: "Offer comfort" },
  { kind: "ideas", label: "Share an idea" },
];

export interface ComfortPhrase {
  readonly text: string;
  readonly bond: BondKind | "either";
}

/** Choose those that fit with `fitsBond`. */
export const comfortPhrases: readonly ComfortPhrase[] = [
  { text: "I’m glad you told me.", bond: "either" },
  { text: "That sounds hard.", bond: "either" },
  { text: "It makes sense that you feel this way.", bond: "either" },
  { text: "I’m on your side.", bond: "either" },
  { text: "Nothing needs to be solved today.", bond: "either" },
  { text: "Take all the time you like.", bond: "either" },
  { text: "I’m here, with or without words.", bond: "either" },
  { text: "I wish you a soft evening.", bond: "either" },
  { text: "You are dear to me, on days like this too.", bond: "partner" },
  { text: "I would like to be near you now, in whatever way does you good.", bond: "partner" },
  { text: "I’m your friend in this too.", bond: "friend" },
  { text: "Call me or write to me, whenever you like.", bond: "friend" },
];
