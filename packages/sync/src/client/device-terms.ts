/** How linking a device of one's own stands, and what can stand in its way. */

import type { LinkProblem } from "@twofold/crypto/link";
import type { ClientProblem, Outcome } from "./terms.ts";

export type DeviceProblem =
  | ClientProblem
  | LinkProblem
  /** Another device has answered this code. */
  | { readonly tag: "link-used" }
  /** A link is under way on this device already. */
  | { readonly tag: "already-linking" }
  /** This browser keeps something of its own: joining would have to throw it away. */
  | { readonly tag: "already-in-use" }
  | { readonly tag: "too-many-devices" }
  /** Not a device of this list, or this very one. */
  | { readonly tag: "no-such-device" };

export type DeviceOutcome<T = void> = Outcome<T, DeviceProblem>;

export type LinkView =
  | { readonly phase: "none"; readonly problem?: DeviceProblem }
  /** The code stands on this screen, for ten minutes. */
  | {
      readonly phase: "offering";
      readonly link: string;
      readonly expiresAtMs: number;
      readonly problem?: DeviceProblem;
    }
  /** This is the new device; the other has not answered yet. */
  | { readonly phase: "joining"; readonly expiresAtMs: number; readonly problem?: DeviceProblem }
  /** Both show these words; `here` is where the person says whether they are the same: on the device that was there. */
  | {
      readonly phase: "comparing";
      readonly here: "old" | "new";
      readonly words: readonly string[];
      /** How the new device calls itself. */
      readonly name: string | undefined;
      readonly expiresAtMs: number;
      readonly problem?: DeviceProblem;
    }
  /** Confirmed: the new device gets everything as soon as the relay can be reached. */
  | { readonly phase: "handing-over"; readonly name: string; readonly problem?: DeviceProblem };
