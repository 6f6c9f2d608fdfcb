/** The bonds that this person has left, for the own devices on which they were not left. */

import type { VaultFact } from "../event/fact.ts";
import type { VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";

/** By a digest (hex) that only who knows the bond can tell. Nobody comes back into one: a new one begins afresh. */
export type LeftBondsState = { readonly [name: string]: true };

export const leftBonds: Slice<LeftBondsState, VaultFact<VaultEvent>> = {
  initial: {},
  apply(state, { event }) {
    if (event.kind !== "bond.left") return state;
    const name = event.name.toHex();
    return Object.hasOwn(state, name) ? state : { ...state, [name]: true };
  },
};

/** Whether this person has left the bond of that name (32 bytes), on whichever device. */
export function isLeftBond(vault: { readonly leftBonds: LeftBondsState }, name: Uint8Array): boolean {
  return Object.hasOwn(vault.leftBonds, name.toHex());
}
