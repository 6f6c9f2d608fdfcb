/** Before the first joint practice both read when practising together is not the right thing (decisions 25). */

import { sessionsOf } from "@twofold/core";
import type { Where } from "../practise/known.ts";

export function isFirstTogether(pair: Where): boolean {
  return sessionsOf(pair.known).length === 0;
}
