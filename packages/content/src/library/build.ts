/** Turns the deck files into the one plain object that the app carries. Runs at build time only. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../placed/placed-yaml.ts";
import type { Deck, DeckQuestion } from "./deck.ts";
import { type PlacedDeck, parseDeck } from "./parse-deck.ts";
import type { BuiltLibrary, Question, Theme } from "./question.ts";
import { themeOrder } from "./themes.ts";

/**
 * Reads every `.yaml` file of a folder, in the order of the themes. Files that cannot be read as a deck are left out of
 * `decks` and named in `problems`. Throws when the folder is not there.
 */
export function readDecks(dir: string): {
  readonly decks: readonly PlacedDeck[];
  readonly problems: readonly Problem[];
} {
  const decks: PlacedDeck[] = [];
  const problems: Problem[] = [];
  const names = readdirSync(dir).filter((name) => name.endsWith(".yaml"));
  for (const name of names.sort()) {
    const file = join(dir, name);
    const parsed = parseDeck(readFileSync(file, "utf8"), file);
    if (parsed.ok) decks.push(parsed.placed);
    else problems.push(...parsed.problems);
  }
  const place = ({ deck }: PlacedDeck) => themeOrder.indexOf(deck.id) + 1 || themeOrder.length + 1;
  return { decks: decks.sort((a, b) => place(a) - place(b)), problems };
}

/**
 * The library of a folder of decks as plain JSON: no header, no evidence, no empty fields. Rule CON-17.
 *
 * Checks the format only (`npm run content -- check` checks the rest) and throws naming file and line when it fails, so
 * that a build with a broken deck stops.
 */
export function buildDecks(dir: string): BuiltLibrary {
  const { decks, problems } = readDecks(dir);
  if (problems.length > 0) {
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  }
  const questions = decks.flatMap(({ deck }) => deck.questions.map((question) => toQuestion(deck.id, question)));
  return {
    edition: Math.max(1, ...questions.map(({ edition }) => edition)),
    themes: decks.map(({ deck }) => toTheme(deck)),
    questions,
  };
}

/** A theme as people choose it: what of its deck is said before any question. */
export function toTheme({ id, title, friendTitle, about }: Deck): Theme {
  return { id, title, ...(friendTitle === undefined ? {} : { friendTitle }), about };
}

function toQuestion(
  theme: string,
  { id, edition, text, friend, depth, bond, minutes, flags, response }: DeckQuestion,
): Question {
  return {
    id,
    theme,
    edition,
    text,
    ...(friend === undefined ? {} : { friend }),
    depth,
    bond,
    minutes,
    ...(flags.length === 0 ? {} : { flags }),
    response,
  };
}
