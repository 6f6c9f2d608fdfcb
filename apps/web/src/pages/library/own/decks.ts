/** Changes to decks of one's own, as plain values: a deck goes in, the changed deck comes out. */

import { type DeckQuestion, maxDeckQuestions, type OwnDeck, plainLine } from "@twofold/core";

export function withQuestion(deck: OwnDeck, question: DeckQuestion): OwnDeck {
  return { ...deck, questions: [...deck.questions, question] };
}

/** `at` from 0, as in the deck. */
export function withChanged(deck: OwnDeck, at: number, question: DeckQuestion): OwnDeck {
  return { ...deck, questions: deck.questions.with(at, question) };
}

export function without(deck: OwnDeck, at: number): OwnDeck {
  return { ...deck, questions: deck.questions.toSpliced(at, 1) };
}

/** Changes places with another; both places are in the deck. */
export function swapped(deck: OwnDeck, at: number, with_: number): OwnDeck {
  const { questions } = deck;
  const [one, other] = [questions[at], questions[with_]];
  return one && other ? { ...deck, questions: questions.with(at, other).with(with_, one) } : deck;
}

export function isFull(deck: OwnDeck): boolean {
  return deck.questions.length >= maxDeckQuestions;
}

/** Whether both say the same, whatever they are called in a file. */
export function isSameDeck(one: OwnDeck, other: OwnDeck): boolean {
  return one.title === other.title && one.about === other.about && sameText(one) === sameText(other);
}

function sameText({ questions }: OwnDeck): string {
  const inOrder = questions.map(({ text, friend, response, depth, bond, minutes, flags, theme }) => [
    ...[text, friend, response, depth, bond, minutes, flags, theme].map((value) => value ?? null),
  ]);
  return JSON.stringify(inOrder);
}

/** Longest of a name, with room for a number behind it. */
const longestStem = 34;

/** A name that no deck has yet: from the letters of the title, with a number where that is taken. Fits a file's format. */
export function newDeckId(title: string, taken: ReadonlySet<string>): string {
  const letters = plainLine(title)
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestStem)
    .replace(/^-|-$/g, "");
  const stem = letters === "" ? "deck" : letters;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
