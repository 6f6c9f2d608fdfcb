/**
 * Turns the decks of packages/content into modules, so that no YAML parser travels to a phone: the index of all questions
 * into one of the first load, the texts of each theme and the rest of its words into two that are fetched when needed.
 */

import { join } from "node:path";
import type { Plugin } from "vite";
import { buildDecks } from "../../../../packages/content/src/library/build.ts";
import { packIndex, packWords } from "../../../../packages/content/src/library/library-index.ts";
import type { BuiltLibrary } from "../../../../packages/content/src/library/question.ts";
import { readPrompts } from "../../../../packages/content/src/lists/prompt.ts";

const content = join(import.meta.dirname, "../../../../packages/content");
const decks = join(content, "decks");
const textsPrefix = "virtual:library/";
const morePrefix = "virtual:library-more/";

export function library(): Plugin {
  let built: BuiltLibrary | undefined;
  return {
    name: "twofold:library",
    buildStart() {
      built = undefined;
    },
    resolveId: {
      filter: { id: /^virtual:(library|library-more|prompts)$|^virtual:library(-more)?\// },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:(library|prompts)/ },
      handler(id) {
        if (id === "\0virtual:prompts") {
          return exportJson("prompts", readPrompts(join(content, "prompts/to-self.yaml")));
        }
        built ??= buildDecks(decks);
        const [name = "", theme] = id.slice(1).split("/");
        const isMore = name === "virtual:library-more";
        if (theme) return `export default ${asJson(packWords(built).get(theme)?.[isMore ? 1 : 0])};`;
        const prefix = isMore ? morePrefix : textsPrefix;
        const all = built.themes.map((one) => `${one.id}: () => import("${prefix}${one.id}")`);
        const loaders = `export const loaders = { ${all.join(", ")} };`;
        return isMore ? loaders : `${exportJson("library", packIndex(built))}\n${loaders}`;
      },
    },
  };
}

function exportJson(name: string, value: unknown): string {
  return `export const ${name} = ${asJson(value)};`;
}

/** A string that is parsed opens faster than an object literal of the same size, and compresses no worse. */
function asJson(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
