/** Turns the files of ideas into the one plain object that the app carries. Runs at build time only. */
import { readPlacedFolder } from "../../placed/placed-folder.ts";
import { type Placed, type Problem, refuseProblems } from "../../placed/placed-yaml.ts";
import { checkIdeas } from "./check.ts";
import { type BuiltIdeas, type Idea, type IdeaKind, ideaPrefixes } from "./idea.ts";
import { type IdeaFile, ideaFileSchema, type WrittenIdea } from "./schema.ts";

/** Reads and checks the ideas of a folder, in the order of their kinds. Throws when the folder is not there. */
export function readIdeas(dir: string): {
  readonly files: readonly Placed<IdeaFile>[];
  readonly problems: readonly Problem[];
} {
  const { files, problems } = readIdeaFiles(dir);
  return { files, problems: [...problems, ...checkIdeas(files)] };
}

/**
 * The ideas of a folder as plain JSON: no header lines that only writers need, no empty fields. Rule CON-36.
 *
 * Checks the format only (`checkIdeas` checks the rest) and throws naming file and line when it fails.
 */
export function buildIdeas(dir: string): BuiltIdeas {
  const { files, problems } = readIdeaFiles(dir);
  refuseProblems(problems);
  return {
    kinds: files.map(({ value: { id, title, about } }) => ({ id, title, about })),
    ideas: files.flatMap(({ value }) => value.ideas.map((idea) => toIdea(value.id, idea))),
  };
}

function readIdeaFiles(dir: string): ReturnType<typeof readIdeas> {
  const { files, problems } = readPlacedFolder(ideaFileSchema, dir, { whole: "a file of ideas", entry: "an idea" });
  const order = Object.keys(ideaPrefixes);
  return { files: files.toSorted((a, b) => order.indexOf(a.value.id) - order.indexOf(b.value.id)), problems };
}

function toIdea(kind: IdeaKind, { first, needs, apart, flags, ...always }: WrittenIdea): Idea {
  return {
    ...always,
    kind,
    ...(first === undefined ? {} : { first }),
    ...(needs.length === 0 ? {} : { needs }),
    ...(apart ? { apart } : {}),
    ...(flags.length === 0 ? {} : { flags }),
  };
}
