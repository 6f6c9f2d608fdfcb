/** A theme as a second reader read it, question by question: `reviews/<theme>.yaml`. */
import * as v from "valibot";
import { parse } from "yaml";

const questionId = v.pipe(v.string(), v.regex(/^[a-z]{3,16}-\d\d$/, "an id like lately-01 is expected"));
export const line = v.pipe(v.string(), v.nonEmpty("a line is expected"));

/** What a field said before or says after. */
export const fieldValue = v.union([line, v.number(), v.boolean(), v.array(v.string()), v.null()]);

/** One of the ten that every text is read against (evidence, D3); `reviews/README.md` lists them. */
export const criterion = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10));

const changeSchema = v.strictObject({
  id: questionId,
  field: v.picklist(["text", "friend", "response", "depth", "flags", "bond", "minutes"]),
  criterion,
  before: fieldValue,
  after: fieldValue,
});

const themeReviewSchema = v.strictObject({
  theme: line,
  reviewer: line,
  read: v.pipe(v.number(), v.integer(), v.minValue(1)),
  changes: v.array(changeSchema),
  /** Doubted, and left as it was. */
  kept: v.array(v.strictObject({ id: questionId, why: line })),
});

export type ThemeReview = v.InferOutput<typeof themeReviewSchema>;

/** Throws naming what is not well formed: the page is ours, and a test reads it. */
export function parseThemeReview(source: string): ThemeReview {
  return v.parse(themeReviewSchema, parse(source));
}
