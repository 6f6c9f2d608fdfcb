/** Turns the decks of packages/content into a module, so that no YAML parser travels to a phone. */

import { join } from "node:path";
import type { Plugin } from "vite";
import { buildDecks } from "../../../../packages/content/src/build.ts";
import { readPrompts } from "../../../../packages/content/src/prompt.ts";

const content = join(import.meta.dirname, "../../../../packages/content");
const decks = join(content, "decks");

export function library(): Plugin {
  return {
    name: "twofold:library",
    resolveId: { filter: { id: /^virtual:(library|prompts|response-steps)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:(library|prompts|response-steps)$/ },
      handler(id) {
        if (id === "\0virtual:prompts") {
          return exportJson("prompts", readPrompts(join(content, "prompts/to-self.yaml")));
        }
        const { edition, questions } = buildDecks(decks);
        if (id === "\0virtual:response-steps") {
          return exportJson("responseSteps", Object.fromEntries(questions.map((one) => [one.id, one.response])));
        }
        // Part of the first load: only what the schedule and Today need.
        const needed = questions.map(({ minutes, response, ...question }) => question);
        return exportJson("library", { edition, questions: needed });
      },
    },
  };
}

/** A string that is parsed opens faster than an object literal of the same size, and compresses no worse. */
function exportJson(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
