/**
 * Leaving at once: by the button, or Shift three times within five seconds, on every page (decisions 21, EXIT-1 to EXIT-5).
 *
 * Blank first, before anything else. Then drafts are saved, this tab's history is wound back, and a neutral page of our
 * own takes the place of what is left; with the document goes everything in its memory, the key of a lock included.
 */

import { client, ready } from "./client.ts";
import { coverPage } from "./cover-page.ts";
import { forgetWhere } from "./handed-over.ts";
import { entriesBehind } from "./router.ts";

/** An own page without a word of this app; see units.html. */
export const neutralPage = "/units.html";

const presses = 3;
const withinMs = 5_000;
/** Drafts that are not on disk by then were typed in the last third of a second. */
const maxFlushMs = 80;
const maxTraverseMs = 80;
/** In this tab's own storage: that it was left, so that Back into a page from before leads out again. */
const leftKey = "twofold-left";
const channelName = "twofold-leave";

/** Called once, before anything of the app is shown. */
export function startQuickExit(): void {
  if (cameBack()) {
    coverPage();
    location.replace(neutralPage);
  }
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !sessionStorage.getItem(leftKey)) return;
    coverPage();
    location.replace(neutralPage);
  });
  new BroadcastChannel(channelName).addEventListener("message", () => void leave());
  countShifts();
}

/** Leaves every tab of this app. */
export function leaveNow(): void {
  coverPage();
  new BroadcastChannel(channelName).postMessage("leave");
  void leave();
}

async function leave(): Promise<void> {
  coverPage();
  sessionStorage.setItem(leftKey, "1");
  forgetWhere();
  if (ready.value) await within(maxFlushMs, client().flush());
  const behind = entriesBehind();
  if (behind > 0) {
    const arrived = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    history.go(-behind);
    await within(maxTraverseMs, arrived);
  }
  location.replace(neutralPage);
}

function within(ms: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
}

/** Whether Back led here after leaving. Any other way here is the person's own wish. */
function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type === "back_forward") return sessionStorage.getItem(leftKey) !== null;
  sessionStorage.removeItem(leftKey);
  return false;
}

/** A Shift counts when it was pressed and let go with no other key between: writing capitals never leaves. */
function countShifts(): void {
  let times: number[] = [];
  let isAlone = false;
  const forget = () => {
    if (times.length === 0) return;
    times = [];
    show();
  };
  // What is so when it is there: of two that are fetched at once, the second can come first.
  const show = () => void import("./exit-dots.ts").then(({ showPresses }) => showPresses(times.length, presses));
  const down = ({ key, repeat }: KeyboardEvent) => {
    if (repeat) return;
    isAlone = key === "Shift";
    if (!isAlone) forget();
  };
  const up = ({ key }: KeyboardEvent) => {
    if (key !== "Shift" || !isAlone) return;
    const nowMs = Date.now();
    times = [...times.filter((at) => nowMs - at < withinMs), nowMs];
    if (times.length === presses) return leaveNow();
    show();
    setTimeout(() => times.at(-1) === nowMs && forget(), withinMs);
  };
  addEventListener("keydown", down, { capture: true });
  addEventListener("keyup", up, { capture: true });
}
