/** Nine ways to build this wrong. Each is a switch in the model, and each must be caught by the property it breaks. */

export const violations = [
  /** A client can read the other's words and no envelope of its own deposit is in the log. */
  "learned-before-sealing",
  /** A client shows other words as the other's than those that were fixed when both were in. */
  "changed-after-reading",
  /** A client has read, and its own deposit is gone. */
  "withdrawn-after-reading",
  /** The escrow holds, in the name of a side, what that side never deposited. */
  "not-own-deposit",
  /** A client shows its own words as the other's. */
  "copied-words",
  /** The other side can tell a pass from nothing. */
  "pass-shows",
  /** Both have sealed and nothing is left to do, but not both are open. */
  "stuck",
  /** The software alone can go round in circles. */
  "endless",
  /** Words that were shown are shown no more. */
  "shown-then-gone",
] as const;
export type Violation = (typeof violations)[number];

export const caughtBy = {
  "deposit-without-event": "learned-before-sealing",
  "deposit-for-other-side": "not-own-deposit",
  "replaceable-deposit": "changed-after-reading",
  "early-release": "learned-before-sealing",
  "unchecked-commitment": "changed-after-reading",
  "copied-commitment": "copied-words",
  "take-back-after-both": "withdrawn-after-reading",
  "own-round-opened": "changed-after-reading",
  "pass-leaves-an-event": "pass-shows",
} as const satisfies Record<string, Violation>;
export type Mutant = keyof typeof caughtBy;
