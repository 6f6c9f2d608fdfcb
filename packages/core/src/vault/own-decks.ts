/** Decks that this person wrote or brought in, as they were saved: `ownDecks` reads them. They stay in the vault. */

import type { VaultFact } from "../event/fact.ts";
import type { VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { joinEntry, latest, type Stamped, stampOf } from "../fold/stamp.ts";

type Saved = Stamped & { readonly deck: { readonly id: string } | null };
export type OwnDecksState = Readonly<Partial<Record<string, Saved>>>;

export const ownDecksSlice: Slice<OwnDecksState, VaultFact<VaultEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event } = fact;
    const stamp = stampOf(fact);
    if (event.kind === "deck.saved") return joinEntry(state, event.deck.id, latest, { deck: event.deck, stamp });
    if (event.kind === "deck.removed") return joinEntry(state, event.deck, latest, { deck: null, stamp });
    return state;
  },
};
