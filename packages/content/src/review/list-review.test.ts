import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { responsePhrases } from "../../text/responses.ts";
import { buildAffection } from "../lists/affection.ts";
import { buildExperiences } from "../lists/experiences/build.ts";
import { buildIdeas } from "../lists/ideas/build.ts";
import { buildKindnesses } from "../lists/kindness.ts";
import { readPrompts } from "../lists/prompt.ts";
import { buildStarters } from "../lists/starter.ts";
import { parseListReview, reviewedLists } from "./list-review.ts";

const content = join(import.meta.dirname, "../..");
const folder = join(content, "reviews/lists");

const page = `
list: affection
reviewer: second reader
read: 2
changes:
  - { id: friend-words-02, field: text, criterion: 10, before: "from afar", after: "now and then" }
  - { id: friend-words, field: order, criterion: 8, before: ["01", "02"], after: ["02", "01"] }
  - { id: friend-words-01, field: needsSamePlace, criterion: 6, before: true, after: false }
kept:
  - { id: friend-words-01, why: "A greeting." }
`;

/** The names that a page can use, and how many texts there are to read. */
interface Texts {
  readonly names: readonly string[];
  readonly count: number;
}

const byId = (entries: readonly { readonly id: string }[]): Texts => ({
  names: entries.map(({ id }) => id),
  count: entries.length,
});

function textsOf(list: (typeof reviewedLists)[number]): Texts {
  switch (list) {
    case "affection": {
      const { names, count } = byId(Object.values(buildAffection(join(content, "affection"))).flat());
      return { names: [...names, ...names.map((name) => name.slice(0, -"-00".length))], count };
    }
    case "experiences": {
      const { kinds, experiences } = buildExperiences(join(content, "experiences"));
      const questions = kinds.flatMap(({ after }) => after).length;
      return { names: byId([...kinds, ...experiences]).names, count: experiences.length + questions };
    }
    case "ideas":
      return byId(buildIdeas(join(content, "ideas")).ideas);
    case "kindnesses":
      return byId(buildKindnesses(join(content, "kindnesses")));
    case "responses":
      return { names: Object.keys(responsePhrases), count: Object.values(responsePhrases).flat().length };
    case "starters":
      return byId(buildStarters(join(content, "starters")));
    case "to-self":
      return byId(readPrompts(join(content, "prompts/to-self.yaml")));
  }
}

describe("reviews of the lists", () => {
  it("[CON-63] a page says what was read, changed and doubted, in its own form only", () => {
    expect(parseListReview(page).changes).toHaveLength(3);
    expect(() => parseListReview(page.replace("list: affection", "list: decks"))).toThrow();
    expect(() => parseListReview(page.replace("criterion: 10", "criterion: 0"))).toThrow();
    expect(() => parseListReview(page.replace("field: text", "field: after 7"))).toThrow();
    expect(() => parseListReview(page.replace("id: friend-words,", "id: friend-words-1,"))).toThrow(
      "the name of a group",
    );
    expect(() => parseListReview(page.replace("why:", "because:"))).toThrow();
  });

  it("[CON-63] every list has its page, and no other page lies there", () => {
    expect(readdirSync(folder).sort()).toEqual(reviewedLists.map((list) => `${list}.yaml`));
  });

  it.each(reviewedLists)("[CON-63] a second reader read every text of %s", (list) => {
    const review = parseListReview(readFileSync(join(folder, `${list}.yaml`), "utf8"));
    const { names, count } = textsOf(list);
    expect([review.list, review.read]).toEqual([list, count]);
    expect([...review.changes, ...review.kept].filter(({ id }) => !names.includes(id))).toEqual([]);
  });
});
