/** Compares docs/dependencies.md with every package.json: one line for each dependency, with its licence and why. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./process.ts";

/** Licences that a dependency of an MIT project may have. MPL-2.0 only for tools that are never shipped. */
const shippable = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "OFL-1.1",
  "MIT OR Apache-2.0",
]);
const toolOnly = new Set(["MPL-2.0", "MIT OR Apache-2.0"]);

type Manifest = {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

/** `| name | licence | why |` lines of the page. */
export function dependenciesListedIn(markdown: string): { name: string; licence: string; why: string }[] {
  return [...markdown.matchAll(/^\| `([^`]+)` +\| ([^|]+) \| ([^|]+) \|$/gm)].map((match) => ({
    name: match[1]!,
    licence: match[2]!.trim(),
    why: match[3]!.trim(),
  }));
}

/** One sentence per offender. */
export function compareDependencies(): { readonly dependencies: number; readonly problems: string[] } {
  const shipped = new Set<string>();
  const tools = new Set<string>();
  for (const file of ["package.json", ...globSync("{packages,apps}/*/package.json", { cwd: root })]) {
    const manifest = readManifest(file);
    for (const name of Object.keys(manifest.dependencies ?? {})) shipped.add(name);
    for (const name of Object.keys(manifest.devDependencies ?? {})) tools.add(name);
  }
  const used = [...new Set([...shipped, ...tools])].filter((name) => !name.startsWith("@twofold/")).sort();
  const listed = new Map(
    dependenciesListedIn(readFileSync(join(root, "docs/dependencies.md"), "utf8")).map((line) => [line.name, line]),
  );

  const problems: string[] = [];
  for (const name of used) {
    const line = listed.get(name);
    const licence = readManifest(`node_modules/${name}/package.json`).license ?? "none";
    if (!line) problems.push(`${name} has no line in docs/dependencies.md`);
    else if (line.licence !== licence)
      problems.push(`${name} is ${licence}, docs/dependencies.md says ${line.licence}`);
    if (!shippable.has(licence) && !(toolOnly.has(licence) && !shipped.has(name))) {
      problems.push(`${name} has the licence ${licence}, which is not on the list in scripts/dependencies.ts`);
    }
  }
  for (const name of listed.keys()) {
    if (!used.includes(name)) problems.push(`docs/dependencies.md lists ${name}, and no package.json asks for it`);
  }
  return { dependencies: used.length, problems };
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(join(root, file), "utf8")) as Manifest;
}
