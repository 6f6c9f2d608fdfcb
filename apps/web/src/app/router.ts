/**
 * Plain paths and the History API; a dozen routes need no library.
 *
 * Links are ordinary `<a href>`: one listener turns clicks on own addresses into a change of `route`, so that opening
 * in a new tab, copying and the keyboard work as everywhere.
 */

import { signal } from "@preact/signals";
import { isQuiet } from "./quiet-pages.ts";

export const route = signal(location.pathname);

/** How many pages of this app lie behind the present one; 0 means that "back" would leave the app. */
let depth = depthOf(history.state);

/** True once the person has moved: from then on each new page takes the focus to its heading. */
export let moved = false;

/** How many entries of this app the person could still go back to. */
export function entriesBehind(): number {
  return depth;
}

/** A private, tender or safety page takes the place of the one before, and is not left behind: Back finds nothing. */
export function navigate(path: string): void {
  if (path === location.pathname) return;
  if (isQuiet(path) || isQuiet(location.pathname)) {
    replace(path);
    return;
  }
  depth += 1;
  history.pushState({ depth }, "", path);
  arrive();
}

/** Goes there without leaving the present page to return to. */
export function replace(path: string): void {
  if (path === route.value) return;
  history.replaceState({ depth }, "", path);
  arrive();
}

/** One page back inside the app, or to `fallback` when this page was the first. */
export function back(fallback: string): void {
  if (depth > 0 && !isQuiet(location.pathname)) history.back();
  else replace(fallback);
}

/** Listens for links and for the browser's own back and forward. Called once. */
export function startRouter(): void {
  addEventListener("popstate", (event) => {
    depth = depthOf(event.state);
    arrive();
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute("download")) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.hash) return;
    event.preventDefault();
    if (link.dataset.history === "replace") replace(url.pathname);
    else navigate(url.pathname);
    scrollTo(0, 0);
  });
}

function arrive(): void {
  moved = true;
  route.value = location.pathname;
}

function depthOf(state: unknown): number {
  if (typeof state === "object" && state !== null && "depth" in state && typeof state.depth === "number") {
    return state.depth;
  }
  return 0;
}
