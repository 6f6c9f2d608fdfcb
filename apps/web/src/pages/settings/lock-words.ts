/** What the settings say about the lock. */
export const lockWords = {
  heading: "Lock",
  off: "Off. Whoever opens this browser can read what is here.",
  on: "On. Twofold asks for your passphrase when it opens here. While it is locked, nothing travels.",
  turnOn: "Turn on a lock",
  turnOff: "Turn off the lock",
  change: "Change the passphrase",
  now: "Lock now",
  after: "Lock by itself",
  after1: "After a minute without you",
  after5: "After 5 minutes",
  after15: "After 15 minutes",
  after60: "After an hour",
  never: "Never",
  neverHint: "It still locks whenever Twofold is closed or loaded anew.",
  hide: "Lock when Twofold is put away",
  hideHint: "Whenever another tab or app comes to the front, also to send an invitation or to open a link.",
} as const;
