/**
 * One phone between two: while the other person may hold it, none of its owner's pages opens, whichever way leads there
 * (rule PRAC-40). In this tab's own storage, so that loading the page anew is no way around it.
 */

import { signal } from "@preact/signals";

const key = "twofold-handed";
/** Kept when the tab was left in a hurry: that the phone was handed over, and nothing of what for. */
const somewhere = "1";

/** The session's path, or "" where only that much is known; undefined while the owner has the phone. */
export const handedOver = signal<string | undefined>(read());

/** Public text for whoever needs it: the same on every phone. Their links back end at the cover. */
const staysOpen: ReadonlySet<string> = new Set(["counsellor", "exit", "help", "protects"]);

export function isCovered(name: string, path: string): boolean {
  const session = handedOver.value;
  return session !== undefined && path !== session && !staysOpen.has(name);
}

export function handOver(session: string): void {
  handedOver.value = session;
  sessionStorage.setItem(key, session);
}

/** The owner has it again. */
export function takeBack(): void {
  handedOver.value = undefined;
  sessionStorage.removeItem(key);
}

/** Leaving at once: nothing that stays in the tab says what the two were doing. */
export function forgetWhere(): void {
  if (handedOver.value !== undefined) sessionStorage.setItem(key, somewhere);
}

function read(): string | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : kept === somewhere ? "" : kept;
}
