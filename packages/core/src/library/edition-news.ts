/** When a device says which edition of the library its app has. */

import { createdOf } from "../bond/bond.ts";
import type { DeviceId, Side } from "../event/ids.ts";
import { entriesInOrder } from "../fold/stamp.ts";
import type { WithEditions } from "./editions.ts";

/**
 * Whether a device is to say that its app holds this edition: its side's latest word is lower, or its own was higher.
 * So each edition is said once, and an own device that is behind pulls nobody back. Rule EDIT-3.
 */
export function isEditionNews(
  state: WithEditions,
  { side, device, edition }: { readonly side: Side; readonly device: DeviceId; readonly edition: number },
): boolean {
  const said = entriesInOrder(state.editions.held[side]).map(([, held]) => held);
  const latest = said.at(-1)?.edition ?? createdOf(state)?.edition;
  const own = said.findLast(({ stamp }) => stamp.device === device)?.edition;
  return (latest !== undefined && edition > latest) || (own !== undefined && edition < own);
}
