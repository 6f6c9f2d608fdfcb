/** What this device keeps while it comes back from recovery words; gone when it has keys of its own. */

import type { StreamId } from "@twofold/core";
import type { DeviceSecret } from "@twofold/crypto";

export const restoringKey = "restoring";

/**
 * Until the new device is listed everywhere, this one goes on as the paper itself: whatever it says, the paper signs.
 * `next` is what it will be, once that is at the relay.
 */
export type RestoringRecord = {
  readonly name: string;
  readonly next?: {
    readonly vault: RestoredSlot & { readonly addition: string };
    readonly bonds: readonly (RestoredSlot & { readonly stream: StreamId; readonly addition: string })[];
  };
};

export type RestoredSlot = { readonly device: DeviceSecret; readonly token: Uint8Array };
