/** Three small dots in a corner while Shift is being pressed to leave: how many of the presses are done. */

import { announce } from "../parts/announce.ts";
import "./exit-dots.css";
import { exitWords as words } from "./exit-words.ts";

let dots: HTMLElement | undefined;

/** None while nothing was pressed. Before the last press it is said aloud too. */
export function showPresses(count: number, needed: number): void {
  if (count === 0) {
    dots?.remove();
    dots = undefined;
    return;
  }
  dots ??= document.body.appendChild(document.createElement("p"));
  dots.className = "exit-dots";
  dots.ariaHidden = "true";
  dots.textContent = "\u25cf".repeat(count) + "\u25cb".repeat(needed - count);
  if (count === needed - 1) announce(words.onceMore);
}
