/**
 * Sentence frames: what is left of a question when its content is taken out. Three hundred questions of the shape "What …
 * would you like to …?" are different questions, and read like a form.
 */
import type { DeckQuestion } from "../library/deck.ts";
import { isSkeletonWord, uncontracted, wordsOf } from "../wording/words.ts";

/** A frame stands at most this often in the library: with 720 questions at three a week, about once in eighty weeks. */
export const maxFrameUses = 3;

/**
 * `which … do you … when you …`: what builds the question stays, each run of other words becomes one `…`.
 *
 * [Note: Why a frame keeps so little] With prepositions, determiners and light verbs left in, the 853 wordings of the
 * second edition had 853 frames, and the check could not fail. A reader hears who asks whom and how, not every "of the".
 */
export function frameOf(text: string): string {
  const masked = wordsOf(text)
    .map(uncontracted)
    .map((word) => (isSkeletonWord(word) ? word : "…"));
  return masked.filter((word, at) => word !== "…" || masked[at - 1] !== "…").join(" ");
}

/**
 * The ids that use each frame, in the order of the questions. The wording for friends counts too, but a question counts
 * once for a frame that both its wordings share. Rule CON-53.
 */
export function idsByFrame(questions: readonly DeckQuestion[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, text, friend } of questions) {
    for (const frame of new Set([text, friend ?? text].map(frameOf))) ids.set(frame, [...(ids.get(frame) ?? []), id]);
  }
  return ids;
}

/** The page `reviews/frames.md`: the frames used more than once, most used first, and how many stand alone. Rule CON-53. */
export function framesPage(questions: readonly DeckQuestion[]): string {
  const frames = [...idsByFrame(questions)];
  const shared = frames.filter(([, ids]) => ids.length > 1);
  shared.sort(([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1));
  const rows = [
    ["frame", "uses", "questions"],
    ...shared.map(([frame, ids]) => [frame, `${ids.length}`, ids.join(", ")]),
  ];
  return [
    "# Sentence frames",
    "",
    "Written by `npm run content -- frames --write`; a test compares it with the decks. A frame is what builds a question:",
    `who asks whom, how, and what is joined to what. ${frames.length - shared.length} frames are used by one question each; these are used more often, at most ${maxFrameUses} times:`,
    "",
    ...tableLines(rows),
    "",
  ].join("\n");
}

function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`);
  return [lines[0]!, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...lines.slice(1)];
}
