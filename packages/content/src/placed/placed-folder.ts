/** Reads all YAML files of a folder: at build time, apart from `placed-yaml.ts`, which the app uses as well. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as v from "valibot";
import { type FileWords, type Placed, type Problem, parsePlaced } from "./placed-yaml.ts";

/**
 * Reads every `.yaml` file of a folder, in the order of their names. Files that do not fit are left out of `files` and
 * named in `problems`. Throws when the folder is not there.
 */
export function readPlacedFolder<Schema extends v.GenericSchema>(
  schema: Schema,
  dir: string,
  words?: FileWords,
): { readonly files: readonly Placed<v.InferOutput<Schema>>[]; readonly problems: readonly Problem[] } {
  const names = readdirSync(dir).filter((name) => name.endsWith(".yaml"));
  const parsed = names.sort().map((name) => {
    const file = join(dir, name);
    return parsePlaced(schema, readFileSync(file, "utf8"), file, words);
  });
  return {
    files: parsed.flatMap((one) => (one.ok ? [one.placed] : [])),
    problems: parsed.flatMap((one) => (one.ok ? [] : one.problems)),
  };
}
