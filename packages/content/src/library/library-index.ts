/**
 * Every question without its words: what is needed to draw, in a form small enough for the first load. The words come by
 * theme, when a question of it is to be read.
 */
import { orderQuestions } from "./order.ts";
import {
  type BondKind,
  type BuiltLibrary,
  type Depth,
  eligible,
  mayServeUnasked,
  type Question,
  type Theme,
} from "./question.ts";

export type IndexedQuestion = Pick<Question, "id" | "theme" | "edition" | "depth" | "bond"> & {
  /** Whether it touches a tender topic; which ones comes with the words. */
  readonly tender: boolean;
};

/** By theme, in the order of themes: one character for each number from 1 on, a blank where there is no question. */
export type PackedIndex = {
  readonly edition: number;
  readonly themes: readonly (readonly [theme: string, cells: string])[];
};

/** What is read of a question before it is answered, by id. */
export type ThemeTexts = Readonly<Record<string, Pick<Question, "text" | "friend">>>;

/** A theme with everything that is said of its questions, by id. */
export type ThemeWords = Omit<Theme, "id"> & {
  readonly questions: Readonly<Record<string, QuestionWords>>;
};
export type QuestionWords = Pick<Question, "text" | "friend" | "response" | "minutes" | "flags">;

/** The words of a theme without what stands in its `ThemeTexts`. */
export type MoreWords = Omit<ThemeWords, "questions"> & {
  readonly questions: Readonly<Record<string, Omit<QuestionWords, "text"> & Partial<Pick<Question, "text">>>>;
};

const bonds = ["either", "partner", "friend"] as const;
const depths = 5;
/** What one edition has: depth, bond, tender or not. */
const cellsPerEdition = depths * bonds.length * 2;
/** Cells begin at "0", so that one or two editions are plain ASCII. */
const firstCell = 48;

/** Runs at build time. Throws on an id that is not `<theme>-<two digits>`: the check of the decks comes before (CON-3). */
export function packIndex({ edition, themes, questions }: BuiltLibrary): PackedIndex {
  const packed = themes.map(({ id: theme }): [string, string] => {
    const cells: string[] = [];
    for (const question of questions.filter((one) => one.theme === theme)) {
      const number = Number(question.id.slice(theme.length + 1));
      if (question.id !== idOf(theme, number) || number < 1)
        throw new RangeError(`not numbered in ${theme}: ${question.id}`);
      cells[number - 1] = String.fromCodePoint(firstCell + cellOf(question));
    }
    return [theme, Array.from(cells, (cell) => cell ?? " ").join("")];
  });
  return { edition, themes: packed };
}

export function unpackIndex({ themes }: PackedIndex): readonly IndexedQuestion[] {
  return themes.flatMap(([theme, cells]) =>
    [...cells].flatMap((cell, at): IndexedQuestion[] => {
      if (cell === " ") return [];
      const value = (cell.codePointAt(0) ?? firstCell) - firstCell;
      const kind = value % cellsPerEdition;
      return [
        {
          id: idOf(theme, at + 1),
          theme,
          edition: Math.floor(value / cellsPerEdition) + 1,
          depth: ((kind % depths) + 1) as Depth,
          bond: bonds[Math.floor(kind / depths) % bonds.length]!,
          tender: kind >= depths * bonds.length,
        },
      ];
    }),
  );
}

/**
 * The texts of the questions that can be served unasked, which an evening needs at once, and the rest of the words: by
 * theme, in the order of themes. Runs at build time.
 */
export function packWords({ themes, questions }: BuiltLibrary): ReadonlyMap<string, readonly [ThemeTexts, MoreWords]> {
  return new Map(
    themes.map(({ id: theme, ...said }) => {
      const texts: Record<string, ThemeTexts[string]> = {};
      const rest: Record<string, MoreWords["questions"][string]> = {};
      for (const question of questions.filter((one) => one.theme === theme)) {
        const { id, text, friend, response, minutes, flags } = question;
        const read = { text, ...(friend && { friend }) };
        const isServed = mayServeUnasked(question);
        if (isServed) texts[id] = read;
        rest[id] = { ...(isServed ? {} : read), response, minutes, ...(flags && { flags }) };
      }
      return [theme, [texts, { ...said, questions: rest }]];
    }),
  );
}

/** All words of a theme, of what `packWords` made of it. */
export function joinWords(texts: ThemeTexts, { questions, ...theme }: MoreWords): ThemeWords {
  const joined = Object.entries(questions).map(
    ([id, more]) => [id, { ...more, ...texts[id] } as QuestionWords] as const,
  );
  return { ...theme, questions: Object.fromEntries(joined) };
}

/**
 * The order in which a pair meets what is served unasked, by the kind of its bond and the edition that both hold: of one
 * kind, that of an edition begins with that of the one before. `seed` has 16 bytes. Rules CON-11, CON-61.
 */
export function ordersOf(
  questions: readonly IndexedQuestion[],
  seed: Uint8Array,
): (bondKind: BondKind, edition: number) => readonly IndexedQuestion[] {
  const ordered = orderQuestions(questions.filter(mayServeUnasked), seed);
  const orders = new Map<string, readonly IndexedQuestion[]>();
  return (bondKind, edition) => {
    const name = `${bondKind}.${edition}`;
    const order = orders.get(name) ?? eligible(ordered, { bondKind, edition });
    orders.set(name, order);
    return order;
  };
}

function cellOf({ edition, depth, bond, flags = [] }: Question): number {
  const tender = flags.length > 0 ? depths * bonds.length : 0;
  return (edition - 1) * cellsPerEdition + tender + bonds.indexOf(bond) * depths + depth - 1;
}

function idOf(theme: string, number: number): string {
  return `${theme}-${String(number).padStart(2, "0")}`;
}
