/** The checks over the shared experiences beyond their format: words, ids, the talk afterwards, and how many there are. */

import { fitsBond } from "../../library/question.ts";
import type { Placed, Problem } from "../../placed/placed-yaml.ts";
import { textProblems } from "../../wording/wording.ts";
import {
  beginningProblems,
  clashProblems,
  entryBounds,
  entryProblem,
  headerProblems,
  type ListEntry,
  sentenceProblems,
} from "../list-check.ts";
import { experienceKinds } from "./experience.ts";
import type { ExperienceFile } from "./schema.ts";

/** Of each kind: one a weekend lasts seven weeks. */
const perKind = 7;

/** Experiences in all, that each kind of bond can use, and that two people far apart can share. */
const minimumInAll = 60;
const minimumPerBond = 54;
const minimumApart = 20;

type PlacedExperiences = Placed<ExperienceFile>;

function entriesOf({ file, value, lineOf }: PlacedExperiences): ListEntry[] {
  return value.experiences.map(({ id, text }, at) => {
    return { id, text, file, lineOf: (field) => lineOf("experiences", at, field) };
  });
}

/** The questions for afterwards as entries named `film, after 2`, so that none of them stands in two files. */
function afterEntriesOf({ file, value, lineOf }: PlacedExperiences): ListEntry[] {
  return value.after.map((text, at) => {
    return { id: `${value.id}, after ${at + 1}`, text, file, lineOf: () => lineOf("after", at) };
  });
}

/** Everything wrong with these files of experiences, and with the catalogue they make. Rules CON-31 to CON-33, CON-35. */
export function checkExperiences(files: readonly PlacedExperiences[]): Problem[] {
  return [
    ...files.flatMap(checkFile),
    ...clashProblems(files.flatMap(entriesOf)),
    ...clashProblems(files.flatMap(afterEntriesOf)),
    ...coverageProblems(files),
  ];
}

function checkFile(placed: PlacedExperiences): Problem[] {
  const { file, value, lineOf } = placed;
  const entries = entriesOf(placed);
  const few = `${perKind} experiences are expected, there are ${entries.length}`;
  const words = entries.flatMap((entry) =>
    sentenceProblems(entry.text, entryBounds).map((message) => entryProblem(entry, "text", message)),
  );
  const after = afterEntriesOf(placed).flatMap((entry) =>
    textProblems(entry.text).map((message) => entryProblem(entry, "text", message)),
  );
  return [
    ...headerProblems(value, file, lineOf),
    ...(entries.length >= perKind ? [] : [{ file, line: lineOf("experiences"), message: few }]),
    ...words,
    ...after,
    ...beginningProblems(entries, value.id),
  ];
}

function coverageProblems(files: readonly PlacedExperiences[]): Problem[] {
  const all = files.flatMap(({ value }) => value.experiences);
  const problem = (message: string) => ({ file: "the experiences", line: 1, message });
  const missing = experienceKinds.filter((kind) => !files.some(({ value }) => value.id === kind));
  const counts = [
    ["in all", minimumInAll, all.length],
    ["for partners", minimumPerBond, all.filter((one) => fitsBond(one, "partner")).length],
    ["for friends", minimumPerBond, all.filter((one) => fitsBond(one, "friend")).length],
    ["for two people far apart", minimumApart, all.filter(({ apart }) => apart).length],
  ] as const;
  const short = counts.flatMap(([whom, least, count]) =>
    count >= least ? [] : [problem(`${least} experiences ${whom} are expected, there are ${count}`)],
  );
  return [...missing.map((kind) => problem(`the file ${kind}.yaml is missing`)), ...short];
}
