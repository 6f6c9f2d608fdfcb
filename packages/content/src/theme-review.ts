/** A theme as a second person read it, question by question: `reviews/<theme>.yaml`. */
import * as v from "valibot";
import { parse } from "yaml";

const questionId = v.pipe(v.string(), v.regex(/^[a-z]{3,16}-\d\d$/, "an id like lately-01 is expected"));
const line = v.pipe(v.string(), v.nonEmpty("a line is expected"));
const fieldValue = v.union([line, v.number(), v.array(v.string()), v.null()]);

/** `criterion` is one of the ten of evidence, D3. */
const changeSchema = v.strictObject({
  id: questionId,
  field: v.picklist(["text", "friend", "response", "depth", "flags", "bond", "minutes"]),
  criterion: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
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
