/** When a round opens while Today is on screen, its page appears by itself: both phones unfold at the same moment. */

import { effect } from "@preact/signals";
import { ready } from "./client.ts";
import { rounds } from "./rounds.ts";
import { navigate, route } from "./router.ts";

/** Called once. The write page and the round's own page follow their round themselves. */
export function followUnfolding(): void {
  let folded: ReadonlySet<string> = new Set();
  effect(() => {
    if (!ready.value) return;
    const opened = rounds.value.find((one) => one.phase === "unfolded" && !one.seenOpen && folded.has(one.round));
    folded = new Set(rounds.value.filter((one) => one.phase === "mine-folded").map((one) => one.round));
    if (opened && (route.peek() === "/today" || route.peek() === "/")) navigate(`/round/${opened.round}`);
  });
}
