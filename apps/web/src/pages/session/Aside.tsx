/** Stopped, or put to rest: two different things, each kept here, and nothing was sent. */

import { Button } from "../../parts/Button.tsx";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

export function Aside({ script, shown, act, busy, bond, other }: Running) {
  const isStopped = shown.aside === "stopped";
  return (
    <div class="session-plain">
      <p class="over">{script.title}</p>
      <h1 class="display">{isStopped ? words.asideStopped : words.asideRested}</h1>
      <p>{isStopped ? words.asideStoppedText : words.asideRestedText}</p>
      {bond && <p class="small">{isStopped ? words.asideStoppedOther(other) : words.asideRestedOther(other)}</p>}
      <Button kind={isStopped ? "fill" : "line"} busy={busy} onClick={() => void act({ act: "resume" })}>
        {words.resume}
      </Button>
      <Button kind="quiet" underline href="/practise">
        {words.toList}
      </Button>
    </div>
  );
}
