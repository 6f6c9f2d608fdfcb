/** What every screen of a session is given. */

import type { Act, Offer, PlaceView, Script, Session, SessionView, Side } from "@twofold/core";
import type { BondView } from "@twofold/sync";

export type Running = {
  readonly script: Script;
  readonly session: Session;
  readonly shown: SessionView;
  /** Undefined alone. */
  readonly bond: BondView | undefined;
  readonly me: Side;
  readonly other: string;
  /** On one phone between two, at what is private: who has it. */
  readonly holder: Side | undefined;
  /** "You", or a name; on one phone between two everybody has a name. */
  readonly nameOf: (side: Side) => string;
  /** Does it and saves it; false when it was not possible or could not be saved, which then is on the screen. */
  readonly act: (act: Act) => Promise<boolean>;
  readonly busy: boolean;
  /** On one phone between two, while the other may hold it: whatever else there is asks for its owner first. */
  readonly mayBeHeld: boolean;
  /** How this screen came about, where that is not plain from what was done on it. */
  readonly since: Since | undefined;
};

/** `back`: from a time out. `moved-on`: nothing was said at the step before, by either. */
export type Since = "back" | "moved-on";

export type StepProps = Running & {
  readonly place: PlaceView;
  readonly may: (act: Offer["act"]) => Offer | undefined;
  /** Under which drafts of this place are kept; undefined where nothing is kept. */
  readonly draft: string | undefined;
};
