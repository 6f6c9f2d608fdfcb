/** How alike two questions look: by the three-letter pieces they share, and by the words that carry them. */
import { isFunctionWord, wordsOf } from "./words.ts";

/**
 * From this on, two questions count as the same one. Chosen by looking at the worst pairs of the library of 720: the most
 * alike that ask different things ("Where you grew up, how did people show that they were grateful, if they did?", "When
 * there had been a quarrel where you grew up, how did people make peace, if they did?") share 0.60, the sixth pair 0.57;
 * a question with one or two words replaced shares 0.7 and more.
 */
export const nearDuplicate = 0.65;

/** With fewer carrying words than this, sharing two of them says nothing: "tell a friend" is no question yet. */
const fewestWords = 3;

/** What of a text is compared. Made once per text. */
export interface Fingerprint {
  /** Sets of three letters, across spaces, blind to case and marks. */
  readonly letters: ReadonlySet<string>;
  /** Words outside the closed classes, and each two that follow one another; empty below three words. */
  readonly words: ReadonlySet<string>;
}

export function fingerprintOf(text: string): Fingerprint {
  const spaced = ` ${wordsOf(text).join(" ").replace(/['-]/g, " ")} `;
  const carrying = wordsOf(text).filter((word) => !isFunctionWord(word));
  return {
    letters: new Set(Array.from({ length: Math.max(0, spaced.length - 2) }, (_, i) => spaced.slice(i, i + 3))),
    words: new Set(
      carrying.length < fewestWords
        ? []
        : [...carrying, ...carrying.slice(1).map((word, i) => `${carrying[i]} ${word}`)],
    ),
  };
}

/**
 * 0 (nothing shared) to 1 (the same letters, or the same carrying words in the same order): the greater of two Dice
 * coefficients. Letters catch a word exchanged in a sentence, words catch a sentence built anew around them. Rule CON-9.
 */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  const letters = dice(countShared(one.letters, other.letters), one.letters, other.letters);
  return greater(letters, countShared(one.words, other.words), one.words, other.words);
}

/** `likeness` of two texts. */
export function similarity(one: string, other: string): number {
  return likeness(fingerprintOf(one), fingerprintOf(other));
}

/** Two texts by their places in a list, the earlier first. */
export interface AlikePair {
  readonly earlier: number;
  readonly later: number;
  readonly likeness: number;
}

/**
 * All pairs of a list with `likeness` of at least `from`, which is above 0, in the order of the later text.
 *
 * Counts along an index from piece to texts: 860 wordings have 370,000 pairs, and comparing set with set takes seconds.
 */
export function findAlike(texts: readonly string[], from: number): AlikePair[] {
  const prints = texts.map(fingerprintOf);
  const letters = sharedCounter(prints.map((print) => print.letters));
  const words = sharedCounter(prints.map((print) => print.words));
  return prints.flatMap((one, later) => {
    const sharedLetters = letters(later);
    const sharedWords = words(later);
    const pairs = prints.slice(0, later).map((other, earlier) => {
      const byLetters = dice(sharedLetters[earlier]!, one.letters, other.letters);
      return { earlier, later, likeness: greater(byLetters, sharedWords[earlier]!, one.words, other.words) };
    });
    return pairs.filter((pair) => pair.likeness >= from);
  });
}

/** For the sets in their order, called once for each: how many pieces it shares with each set before it. */
function sharedCounter(sets: readonly ReadonlySet<string>[]): (at: number) => Uint16Array {
  const holders = new Map<string, number[]>();
  return (at) => {
    const shared = new Uint16Array(at);
    for (const piece of sets[at]!) {
      const before = holders.get(piece) ?? [];
      for (const other of before) shared[other]! += 1;
      before.push(at);
      holders.set(piece, before);
    }
    return shared;
  };
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.intersection(other).size;
}

/** Dice 1945: twice what is shared over what both have. Two empty sets are the same set. */
function dice(shared: number, one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size + other.size === 0 ? 1 : (2 * shared) / (one.size + other.size);
}

/** The words count only where both texts have enough of them. */
function greater(byLetters: number, shared: number, one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size === 0 || other.size === 0 ? byLetters : Math.max(byLetters, dice(shared, one, other));
}

/** From this on, a wording for friends is the partners' with a word changed: friends get their own or none. Rule CON-9. */
const wordSwap = 0.9;

const bondWords =
  /\b(friend(ship)?s?|partner(ship)?s?|couples?|relationships?|bonds?|loves?|loved|lovers?|romance|romantic|together|with (me|each other))\b/g;

/** Whether the friends' wording is the other with the words for friends and partners exchanged. */
export function isWordSwap(text: string, friend: string): boolean {
  const unnamed = (words: string) => wordsOf(words.toLowerCase().replace(bondWords, "")).join(" ");
  return unnamed(text) === unnamed(friend) || similarity(text, friend) >= wordSwap;
}
