/** The way to the private look. Like that to help, it takes the place of the present page in the history. */

import type { ComponentChildren } from "preact";
import { helpOpenedFrom } from "../../parts/HelpLink.tsx";

/** In memory only: where leaving the page leads back to. */
let openedFrom: string | undefined;

export function CheckLink({ class: classes, children }: { class?: string; children: ComponentChildren }) {
  return (
    <a
      class={classes}
      href="/check"
      onClick={() => {
        // Help remembers where it was opened from; two pages that lead back to each other would lead nowhere.
        openedFrom = location.pathname === "/help" ? helpOpenedFrom() : location.pathname;
      }}
    >
      {children}
    </a>
  );
}

export function checkOpenedFrom(): string {
  return openedFrom ?? "/today";
}
