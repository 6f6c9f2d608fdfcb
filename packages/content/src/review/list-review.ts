/** A list of short texts as a second reader read it, entry by entry: `reviews/lists/<list>.yaml`. */
import * as v from "valibot";
import { parse } from "yaml";
import { criterion, fieldValue, line } from "./theme-review.ts";

/** Each has a page of its own. */
export const reviewedLists = [
  "affection",
  "experiences",
  "ideas",
  "kindnesses",
  "responses",
  "starters",
  "to-self",
] as const;

/** An entry by its id, or what holds several: a group of affection, a kind of experience, a kind of response. */
const entryOrGroup = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(-[a-z]+)*(-\d\d)?$/, "an id like words-01 or the name of a group is expected"),
);

const fieldNames = [
  "about",
  "order",
  "text",
  "first",
  "kind",
  "group",
  "way",
  "theme",
  "bond",
  "flags",
  "minutes",
  "money",
  "energy",
  "place",
  "weather",
  "company",
  "needs",
  "children",
  "apart",
  "near",
  "needsSamePlace",
] as const;

/** The fields of entries and of their file; `order` is that of a group, `after 2` the second question for afterwards. */
const field = v.union([
  v.picklist(fieldNames),
  v.pipe(v.string(), v.regex(/^after [1-6]$/, "the name of a field is expected")),
]);

const listReviewSchema = v.strictObject({
  list: v.picklist(reviewedLists),
  reviewer: line,
  /** How many texts: every entry, and of experiences the questions for afterwards too. */
  read: v.pipe(v.number(), v.integer(), v.minValue(1)),
  changes: v.array(v.strictObject({ id: entryOrGroup, field, criterion, before: fieldValue, after: fieldValue })),
  /** Doubted, and left as it was. */
  kept: v.array(v.strictObject({ id: entryOrGroup, why: line })),
});

export type ListReview = v.InferOutput<typeof listReviewSchema>;

/** Throws naming what is not well formed: the page is ours, and a test reads it. Rule CON-63. */
export function parseListReview(source: string): ListReview {
  return v.parse(listReviewSchema, parse(source));
}
