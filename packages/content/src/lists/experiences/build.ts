/** Turns the files of shared experiences into the one plain object that the app carries. Runs at build time only. */
import { readPlacedFolder } from "../../placed/placed-folder.ts";
import { type Placed, type Problem, refuseProblems } from "../../placed/placed-yaml.ts";
import { checkExperiences } from "./check.ts";
import { type BuiltExperiences, experienceKinds } from "./experience.ts";
import { type ExperienceFile, experienceFileSchema } from "./schema.ts";

/** Reads and checks the experiences of a folder, in the order of their kinds. Throws when the folder is not there. */
export function readExperiences(dir: string): {
  readonly files: readonly Placed<ExperienceFile>[];
  readonly problems: readonly Problem[];
} {
  const { files, problems } = readExperienceFiles(dir);
  return { files, problems: [...problems, ...checkExperiences(files)] };
}

/**
 * The experiences of a folder as plain JSON: no header lines that only writers need, no empty fields. Rule CON-36.
 *
 * Checks the format only (`checkExperiences` checks the rest) and throws naming file and line when it fails.
 */
export function buildExperiences(dir: string): BuiltExperiences {
  const { files, problems } = readExperienceFiles(dir);
  refuseProblems(problems);
  return {
    kinds: files.map(({ value: { id, title, about, after } }) => ({ id, title, about, after })),
    experiences: files.flatMap(({ value }) =>
      value.experiences.map(({ apart, ...always }) => ({ ...always, kind: value.id, ...(apart ? { apart } : {}) })),
    ),
  };
}

function readExperienceFiles(dir: string): ReturnType<typeof readExperiences> {
  const words = { whole: "a file of experiences", entry: "an experience" };
  const { files, problems } = readPlacedFolder(experienceFileSchema, dir, words);
  const place = ({ value }: Placed<ExperienceFile>) => experienceKinds.indexOf(value.id);
  return { files: files.toSorted((a, b) => place(a) - place(b)), problems };
}
