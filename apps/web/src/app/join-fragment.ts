/**
 * The secret of a link that was opened, an invitation or a code for an own device, taken out of the address bar at once.
 *
 * It stays in memory and, so that a reload does not lose it, in this tab's session storage: never in the history,
 * never in anything that outlives the tab.
 */

/** Where it stands in session storage, by the page that reads it. */
const keys = { join: "twofold-invitation", link: "twofold-own-link" } as const;
export type LinkedPage = keyof typeof keys;

const taken = new Map<LinkedPage, string>();

/** Takes the fragment of a link, if the address holds one, and clears the address. Says which page it is for. */
export function takeFragment(): LinkedPage | undefined {
  const [, page, fragment] = /^#(join|link)\/(.*)$/.exec(location.hash) ?? [];
  if ((page !== "join" && page !== "link") || fragment === undefined) return undefined;
  taken.set(page, fragment);
  sessionStorage.setItem(keys[page], fragment);
  history.replaceState(history.state, "", location.pathname);
  return page;
}

export function readFragment(page: LinkedPage): string | undefined {
  return taken.get(page) ?? sessionStorage.getItem(keys[page]) ?? undefined;
}

/** Once it was used, or is of no use. */
export function forgetFragment(page: LinkedPage): void {
  taken.delete(page);
  sessionStorage.removeItem(keys[page]);
}
