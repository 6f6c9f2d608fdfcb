/** Compares the rules of docs/spec with the names of the tests: each rule has a test, each id in a test is a rule. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./process.ts";

/** Where an id stands, by id. */
type PlacesById = Map<string, string[]>;

/** The test of this very file names rules that are none. */
const testFiles = ["{packages,apps}/*/src/**/*.test.{ts,tsx}", "tests/**/*.ts", "scripts/!(rules).test.ts"];

/** `**ESC-2** …` in a page of the specification defines a rule. */
export function rulesDefinedIn(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*([A-Z][A-Z0-9]*-\d+)\*\*/g)].map((match) => match[1]!);
}

/** A test's name begins with the rules it shows: `"[ESC-2] …"`, or several, `"[ESC-2] [ESC-3, ESC-4] …"`. */
export function rulesNamedIn(source: string): string[] {
  return [...source.matchAll(/["'`]((?:\[[A-Z][A-Z0-9]*-\d+(?:[, ]+[A-Z][A-Z0-9]*-\d+)*\]\s*)+)/g)].flatMap(
    (match) => match[1]!.match(/[A-Z][A-Z0-9]*-\d+/g) ?? [],
  );
}

/** One sentence per offender, and the number of rules. */
export function compareRulesAndTests(): { readonly rules: number; readonly problems: string[] } {
  const defined = placesOf(["docs/spec/*.md"], rulesDefinedIn);
  const named = placesOf(testFiles, rulesNamedIn);
  const problems: string[] = [];
  for (const [id, places] of defined) {
    if (!named.has(id)) problems.push(`${id} (${places[0]}) stands in no test's name`);
    if (places.length > 1) problems.push(`${id} is defined more than once: ${places.join(", ")}`);
  }
  for (const [id, places] of named) {
    if (!defined.has(id)) problems.push(`${id} (${places[0]}) is named by a test and defined nowhere in docs/spec`);
  }
  return { rules: defined.size, problems };
}

function placesOf(patterns: readonly string[], idsOf: (text: string) => string[]): PlacesById {
  const places: PlacesById = new Map();
  for (const file of patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    for (const id of idsOf(readFileSync(join(root, file), "utf8"))) {
      places.set(id, [...(places.get(id) ?? []), file]);
    }
  }
  return places;
}
