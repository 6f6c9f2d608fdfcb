/** One act from Today: waits for it, shows what it ended in, and says what it did to whoever cannot see the page change. */

import type { Outcome } from "@twofold/sync";

export type Act = (outcome: Outcome<unknown>, said?: string) => void;
