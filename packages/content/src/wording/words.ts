/** The words of a text, and which of them only hold a sentence together. */

import { straightMarks } from "./marks.ts";

/** Lower-case words in their order; an apostrophe belongs to its word (`don't`), whichever of the two signs it is. */
export function wordsOf(text: string): string[] {
  return (
    straightMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/**
 * The closed classes of English (Quirk et al. 1985, §2.34 f.): new words are hardly ever added to them, so a list can be
 * whole. Light verbs say little without their object.
 */
const wordsByClass = {
  question: "what which who whom whose when where why how",
  auxiliary:
    "am is are was were be been being do does did done have has had having can could may might must shall should will would",
  person: "i me we us you",
  conjunction: "and but or nor so if then because although though while whereas unless once before after until",
  wish: "like to",
  pronoun:
    "my mine myself your yours yourself our ours ourselves it its itself they them their theirs themselves one ones someone " +
    "somebody something anyone anybody anything everyone everybody everything nobody nothing each other there",
  determiner:
    "a an the this that these those some any no every either neither both all another such much many more most few little",
  preposition:
    "about above across against along among around as at behind below between beyond by down during except for from in " +
    "inside into near of off on onto out outside over past since than through toward towards under up upon with within without",
  adverb: "not even ever never still yet also too very again else only now here",
  lightVerb:
    "make makes made get gets got give gives gave take takes took go goes went come comes came let lets feel feels felt",
} as const;

type WordClass = keyof typeof wordsByClass;

const functionWords = wordsOfClasses(Object.keys(wordsByClass) as WordClass[]);
const skeletonWords = wordsOfClasses(["question", "auxiliary", "person", "conjunction", "wish"]);

function wordsOfClasses(classes: readonly WordClass[]): ReadonlySet<string> {
  return new Set(classes.flatMap((name) => wordsByClass[name].split(" ")));
}

/** A word without its contraction: `you'd` is `you`, `didn't` is `did`. */
export function uncontracted(word: string): string {
  return word.replace(/(?:n't|'\w+)$/, "");
}

/** Whether a word (as `wordsOf` gives it) belongs to a closed class or is a light verb. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || functionWords.has(uncontracted(word));
}

/**
 * Whether an uncontracted word is part of how a question is built: who asks whom, in which tense, with what joined to
 * what. Prepositions and determiners are not; they go with the nouns beside them.
 */
export function isSkeletonWord(word: string): boolean {
  return skeletonWords.has(word);
}
