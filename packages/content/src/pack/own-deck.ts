/** A pack as a deck of one's own: the same questions, with who wrote them. */
import { maxDeckChars, type OwnDeck } from "@twofold/core";
import type { Pack } from "./pack.ts";

/** What is kept of a pack. Its version, its title for friends and the ids of its questions are the file's alone. Rule PACK-8. */
export function packToDeck({ id, title, about, author, licence, questions }: Pack): OwnDeck {
  return { id, title, about, author, licence, questions: questions.map(({ id: _, ...question }) => question) };
}

/** Whether it can be kept at all: two hundred questions of full length cannot. */
export function isKeepable(deck: OwnDeck): boolean {
  return deck.questions.length > 0 && JSON.stringify(deck).length <= maxDeckChars;
}
