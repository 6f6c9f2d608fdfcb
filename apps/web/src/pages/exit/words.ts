/** What quick exit does, and what it cannot hide. */
export const words = {
  title: "How quick exit works",
  lead: "A way to leave at once, when someone comes in.",
  does: [
    "Press Quick exit, or the Shift key three times within five seconds. Shift works on every page of Twofold.",
    "The screen goes blank, and a plain unit converter takes its place, in every tab that had Twofold open. It really converts, if someone asks.",
    "Back and Forward do not lead here again. What you were writing is saved as a draft, except perhaps the last letters.",
    "With the lock on, Twofold is locked. Without it, whoever opens Twofold again in this browser can read it.",
  ],
  cannot: "What it cannot hide",
  limits: [
    "The browser’s own list of visited pages still has this address. You can clear it in the browser; an empty list may be noticed too.",
    "The address above the converter is still this one. An installed Twofold keeps its icon and its place among the recent apps.",
    "Screenshots, somebody behind you, or a program put on this device to watch you have seen what was on the screen.",
  ],
  safer: "If someone checks this device, another one is safer: a friend’s, or one at a library or at work.",
  try: "Try it: leave now",
  goOn: "Go on",
  back: "Back",
  lock: "Turn on a lock",
  help: "Where to find help",
} as const;
