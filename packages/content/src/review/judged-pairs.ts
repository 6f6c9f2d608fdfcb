/** The nearest pairs as a person judged them: `reviews/nearest-pairs.yaml`. */
import * as v from "valibot";
import { parse, stringify } from "yaml";
import { curlyMarks } from "../wording/marks.ts";
import type { NearPair } from "./nearest.ts";

/** So many of the nearest pairs are judged; further down, what two questions share is a word. */
export const judgedCount = 60;

/** So many are written down, so that a word changed elsewhere does not bring up one that nobody has judged. */
export const writtenCount = 75;

const twoIds = v.tuple([v.string(), v.string()]);
/** As the decks are read, so that a judgement holds whichever way their marks are typed (CON-64). */
const wording = v.pipe(v.string(), v.transform(curlyMarks));
const twoTexts = v.tuple([wording, wording]);

const reason = v.pipe(v.string(), v.minLength(10, "a reason is expected, one line"));

const judgedPairsSchema = v.strictObject({
  /** The nearest of now, as far as the page is up to date. */
  pairs: v.array(
    v.variant("judgement", [
      v.strictObject({ ids: twoIds, nearness: v.number(), texts: twoTexts, judgement: v.literal("open") }),
      v.strictObject({ ids: twoIds, nearness: v.number(), texts: twoTexts, judgement: v.literal("keep"), reason }),
    ]),
  ),
  /** What a reader of the whole library found alike, and what was rewritten; in the words that were judged. */
  others: v.array(
    v.strictObject({ ids: twoIds, texts: twoTexts, judgement: v.picklist(["keep", "rewritten"]), reason }),
  ),
});

export type JudgedPairs = v.InferOutput<typeof judgedPairsSchema>;

/** Throws naming what is not well formed: the page is ours, and a test reads it. */
export function parseJudgedPairs(source: string): JudgedPairs {
  return v.parse(judgedPairsSchema, parse(source));
}

/** The pairs that nobody judged in their present words. Rule CON-54. */
export function findUnjudged(pairs: readonly NearPair[], judged: JudgedPairs): NearPair[] {
  return pairs.filter((pair) => reasonToKeep(pair, judged) === undefined);
}

function reasonToKeep(pair: NearPair, { pairs, others }: JudgedPairs): string | undefined {
  const found = [...pairs, ...others].find(
    ({ ids, texts, judgement }) =>
      judgement === "keep" && `${ids}` === `${pair.ids}` && texts.join("\n") === pair.texts.join("\n"),
  );
  return found?.judgement === "keep" ? found.reason : undefined;
}

/** The page for the pairs of now: judgements that still hold, `open` for those that wait, and the others as they are. */
export function judgedPairsPage(pairs: readonly NearPair[], judged: JudgedPairs): string {
  const now = pairs.map((pair): JudgedPairs["pairs"][number] => {
    const [ids, texts]: [string, string][] = [[...pair.ids], [...pair.texts]];
    const base = { ids: ids!, nearness: Number(pair.nearness.toFixed(2)), texts: texts! };
    const reason = reasonToKeep(pair, judged);
    return reason === undefined ? { ...base, judgement: "open" } : { ...base, judgement: "keep", reason };
  });
  const head = [
    `# The ${writtenCount} pairs of questions nearest by meaning, each judged by a reader; written by`,
    "# `npm run content -- nearest --write`, which leaves `judgement: open` where one is due: keep, with the reason why the",
    "# two do not ask the same, or rewrite one of them and put the pair among the others.",
  ];
  return `${head.join("\n")}\n${stringify({ pairs: now, others: judged.others }, { lineWidth: 0 })}`;
}
