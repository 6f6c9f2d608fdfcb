/** The way out at once; see app/quick-exit.ts. On every private, tender and safety page. */

import { LogOut } from "lucide";
import { useEffect } from "preact/hooks";
import { leaveNow } from "../app/quick-exit.ts";
import { Icon } from "./Icon.tsx";
import "./quick-exit-button.css";
import { quickExitWords as words } from "./quick-exit-words.ts";

/** Stays in the upper corner wherever the page is scrolled to; `inline` stands where it is put. */
export function QuickExit({ inline = false }: { inline?: boolean }) {
  useEffect(() => offerFirst(), []);
  return (
    <button type="button" class={inline ? "quick-exit inline" : "quick-exit"} onClick={leaveNow}>
      <Icon icon={LogOut} mirror />
      <span>{words.leave}</span>
    </button>
  );
}

/** For the keyboard and for listeners: the first stop of the page leads out too, seen only while it has the focus. */
function offerFirst(): () => void {
  const first = document.createElement("button");
  first.type = "button";
  first.className = "exit-skip";
  first.textContent = words.skip;
  first.addEventListener("click", leaveNow);
  document.body.prepend(first);
  return () => first.remove();
}
