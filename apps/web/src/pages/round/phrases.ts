/** Which phrases stand below the words of a response, and what a tap on one makes of the words that are there. */
import { maxWordsLength } from "@twofold/core";

/** Three or four lines on a phone: seen at a glance, with the button to send still on the screen. */
export const phrasesAtOnce = 5;

/**
 * The handful that is shown on a day (`YYYY-MM-DD`) after `turn` requests for other ones, from 0. Another day begins with
 * others, and asking on goes through all of them before any comes back.
 */
export function phrasesShown(phrases: readonly string[], day: string, turn: number): readonly string[] {
  const first = (Number(day.replaceAll("-", "")) + turn) * phrasesAtOnce;
  const count = Math.min(phrasesAtOnce, phrases.length);
  return Array.from({ length: count }, (_, at) => phrases[(first + at) % phrases.length]!);
}

/** The phrase alone where nothing of one's own is written yet, otherwise after it; unchanged where it would not fit. */
export function withPhrase(text: string, phrase: string, phrases: readonly string[]): string {
  const own = text.trim();
  if (own === "" || phrases.includes(own)) return phrase;
  const both = `${own} ${phrase}`;
  return own.endsWith(phrase) || both.length > maxWordsLength ? text : both;
}
