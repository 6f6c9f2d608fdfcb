/** The two slices of the practices: what the two wrote in their sessions, and what each wrote for themselves. */

import type { Fact, VaultFact } from "../event/fact.ts";
import type { BondEvent, BondEventOf, VaultEvent, VaultEventOf } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { addEntry, type Book } from "./book.ts";

export type SessionEvent = BondEventOf<"session.begun"> | BondEventOf<"session.acted">;
export type OwnSessionEvent = VaultEventOf<"practice.begun"> | VaultEventOf<"practice.noted">;

/** In the bond's stream. What begins, counts or shows is derived in session.ts, walk.ts and view.ts. Rule PRAC-4. */
export const sessions: Slice<Book<SessionEvent>, Fact<BondEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event } = fact;
    return event.kind === "session.begun" || event.kind === "session.acted"
      ? addEntry(state, fact, event, fact.side)
      : state;
  },
};

/** In the own vault: sessions alone, and what is private in those of the two. */
export const ownSessions: Slice<Book<OwnSessionEvent>, VaultFact<VaultEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event } = fact;
    return event.kind === "practice.begun" || event.kind === "practice.noted"
      ? addEntry(state, fact, event, null)
      : state;
  },
};
