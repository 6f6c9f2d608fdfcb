/** Kinds of hints on wording that this person wants no more. Kept in this browser alone; it holds no word of theirs. */

import type { HintKind } from "@twofold/core/wording";

const key = "twofold-wording-hidden";

export function readHiddenKinds(): ReadonlySet<string> {
  return new Set((localStorage.getItem(key) ?? "").split(" ").filter((kind) => kind !== ""));
}

export function hideKind(kind: HintKind): void {
  localStorage.setItem(key, [...new Set([...readHiddenKinds(), kind])].join(" "));
}
