/** What a device downloads: until Today can be used, for the first session, and for one practice more. */

import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BenchTable, benchNumber, quantile } from "../../../scripts/bench-table.ts";
import { builtFolder } from "../../../scripts/build-web.ts";
import { root } from "../../../scripts/process.ts";
import { fetchFirstLoad } from "../../../tests/e2e/harness/first-load.ts";
import { openTwoPeople } from "./two-people.ts";

const practicesFolder = join(root, "packages/content/practices");

export async function benchDownload(): Promise<BenchTable> {
  const two = await openTwoPeople();
  const first = await fetchFirstLoad(two.robin.context, two.robin.page).finally(two.stop);
  const folder = join(process.env.TWOFOLD_APP ?? builtFolder, "assets");
  const had = new Set(first.map(({ url }) => url.slice(url.lastIndexOf("/") + 1)));
  const session = [...withImports(folder, chunkOf(folder, "session"))].filter((name) => !had.has(name));
  const written = globSync("*.yaml", { cwd: practicesFolder });
  const chunks = written.map((file) => gzipped(join(folder, chunkOf(folder, file.replace(".yaml", "")))));
  const row = (name: string, sizes: readonly number[]) => ({
    name,
    cells: [benchNumber(sizes.length), benchNumber(sizes.reduce((sum, size) => sum + size, 0))],
  });
  return {
    title: "Script to download",
    columns: ["files", "bytes, gzipped"],
    rows: [
      { ...row("every practice as its author wrote it", written.map(yamlSize)), floor: true },
      row("every practice as it is loaded", chunks),
      row("the largest practice", [Math.max(...chunks)]),
      row("the middle practice", [quantile(chunks, 0.5)]),
      row("the session with all its steps, beyond the first load", sizesIn(folder, session)),
      row(
        "the first load, until Today accepts a tap",
        first.map(({ bytes }) => bytes),
      ),
    ],
    note: "gzip level 6, file by file. The first load may take 60,000 bytes; the session page and one practice are loaded when a session is opened, or by the service worker when nothing else is going on.",
  };
}

/** The built file's name: the module's, and eight letters of what is in it. */
function chunkOf(folder: string, name: string): string {
  const found = readdirSync(folder).find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
  if (found === undefined) throw new Error(`the build has no file for ${name}`);
  return found;
}

/** The file and all that it imports at once; what it only imports when needed is not in it. */
function withImports(folder: string, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const source = readFileSync(join(folder, name), "utf8");
  for (const [, imported] of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
    withImports(folder, imported!, found);
  return found;
}

function sizesIn(folder: string, names: readonly string[]): number[] {
  return names.map((name) => gzipped(join(folder, name)));
}

function yamlSize(file: string): number {
  return gzipped(join(practicesFolder, file));
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 6 }).length;
}
