/** Turns the practice files into the plain scripts that the app loads when it needs them. Runs at build time only. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Script } from "@twofold/core";
import type { Problem } from "../placed/placed-yaml.ts";
import { type PlacedScript, parseScript } from "./parse.ts";

/** Reads every `.yaml` file of a folder, by name. Files that are no practice are named in `problems`. */
export function readScripts(dir: string): {
  readonly scripts: readonly PlacedScript[];
  readonly problems: readonly Problem[];
} {
  const names = readdirSync(dir).filter((name) => name.endsWith(".yaml"));
  const parsed = names.sort().map((name) => parseScript(readFileSync(join(dir, name), "utf8"), join(dir, name)));
  return {
    scripts: parsed.flatMap((one) => (one.ok ? [one.placed] : [])),
    problems: parsed.flatMap((one) => (one.ok ? [] : one.problems)),
  };
}

/** The scripts of a folder as plain JSON. Throws naming file and line when one does not fit its format. Rule PRAC-27. */
export function buildScripts(dir: string): readonly Script[] {
  const { scripts, problems } = readScripts(dir);
  if (problems.length > 0) {
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  }
  return scripts.map(({ script }) => script);
}
