/** Small kindnesses: what one can do for the other in ten minutes at most, free or nearly. */
import * as v from "valibot";
import { readPlacedFolder } from "../placed/placed-folder.ts";
import { type Problem, refuseProblems } from "../placed/placed-yaml.ts";
import { clashProblems, entryProblem } from "./list-check.ts";
import { bondField, listHeader, oneOf, plainText, yesOrNo } from "./list-fields.ts";
import { entryId, missingProblems, textBetween, toneOf, usableProblems } from "./written-list.ts";

export const kindnessKinds = ["words", "help", "time", "surprise", "care"] as const;

const kindness = v.strictObject({
  id: entryId,
  text: textBetween(15, 120),
  kind: oneOf(kindnessKinds),
  /** It takes being in one place. */
  near: yesOrNo,
  bond: bondField,
});

/** An invitation in the imperative; the other is "they". */
export type Kindness = Readonly<v.InferOutput<typeof kindness>>;

const schema = v.strictObject(
  {
    id: plainText,
    ...listHeader,
    kindnesses: v.pipe(v.array(kindness, "a list of kindnesses is expected here"), v.minLength(1)),
  },
  "a list is expected: id, version, language, licence, author, title, about, kindnesses",
);

/** A third of a year without a repeat; as many from afar that two who never meet have most of two months. Rule CON-42. */
const least = { all: 120, fromAfar: 50, ofEachKind: 20 };

/** The kindnesses of a folder, with all that is wrong with them. Throws when the folder is not there. Rules CON-40 to CON-42. */
export function readKindnesses(dir: string): {
  readonly kindnesses: readonly Kindness[];
  readonly problems: readonly Problem[];
} {
  const { files, problems } = readPlacedFolder(schema, dir, { whole: "a list of kindnesses", entry: "a kindness" });
  const kindnesses = files.flatMap(({ value }) => value.kindnesses);
  const placed = files.flatMap(({ file, value, lineOf }) =>
    value.kindnesses.map((one, at) => ({ ...one, file, lineOf: (field: string) => lineOf("kindnesses", at, field) })),
  );
  const astray = placed
    .filter(({ id, kind }) => !id.startsWith(`${kind}-`))
    .map((one) => entryProblem(one, "id", `an id that begins with ${one.kind}- is expected here`));
  const ofKind = (kind: Kindness["kind"]) => kindnesses.filter((one) => one.kind === kind).length;
  const missing = missingProblems(
    [
      ["kindnesses", least.all, kindnesses.length],
      ["that can be done from afar", least.fromAfar, kindnesses.filter(({ near }) => !near).length],
      ...kindnessKinds.map((kind) => [`of ${kind}`, least.ofEachKind, ofKind(kind)] as const),
    ],
    dir,
  );
  return {
    kindnesses,
    problems: [
      ...problems,
      ...toneOf(placed),
      ...clashProblems(placed),
      ...astray,
      ...missing,
      ...usableProblems(kindnesses, dir),
    ],
  };
}

/** The kindnesses of a folder as the app carries them: plain, without headers. Throws when anything is wrong with them. */
export function buildKindnesses(dir: string): readonly Kindness[] {
  const { kindnesses, problems } = readKindnesses(dir);
  refuseProblems(problems);
  return kindnesses;
}
