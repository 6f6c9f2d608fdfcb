/** Builds the web app when its build is missing or older than what it is made of. */

import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./process.ts";

export const webFolder = join(root, "apps/web");
export const builtFolder = join(webFolder, "dist");

const madeOf = [
  "apps/web/{src,public}/**/*",
  "apps/web/*.{html,ts,json}",
  "packages/*/{src,affection,decks,experiences,help,ideas,kindnesses,practices,prompts,starters,text}/**/*",
  "package-lock.json",
];

/** Whether the built app is there and newer than every source file. */
export function isBuilt(): boolean {
  const index = join(builtFolder, "index.html");
  if (!existsSync(index)) return false;
  const builtMs = statSync(index).mtimeMs;
  return globSync(madeOf, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs <= builtMs);
}

/** Throws, with what the bundler said, when the app cannot be built. */
export async function buildWeb(): Promise<void> {
  await build({ root: webFolder, logLevel: "warn" });
}
