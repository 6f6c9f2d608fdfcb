/** For a page that goes from step to step at one address: each step takes the focus to its heading, as a page would. */

import { useEffect } from "preact/hooks";

/** `wanted` false where this is the page's first step: then the way it was reached decides (parts/Page.tsx). */
export function useHeadingFocus(wanted = true): void {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!wanted || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, []);
}
