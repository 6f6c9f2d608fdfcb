/** The way to help. It takes the place of the present page in the history, so that Back finds nothing of it. */

import type { ComponentChildren } from "preact";

/** In memory only: where leaving the help page leads back to. */
let openedFrom: string | undefined;

export function HelpLink({ children }: { children: ComponentChildren }) {
  return (
    <a class="quiet u" href="/help" data-history="replace" onClick={() => leavesHelpTo(location.pathname)}>
      <span>{children}</span>
    </a>
  );
}

export function leavesHelpTo(path: string): void {
  openedFrom = path;
}

export function helpOpenedFrom(): string {
  return openedFrom ?? "/today";
}
