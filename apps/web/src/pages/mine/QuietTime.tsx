/** A timer, and nothing else. */

import { useEffect, useState } from "preact/hooks";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Page } from "../../parts/Page.tsx";
import { ownPerson } from "./own-person.ts";
import { beginQuiet, endQuiet, leftSeconds, quietMinutes, quietTime, sayLeft } from "./quiet-time.ts";
import { useClock } from "./use-clock.ts";
import { quietWords as words } from "./words.ts";

export function QuietTime() {
  const [minutes, setMinutes] = useState<string>("5");
  const time = quietTime.value;
  const nowMs = useClock(time !== undefined, 500);
  // Begun since the clock was last looked at.
  const left = time && leftSeconds(time, Math.max(nowMs, time.startMs));
  useEffect(() => {
    if (left === 0) announce(words.over);
  }, [left === 0]);
  return (
    <Page title={words.title} h1={words.title} back="/mine" class={`mine quiet-time ${ownPerson()}`}>
      {left === undefined ? (
        <>
          <p class="muted mine-lead">{words.lead}</p>
          <Choice
            legend={words.minutes}
            value={minutes}
            options={quietMinutes.map((each) => ({ value: String(each), label: words.lengths(each) }))}
            onChange={setMinutes}
          />
          <Button wide onClick={() => beginQuiet(Number(minutes), Date.now())}>
            {words.begin}
          </Button>
        </>
      ) : (
        <>
          <p class="quiet-left" role="timer">
            {left === 0 ? words.over : words.left(sayLeft(left))}
          </p>
          <Button kind="line" wide onClick={endQuiet}>
            {left === 0 ? words.again : words.stop}
          </Button>
        </>
      )}
    </Page>
  );
}
