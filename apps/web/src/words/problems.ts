/** The sentence for everything that can happen to a careful person: what happened, what is safe, what to do. */

import type { ClientProblem } from "@twofold/sync";

export function sayProblem(problem: ClientProblem): string {
  switch (problem.tag) {
    case "offline":
      return "You’re offline. What you wrote is saved here; this needs a connection. Try again when you have one.";
    case "relay-unreachable":
      return "The relay can’t be reached right now. What you wrote is saved here. Try again in a while.";
    case "relay-refused":
      return `The relay did not accept this: ${problem.message}. What you wrote is saved here.`;
    case "too-many":
      return `That was a lot at once. What you wrote is saved here. Try again in ${waitOf(problem.retryAfterSeconds)}.`;
    case "relay-full":
      return `The relay has no room left: ${problem.message}. What you wrote is saved here. Tell whoever runs it.`;
    case "disk-full":
      return "This device has no room left, so this could not be saved. Your words are still on the screen: copy them, make room, and try again.";
    case "storage-failed":
      return `This browser could not save it: ${problem.message}. Your words are still on the screen: copy them somewhere safe, then open Twofold again.`;
    case "not-the-writer":
      return "Twofold is open in another tab, and that one writes. Choose “Use it here” first.";
    case "invitation-damaged":
      return "This link is not whole. Copy all of it from the message, or ask for a new one.";
    case "invitation-newer":
      return "This link comes from a newer version of Twofold. Open this page again to update, then try once more.";
    case "invitation-own":
      return "This is your own invitation. Send it to the other person, and let them open it on their device.";
    case "invitation-used":
      return "This link was already used. If that was not you, tell the person who sent it, and ask for a new one.";
    case "invitation-expired":
      return "This link no longer works: an invitation lasts 72 hours. Ask for a new one.";
    case "pairing-tampered":
      return "Something came back that does not fit this invitation, so nothing was joined. Start again with a new link.";
    case "already-paired":
      return "Here Twofold is already shared with someone. Close that bond in Settings before you join another.";
    case "invite-needed":
      return "This relay is private: inviting someone here needs its code. Ask whoever runs it.";
    case "too-late":
      return "It is too late for that: both notes are open.";
    case "added-limit":
      return "Three more questions in a day is all there is. There will be others.";
    case "not-light":
      return "This question goes deeper. It comes up when you have both said that it may.";
    case "question-unfit":
      return "A question is a line of 3 to 300 characters, and a deck holds 200. Change it a little.";
    case "too-many-decks":
      return "There is room for fifty decks. Remove one first.";
    case "too-long":
      return "This is longer than a note can hold, 16,000 characters. What you wrote is saved here; shorten it a little.";
  }
}

function waitOf(seconds: number): string {
  if (seconds <= 90) return "a minute";
  if (seconds <= 5400) return `${Math.ceil(seconds / 60)} minutes`;
  return "a few hours";
}
