/** What may be written into a bond's stream. */

import type { BondEvent, UnknownEvent } from "@twofold/core";

/** Only the bond's own kinds, and so none of the vault's: whoever tries does not compile (rule EVENT-6). */
export type BondWrite = UnknownEvent & { readonly kind: BondEvent["kind"] };
