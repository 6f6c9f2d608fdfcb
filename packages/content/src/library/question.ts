/** A question as the app holds it, and the pure selectors over a library of them. */

/** The kind of a bond; a question says which kinds it is written for. */
export type BondKind = "partner" | "friend";

/** 1 light · 2 everyday feelings and small stories · 3 needs and hopes · 4 tender spots · 5 meaning (decisions, 12). */
export type Depth = 1 | 2 | 3 | 4 | 5;

/** One prompt that two people answer. Its id never changes and never comes back with another meaning. */
export interface Question {
  /** `<theme>-<two digits>`, for example `lately-01`. */
  readonly id: string;
  /** Id of the theme, which is also the name of its deck file. */
  readonly theme: string;
  /** The edition of the library that brought it, from 1. */
  readonly edition: number;
  /** 20 to 160 characters, ends in a question mark. */
  readonly text: string;
  /** The same question written for friends, where the wording differs. */
  readonly friend?: string;
  readonly depth: Depth;
  readonly bond: BondKind | "either";
  /** Minutes for writing and reading together, roughly. */
  readonly minutes: number;
  /** Tender topics it touches; absent when there are none. */
  readonly flags?: readonly string[];
  /** One short sentence: what can be done with the answer of the other. */
  readonly response: string;
}

export interface Theme {
  readonly id: string;
  readonly title: string;
  /** What friends read instead. Rule CON-65. */
  readonly friendTitle?: string;
  /** One sentence. */
  readonly about: string;
}

/** Everything the app needs of the decks, as plain JSON. Built by `buildDecks`, shipped without a YAML parser. */
export interface BuiltLibrary {
  /** The highest edition of any question in it. */
  readonly edition: number;
  /** In the order of `themes`, then of their deck file. */
  readonly questions: readonly Question[];
  readonly themes: readonly Theme[];
}

/** What the app serves unasked reaches this deep, so that two phones choose alike from shared facts (decisions, 12). */
export const unaskedDepth = 2;

/**
 * The questions that may be offered unasked: of this edition or an earlier one, no deeper than `unaskedDepth`, without a
 * tender flag, and written for this kind of bond. Keeps the given order. Rule CON-11.
 */
export function eligible<Q extends Servable>(
  questions: readonly Q[],
  { bondKind, edition }: { readonly bondKind: BondKind; readonly edition: number },
): Q[] {
  return questions.filter(
    (question) => question.edition <= edition && mayServeUnasked(question) && fitsBond(question, bondKind),
  );
}

/** What the choice looks at: `tender` in an index, the topics themselves in a question. */
type Servable = Pick<Question, "edition" | "depth" | "bond"> & {
  readonly flags?: readonly string[];
  readonly tender?: boolean;
};

/** Light, and without a tender topic. */
export function mayServeUnasked({ depth, flags = [], tender }: Omit<Servable, "edition" | "bond">): boolean {
  return depth <= unaskedDepth && flags.length === 0 && tender !== true;
}

export function fitsBond(question: Pick<Question, "bond">, bondKind: BondKind): boolean {
  return question.bond === "either" || question.bond === bondKind;
}

/** The wording for this kind of bond: the friends' variant for friends where there is one, otherwise the text. Rule CON-12. */
export function textFor(question: Pick<Question, "text" | "friend">, bondKind: BondKind): string {
  return bondKind === "friend" ? (question.friend ?? question.text) : question.text;
}
