/**
 * Locks by itself: after a chosen time without a touch or a key in any tab, and on hiding where that was chosen.
 *
 * By the clock on the wall, looked at again whenever the page is shown: timers stand still while a phone sleeps.
 */

import { coverPage } from "./cover-page.ts";

/** What it needs of the client's lock. */
type LockPort = {
  state(): { readonly on: boolean; readonly autoLockMinutes: number | null; readonly lockOnHide: boolean };
  lockNow(): Promise<void>;
};

const channelName = "twofold-active";
/** Often enough for the shortest choice, a minute, and nothing that a battery would notice. */
const lookEveryMs = 5_000;
const activities = ["pointerdown", "keydown", "wheel", "touchmove", "input"] as const;

/** Called once. */
export function startAutoLock(lock: LockPort): void {
  let lastMs = Date.now();
  let toldMs = 0;
  const channel = new BroadcastChannel(channelName);
  // A touch in one tab counts in all: reading in one and writing in another is one person.
  channel.addEventListener("message", () => {
    lastMs = Date.now();
  });
  const active = () => {
    lastMs = Date.now();
    if (lastMs - toldMs < lookEveryMs) return;
    toldMs = lastMs;
    channel.postMessage("active");
  };
  for (const activity of activities) addEventListener(activity, active, { passive: true, capture: true });

  const look = () => {
    const { on, autoLockMinutes } = lock.state();
    if (!on || autoLockMinutes === null || Date.now() - lastMs < autoLockMinutes * 60_000) return;
    coverPage();
    void lock.lockNow();
  };
  setInterval(look, lookEveryMs);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return look();
    const { on, lockOnHide } = lock.state();
    if (on && lockOnHide) void lock.lockNow();
  });
}
