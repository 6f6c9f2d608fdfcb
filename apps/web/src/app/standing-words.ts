/** What the lines say that can stand on every page. */
export const standingWords = {
  otherTab: "Twofold is open in another tab. Here you can read; that one writes.",
  useHere: "Use it here",
  offline: "Offline. What you write is saved here and will travel later.",
  unreachable: "The relay can’t be reached. What you write is saved here and will travel later.",
  toSettings: "Stop waiting, under Settings",
  gap: "Something is missing between you: the relay has not handed over everything that was sent. Nothing here is lost. If it stays so, tell whoever runs the relay.",
  rolledBack:
    "The relay has gone back to an older copy. Everything is still here, and this device sends again what the relay lost.",
  forged:
    "Something arrived that neither of you wrote. It was set aside and changes nothing. If it happens again, tell whoever runs the relay.",
  newerVersion:
    "The other device uses a newer version of Twofold. What this one does not know yet is kept, and shows after an update.",
  fork: "Two copies of one device have written at once, perhaps after a restored backup. Nothing is lost; if this was not you, compare your safety words.",
  relayFull: (message: string) =>
    `The relay has no room left for you two: ${message}. What you write is saved here. Tell whoever runs it.`,
  updateReady: "A newer version of Twofold is ready. It comes by itself when every tab is closed.",
  updateNow: "Use it now",
} as const;
