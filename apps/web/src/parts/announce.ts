/** One polite live region for the whole app: what changed, said once. */

import { signal } from "@preact/signals";

export const announced = signal("");

/** Says `text` to people who listen to the screen. The same text twice is said twice. */
export function announce(text: string): void {
  // A no-break space at the end makes a repeated sentence a change of the region's content.
  announced.value = announced.value === text ? `${text}\u00a0` : text;
}
