/**
 * Turns each practice of packages/content into a module of its own, fetched when it is opened, and all headers into one;
 * and which tender topics each question of the library touches, for the practice that draws one, into another.
 */

import { join } from "node:path";
import type { Plugin } from "vite";
import { buildDecks } from "../../../../packages/content/src/library/build.ts";
import { buildScripts } from "../../../../packages/content/src/practice/build.ts";

const folder = join(import.meta.dirname, "../../../../packages/content/practices");
const decks = join(import.meta.dirname, "../../../../packages/content/decks");
const scriptPrefix = "virtual:practice/";

/** `dir` is where the practice files are. Throws at build time, naming file and line, when one is not well formed. */
export function practices(dir = folder): Plugin {
  return {
    name: "twofold:practices",
    resolveId: {
      filter: { id: /^virtual:practices$|^virtual:practice\/|^virtual:tender-topics$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:(practice|tender-topics)/ },
      handler(id) {
        if (id === "\0virtual:tender-topics") return `export const tenderTopics = ${asJson(tenderTopics())};`;
        const scripts = buildScripts(dir);
        if (id.startsWith(`\0${scriptPrefix}`)) {
          const script = scripts.find((one) => `\0${scriptPrefix}${one.id}` === id);
          return `export default ${asJson(script)};`;
        }
        const headers = scripts.map(({ steps, intro, variants, evidence, before, after, ...header }) => header);
        const loaders = scripts.map((one) => `${JSON.stringify(one.id)}: () => import("${scriptPrefix}${one.id}")`);
        return `export const headers = ${asJson(headers)};\nexport const loaders = { ${loaders.join(", ")} };`;
      },
    },
  };
}

function tenderTopics(): Record<string, readonly string[]> {
  return Object.fromEntries(buildDecks(decks).questions.flatMap(({ id, flags }) => (flags ? [[id, flags]] : [])));
}

/** A string that is parsed opens faster than an object literal of the same size, and compresses no worse. */
function asJson(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
