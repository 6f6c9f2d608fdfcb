/**
 * The secret of an invitation link, taken out of the address bar at once.
 *
 * It stays in memory and, so that a reload does not lose it, in this tab's session storage: never in the history,
 * never in anything that outlives the tab.
 */

const key = "twofold-invitation";

const start = "#join/";

/** What stood in the link after `#join/`. */
let fragment: string | undefined;

/** Takes the fragment of an invitation, if the address holds one, and clears the address. Says whether it did. */
export function takeJoinFragment(): boolean {
  if (!location.hash.startsWith(start)) return false;
  fragment = location.hash.slice(start.length);
  sessionStorage.setItem(key, fragment);
  history.replaceState(history.state, "", location.pathname);
  return true;
}

export function readJoinFragment(): string | undefined {
  return fragment ?? sessionStorage.getItem(key) ?? undefined;
}

/** Once it was used, or is of no use. */
export function forgetJoinFragment(): void {
  fragment = undefined;
  sessionStorage.removeItem(key);
}
