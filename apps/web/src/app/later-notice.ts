/** A line for every page's head that is fetched after everything else: nothing that anybody has to see at once. */

import { signal } from "@preact/signals";
import type { ComponentType } from "preact";

export const laterNotice = signal<ComponentType | undefined>(undefined);

/** The same, for what several parts of the app say each for itself: own devices, and what would bring everything back. */
export const laterNotices = signal<readonly ComponentType[]>([]);
