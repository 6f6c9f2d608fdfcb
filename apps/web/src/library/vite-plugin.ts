/** Turns the decks of packages/content into a module, so that no YAML parser travels to a phone. */

import { join } from "node:path";
import type { Plugin } from "vite";
import { buildDecks } from "../../../../packages/content/src/build.ts";

const decks = join(import.meta.dirname, "../../../../packages/content/decks");

export function library(): Plugin {
  const modules: Record<string, () => string> = {
    // Part of the first load: only what the schedule and Today need.
    "virtual:library": () => {
      const { edition, questions } = buildDecks(decks);
      const needed = questions.map(({ minutes, response, ...question }) => question);
      return exportJson("library", { edition, questions: needed });
    },
    "virtual:response-steps": () => {
      const { questions } = buildDecks(decks);
      return exportJson("responseSteps", Object.fromEntries(questions.map(({ id, response }) => [id, response])));
    },
  };
  return {
    name: "twofold:library",
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith("\0virtual:")) return undefined;
      return modules[id.slice(1)]?.();
    },
  };
}

/** A string that is parsed opens faster than an object literal of the same size, and compresses no worse. */
function exportJson(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
