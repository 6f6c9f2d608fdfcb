/** Hue means person: side a is lamp, side b is dusk, the same on both phones. */

import type { Side } from "@twofold/core";

export type Person = "lamp" | "dusk";

export function personOf(side: Side): Person {
  return side === "a" ? "lamp" : "dusk";
}
