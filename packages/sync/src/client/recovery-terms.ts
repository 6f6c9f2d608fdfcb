/** What can stand in the way of making recovery words, and of coming back from them. */

import type { RecoveryWordsProblem } from "@twofold/crypto/recovery";
import type { DeviceProblem } from "./device-terms.ts";
import type { Outcome } from "./terms.ts";

export type RecoveryProblem =
  | DeviceProblem
  | RecoveryWordsProblem
  /** Nothing is kept at this relay under these words. */
  | { readonly tag: "recovery-not-found" };

export type RecoveryOutcome<T = void> = Outcome<T, RecoveryProblem>;
