/** Conversation starters for two who are far apart: a question, or an invitation to show, send or describe something. */
import * as v from "valibot";
import { readPlacedFolder } from "../placed/placed-folder.ts";
import { type Problem, refuseProblems } from "../placed/placed-yaml.ts";
import { clashProblems, entryProblem } from "./list-check.ts";
import { bondField, listHeader, oneOf, plainText } from "./list-fields.ts";
import { entryId, missingProblems, textBetween, toneOf, usableProblems } from "./written-list.ts";

/** How it travels best. */
export const starterWays = ["message", "call", "voice", "picture", "anytime"] as const;

const starter = v.strictObject({
  id: entryId,
  text: textBetween(20, 140),
  way: oneOf(starterWays),
  bond: bondField,
});

/** As in the questions, "you" is the one who answers and "me" the one who asks. */
export type Starter = Readonly<v.InferOutput<typeof starter>>;

const schema = v.strictObject(
  {
    id: plainText,
    ...listHeader,
    starters: v.pipe(v.array(starter, "a list of starters is expected here"), v.minLength(1)),
  },
  "a list is expected: id, version, language, licence, author, title, about, starters",
);

/** One for every week of a year and some to pass over; of each way enough for a choice. Rule CON-44. */
const least = { all: 60, ofEachWay: 10 };

/** The starters of a folder, with all that is wrong with them. Throws when the folder is not there. Rules CON-40, CON-41, CON-44. */
export function readStarters(dir: string): {
  readonly starters: readonly Starter[];
  readonly problems: readonly Problem[];
} {
  const { files, problems } = readPlacedFolder(schema, dir, { whole: "a list of starters", entry: "a starter" });
  const starters = files.flatMap(({ value }) => value.starters);
  const placed = files.flatMap(({ file, value, lineOf }) =>
    value.starters.map((one, at) => ({ ...one, file, lineOf: (field: string) => lineOf("starters", at, field) })),
  );
  const open = placed
    .filter(({ text }) => !/[.?]$/.test(text))
    .map((one) => entryProblem(one, "text", "a whole sentence is expected here, with its mark at the end"));
  const forWay = (way: Starter["way"]) => starters.filter((one) => one.way === way).length;
  const missing = missingProblems(
    [
      ["starters", least.all, starters.length],
      ...starterWays.map((way) => [`for ${way}`, least.ofEachWay, forWay(way)] as const),
    ],
    dir,
  );
  return {
    starters,
    problems: [
      ...problems,
      ...toneOf(placed),
      ...clashProblems(placed),
      ...open,
      ...missing,
      ...usableProblems(starters, dir),
    ],
  };
}

/** The starters of a folder as the app carries them: plain, without headers. Throws when anything is wrong with them. */
export function buildStarters(dir: string): readonly Starter[] {
  const { starters, problems } = readStarters(dir);
  refuseProblems(problems);
  return starters;
}
