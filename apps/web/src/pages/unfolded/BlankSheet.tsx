/** A sheet nobody has written on, and one sentence about what will be here. */

import type { ComponentChildren } from "preact";
import "./blank-sheet.css";

export function BlankSheet({ children }: { children: ComponentChildren }) {
  return (
    <div class="no-notes">
      <div class="blank-sheet" aria-hidden="true" />
      <p class="muted">{children}</p>
    </div>
  );
}
