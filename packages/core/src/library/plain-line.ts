/** One line of plain words: what one person writes must not be able to reorder, hide or break what stands around it. */

/**
 * Controls, everything that only formats (direction marks, zero-width spaces, tags), halves of a pair, line separators.
 * The joiners are formatting too; where they join letters or parts of an emoji they are part of the writing.
 */
const unseen = /^(?:\p{Cc}|\p{Cf}|\p{Cs}|\u2028|\u2029)$/u;
const joiner = /^[\u200c\u200d]$/;
const mayStandBefore = /^(?:\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u;
const mayFollow = /^(?:\p{L}|\p{Extended_Pictographic})$/u;

/** White space becomes single blanks, none at either end; what cannot be seen goes; the rest is composed (NFC). */
export function plainLine(text: string): string {
  return withoutUnseen(text.replace(/\s+/g, " ")).replace(/ {2,}/g, " ").trim().normalize("NFC");
}

/** Whether nothing of it is unseen, and no white space but single blanks between words. */
export function isPlainLine(text: string): boolean {
  return text === withoutUnseen(text) && !/^\s|\s$|\s\s|[^\S ]/.test(text);
}

function withoutUnseen(text: string): string {
  const points = [...text];
  const isJoining = (point: string, at: number) =>
    joiner.test(point) && mayStandBefore.test(points[at - 1] ?? "") && mayFollow.test(points[at + 1] ?? "");
  return points.filter((point, at) => !unseen.test(point) || isJoining(point, at)).join("");
}
