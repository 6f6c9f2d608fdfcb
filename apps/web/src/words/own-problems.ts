/** The sentence for what can happen to one's own devices and recovery words: what happened, what is safe, what to do. */

import type { DeviceProblem, RecoveryProblem } from "@twofold/sync";
import { sayProblem } from "./problems.ts";

export function sayDeviceProblem(problem: DeviceProblem): string {
  switch (problem.tag) {
    case "offline":
      return "You’re offline. Nothing was sent or changed; this needs a connection on both devices.";
    case "relay-unreachable":
      return "The relay can’t be reached right now. It goes on by itself as soon as it can be.";
    case "relay-refused":
      return `The relay did not accept this: ${problem.message}. Nothing was handed over.`;
    case "invite-needed":
      return "This relay is private: adding a device here needs its code. Ask whoever runs it.";
    case "link-damaged":
      return "This code is not whole. Scan it once more, or copy all of the link from the other screen.";
    case "link-newer":
      return "This code comes from a newer version of Twofold. Close every Twofold tab here, open it again, then scan the code once more.";
    case "link-expired":
      return "This code no longer works: it lasts ten minutes, and the other device can end it. Nothing was handed over. Make a new one there.";
    case "link-used":
      return "Another device has answered this code, and it works once. Nothing was handed over here. If that was not you, end it on the other screen.";
    case "link-mismatch":
    case "link-echo":
    case "link-forged":
      return "What came back does not fit this code, so it was ended and nothing was handed over. Make a new one, and scan it straight from the other screen.";
    case "link-box-damaged":
      return "What was handed over did not arrive whole, so nothing was kept here. Remove this device on the other one, and link it anew.";
    case "already-linking":
      return "A device is being linked here already. End that first.";
    case "already-in-use":
      return "Something of yours is in this browser already, and linking would have to replace it. Use another browser or browser profile, or take what is here with you and erase it first.";
    case "too-many-devices":
      return "Your list of devices is full. Remove one that you no longer use.";
    case "no-such-device":
      return "That device is no longer in your list.";
    default:
      return sayProblem(problem);
  }
}

export function sayRecoveryProblem(problem: RecoveryProblem): string {
  switch (problem.tag) {
    case "offline":
    case "relay-unreachable":
      return "The relay can’t be reached right now, and what the words open is kept there. Nothing was changed. Try again when there is a connection.";
    case "recovery-word-count":
      return problem.count === 1
        ? "That is one word; there are twelve."
        : `Those are ${problem.count} words; there are twelve.`;
    case "recovery-word-unknown":
      return sayUnknownWord(problem.index, problem.word);
    case "recovery-words-mismatch":
      return "Each of these is a word of the list, but together they are not the twelve of a sheet. One may be another word, or two have changed places. Check them against the paper.";
    case "recovery-not-found":
      return "Nothing is kept at this address under these words. They may have been replaced by newer ones, or belong to another address: it stands on the sheet. Nothing was changed.";
    case "already-in-use":
      return "Something of yours is in this browser already, and coming back would have to replace it. Use another browser or browser profile, or take what is here with you and erase it first.";
    default:
      return sayDeviceProblem(problem);
  }
}

/** `index` from 0. */
export function sayUnknownWord(index: number, word: string): string {
  return `Word ${index + 1}, “${word}”, is not in the list. Look at it on the paper; the first four letters are enough.`;
}
