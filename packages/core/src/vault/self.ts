/** How this person is called and what they came for, before and beside any bond. */

import type { VaultFact } from "../event/fact.ts";
import type { VaultEvent, VaultEventOf } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { latest, type Stamped, stampOf } from "../fold/stamp.ts";

export type Purpose = VaultEventOf<"self.purpose-chosen">["purpose"];
export type SelfState = {
  readonly name: (Stamped & { readonly name: string }) | null;
  readonly purpose: (Stamped & { readonly purpose: Purpose }) | null;
};

export const self: Slice<SelfState, VaultFact<VaultEvent>> = {
  initial: { name: null, purpose: null },
  apply(state, fact) {
    const { event } = fact;
    const stamp = stampOf(fact);
    switch (event.kind) {
      case "self.named":
        return { ...state, name: latest(state.name ?? undefined, { name: event.name, stamp }) };
      case "self.purpose-chosen":
        return { ...state, purpose: latest(state.purpose ?? undefined, { purpose: event.purpose, stamp }) };
      default:
        return state;
    }
  },
};

export function ownName(vault: { readonly self: SelfState }): string | undefined {
  return vault.self.name?.name;
}

export function ownPurpose(vault: { readonly self: SelfState }): Purpose | undefined {
  return vault.self.purpose?.purpose;
}
