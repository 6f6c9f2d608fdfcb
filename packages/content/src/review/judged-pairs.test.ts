import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDecks } from "../library/build.ts";
import { findUnjudged, type JudgedPairs, judgedPairsPage, parseJudgedPairs } from "./judged-pairs.ts";
import type { NearPair } from "./nearest.ts";

const tea: NearPair = { ids: ["rest-01", "own-01"], nearness: 0.61234, texts: ["Which tea?", "What tea, and when?"] };
const rain: NearPair = { ids: ["rest-02", "own-02"], nearness: 0.5, texts: ["Where is rain?", "When: is it rain?"] };
const kept = {
  ids: ["rest-01", "own-01"],
  nearness: 0.7,
  texts: ["Which tea?", "What tea, and when?"],
  judgement: "keep",
  reason: "One asks for a kind, the other for an hour.",
} satisfies JudgedPairs["pairs"][number];
const rewritten = {
  ids: ["rest-03", "own-03"],
  texts: ["Where is tea?", "Where was tea?"],
  judgement: "rewritten",
  reason: "Both asked for tea.",
} satisfies JudgedPairs["others"][number];

describe("judged pairs", () => {
  it("[CON-54] a pair is judged while both texts stand as they stood", () => {
    expect(findUnjudged([tea, rain], { pairs: [kept], others: [] })).toEqual([rain]);
    const { nearness: _, ...found } = kept;
    expect(findUnjudged([tea], { pairs: [], others: [found] })).toEqual([]);
    expect(findUnjudged([{ ...tea, texts: ["Which tea?", "What tea?"] }], { pairs: [kept], others: [] })).toHaveLength(
      1,
    );
    expect(findUnjudged([tea], { pairs: [], others: [{ ...found, judgement: "rewritten" }] })).toHaveLength(1);
    const open = { ids: kept.ids, nearness: 0.6, texts: kept.texts, judgement: "open" } as const;
    expect(findUnjudged([tea], { pairs: [open], others: [] })).toHaveLength(1);
  });

  it("[CON-54] the page keeps what holds, opens what is new, and remembers the others", () => {
    const page = judgedPairsPage([tea, rain], { pairs: [kept], others: [rewritten] });
    expect(parseJudgedPairs(page)).toEqual({
      pairs: [
        { ...kept, nearness: 0.61 },
        {
          ids: ["rest-02", "own-02"],
          nearness: 0.5,
          texts: ["Where is rain?", "When: is it rain?"],
          judgement: "open",
        },
      ],
      others: [rewritten],
    });
    expect(judgedPairsPage([tea, rain], parseJudgedPairs(page))).toBe(page);
  });

  it("[CON-54] what a reader found alike and kept stands in the decks as it was judged", () => {
    const { decks } = readDecks(resolve(import.meta.dirname, "../../decks"));
    const wordings = new Map(
      decks.flatMap(({ deck }) => deck.questions.map((one) => [one.id, [one.text, one.friend]])),
    );
    const page = readFileSync(resolve(import.meta.dirname, "../../reviews/nearest-pairs.yaml"), "utf8");
    const found = parseJudgedPairs(page).others.filter(({ judgement }) => judgement === "keep");
    expect(found.length).toBeGreaterThan(0);
    for (const { ids, texts } of found) {
      for (const [at, id] of ids.entries()) expect(wordings.get(id)).toContain(texts[at]);
    }
  });

  it("[CON-54] a judgement gives a reason", () => {
    const page = judgedPairsPage([tea], { pairs: [kept], others: [] });
    expect(() => parseJudgedPairs(page.replace(kept.reason, "ok"))).toThrow("a reason is expected");
    expect(() => parseJudgedPairs(page.replace("judgement: keep", "judgement: maybe"))).toThrow();
  });
});
