/** The pairs of questions that lie nearest by meaning, for people to judge: no program can say that two ask the same. */
import { stemmer } from "stemmer";
import type { DeckQuestion } from "../library/deck.ts";
import { isFunctionWord, wordsOf } from "../wording/words.ts";
import { synonymGroups, unspecificWords } from "./synonyms.ts";

/** Two questions, the earlier of the library first. */
export interface NearPair {
  readonly ids: readonly [string, string];
  /** Of their closest wordings, 0 to 1. */
  readonly nearness: number;
  /** The wordings (partners' or friends') that lie closest. */
  readonly texts: readonly [string, string];
}

interface Wording {
  readonly id: string;
  readonly text: string;
  /** Weight by concept; the length of the vector is 1, or 0 when the text has no word of its own. */
  readonly vector: ReadonlyMap<string, number>;
}

/** What an unspecific word weighs, where another weighs 1. Chosen by reading the nearest pairs for 0, 0.15, 0.3 and 0.5. */
const unspecificWeight = 0.3;

const unspecific = new Set(unspecificWords.split(" ").map(stemmer));

const conceptByStem = new Map(
  synonymGroups.flatMap((group) => {
    const stems = group.split(" ").map(stemmer);
    return stems.map((stem) => [stem, stems[0]!] as const);
  }),
);

/** The concepts of a text: its words outside the closed classes, stemmed (Porter 1980), synonyms as one. */
export function conceptsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isFunctionWord(word))
    .map((word) => stemmer(word.replace(/'s$/, "")))
    .map((stem) => conceptByStem.get(stem) ?? stem);
}

/**
 * The `count` nearest pairs of different questions, nearest first, ties by id. Rule CON-54.
 *
 * Nearness is the cosine of concept vectors weighted by frequency times inverse document frequency (Salton & Buckley
 * 1988), so that two questions which share a rare concept lie nearer than two about "a day"; times n / (n + 1) for n
 * shared concepts, because one shared word makes two short questions look alike that have nothing to do with each other.
 * Both wordings of a question are compared; a pair has the nearness of its closest two.
 */
export function nearestPairs(questions: readonly DeckQuestion[], count: number): NearPair[] {
  const nearest = new Map<string, NearPair>();
  const holders = new Map<string, number[]>();
  const wordings = wordingsOf(questions);
  for (const [at, later] of wordings.entries()) {
    const sums = new Map<number, { cosine: number; shared: number }>();
    for (const [concept, weight] of later.vector) {
      const before = holders.get(concept) ?? [];
      for (const other of before) {
        const { cosine, shared } = sums.get(other) ?? { cosine: 0, shared: 0 };
        const product = weight * wordings[other]!.vector.get(concept)!;
        sums.set(other, { cosine: cosine + product, shared: shared + specificity(concept) });
      }
      before.push(at);
      holders.set(concept, before);
    }
    for (const [other, { cosine, shared }] of sums) {
      const earlier = wordings[other]!;
      const key = `${earlier.id} ${later.id}`;
      const nearness = (Math.min(1, cosine) * shared) / (shared + 1);
      if (earlier.id === later.id || nearness <= (nearest.get(key)?.nearness ?? 0)) continue;
      nearest.set(key, { ids: [earlier.id, later.id], nearness, texts: [earlier.text, later.text] });
    }
  }
  const compareIds = (a: NearPair, b: NearPair) => (a.ids.join() < b.ids.join() ? -1 : 1);
  return [...nearest.values()].sort((a, b) => b.nearness - a.nearness || compareIds(a, b)).slice(0, count);
}

function specificity(concept: string): number {
  return unspecific.has(concept) ? unspecificWeight : 1;
}

function wordingsOf(questions: readonly DeckQuestion[]): Wording[] {
  const texts = questions.flatMap(({ id, text, friend }) =>
    [text, ...(friend === undefined ? [] : [friend])].map((one) => ({ id, text: one, concepts: conceptsOf(one) })),
  );
  const holding = new Map<string, number>();
  for (const concept of texts.flatMap(({ concepts }) => [...new Set(concepts)])) {
    holding.set(concept, (holding.get(concept) ?? 0) + 1);
  }
  return texts.map(({ id, text, concepts }) => {
    const weights = new Map<string, number>();
    for (const concept of concepts) {
      const rarity = Math.log(texts.length / holding.get(concept)!) + 1;
      weights.set(concept, (weights.get(concept) ?? 0) + rarity * specificity(concept));
    }
    const length = Math.hypot(...weights.values());
    return { id, text, vector: new Map([...weights].map(([concept, weight]) => [concept, weight / length])) };
  });
}
