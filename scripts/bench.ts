/** `npm run bench [name …]`: runs every benchmark module of the packages and apps, one after another, and prints tables. */

import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BenchTable, printBenchTable } from "./bench-table.ts";
import { root } from "./process.ts";

type Bench = () => Promise<BenchTable | readonly BenchTable[]>;

const wanted = process.argv.slice(2);
const files = globSync("{packages,apps}/*/bench/*.ts", { cwd: root, exclude: ["**/*.test.ts"] }).sort();
for (const file of files) {
  if (wanted.length > 0 && !wanted.includes(basename(file, ".ts"))) continue;
  const module = (await import(pathToFileURL(join(root, file)).href)) as Readonly<Record<string, unknown>>;
  for (const [name, exported] of Object.entries(module)) {
    if (!/^bench([A-Z]|$)/.test(name) || typeof exported !== "function") continue;
    const tables = await (exported as Bench)();
    for (const table of [tables].flat()) process.stdout.write(`${printBenchTable(table)}\n`);
  }
}
// A benchmark may leave idle keep-alive connections; the run is over when the last table stands.
process.exit(0);
