/** How a device is called on the screens of its owner. */

import type { OwnDevice } from "@twofold/sync";
import { words } from "./words.ts";

export function nameOfDevice({ name, isThis }: OwnDevice): string {
  return name ?? (isThis ? words.thisOne : words.unnamed);
}
