/** What is left out of lists and suggestions while the person wants practices to stay light here (docs/spec/safety.md). */

import type { Header } from "./scripts.ts";

/** About a conflict, about touch, or about showing more of oneself than usual. */
const heavyThemes: ReadonlySet<string> = new Set(["mending", "affection", "open-up"]);
/** Light and middle in one: what both are offered unasked is at most this deep (decisions 12). */
const lightDepth = 2;

/**
 * Light enough while caution is set: not deep, no tender flag, no heavy theme. The same line decides where everyone is
 * offered the private look before a practice begins. Rule SAFE-7.
 */
export function isLight({ depth, tender, theme }: Pick<Header, "depth" | "tender" | "theme">): boolean {
  return depth <= lightDepth && tender.length === 0 && !heavyThemes.has(theme);
}

/**
 * What a list shows of itself. Whatever a person looks for by its name, or has as a favourite, is found all the same:
 * someone who stands beside them sees a list that is shorter, never a practice that has gone.
 */
export function suggested<H extends Pick<Header, "depth" | "tender" | "theme">>(
  headers: readonly H[],
  { caution, asked }: { readonly caution: boolean; readonly asked: boolean },
): readonly H[] {
  return caution && !asked ? headers.filter(isLight) : headers;
}
