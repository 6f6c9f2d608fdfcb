/** One step on the new device: no bar, and the focus on its heading, as a page of its own would have it. */

import type { ComponentChildren } from "preact";
import { Page } from "../../parts/Page.tsx";
import { useHeadingFocus } from "../../parts/use-heading-focus.ts";
import { words } from "./words.ts";

export function Frame({ h1, children }: { h1: string; children: ComponentChildren }) {
  useHeadingFocus();
  return (
    <Page title={words.title} h1={h1} bar={false} class="devices adding">
      {children}
    </Page>
  );
}
