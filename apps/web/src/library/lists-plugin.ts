/** Turns the lists of packages/content into modules of their own, each fetched when its page is opened. */

import { join } from "node:path";
import type { Plugin } from "vite";
import { readDecks, toTheme } from "../../../../packages/content/src/library/build.ts";
import { buildExperiences } from "../../../../packages/content/src/lists/experiences/build.ts";
import { buildIdeas } from "../../../../packages/content/src/lists/ideas/build.ts";
import { buildKindnesses } from "../../../../packages/content/src/lists/kindness.ts";
import { buildStarters } from "../../../../packages/content/src/lists/starter.ts";

const content = join(import.meta.dirname, "../../../../packages/content");

/** By the name of the module behind `virtual:lists/`. Each throws, naming file and line, when a file is not well formed. */
const lists: Readonly<Record<string, () => unknown>> = {
  // What a theme is called and about, before any of its questions is fetched.
  themes: () => readDecks(join(content, "decks")).decks.map(({ deck }) => toTheme(deck)),
  ideas: () => buildIdeas(join(content, "ideas")),
  experiences: () => buildExperiences(join(content, "experiences")),
  kindnesses: () => buildKindnesses(join(content, "kindnesses")),
  starters: () => buildStarters(join(content, "starters")),
};
const prefix = "\0virtual:lists/";

export function writtenLists(): Plugin {
  return {
    name: "twofold:lists",
    resolveId: { filter: { id: /^virtual:lists\// }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:lists\// },
      handler(id) {
        const list = lists[id.slice(prefix.length)];
        if (!list) throw new Error(`There is no list ${id}`);
        // A string that is parsed opens faster than an object literal of the same size, and compresses no worse.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(list()))});`;
      },
    },
  };
}
