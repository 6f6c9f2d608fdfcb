/** A disc to breathe with. Where motion is not wanted it stays still, and words and numbers lead. */

import { useEffect, useState } from "preact/hooks";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Page } from "../../parts/Page.tsx";
import { breathAt, type Rhythm, rhythmNames } from "./breath.ts";
import "./breathing.css";
import { ownPerson } from "./own-person.ts";
import { useClock } from "./use-clock.ts";
import { breathingWords as words } from "./words.ts";

export function Breathing() {
  const [rhythm, setRhythm] = useState<Rhythm>("4-6");
  const [startMs, setStart] = useState<number>();
  const nowMs = useClock(startMs !== undefined, 200);
  const breath = startMs === undefined ? undefined : breathAt(rhythm, nowMs - startMs);
  useEffect(() => {
    if (breath) announce(words[breath.part]);
  }, [breath?.part]);
  const said = breath ? words[breath.part] : words.still;
  return (
    <Page title={words.title} h1={words.title} back="/mine" class={`mine breathing ${ownPerson()}`}>
      <p class="muted mine-lead">{words.lead}</p>
      <svg
        class={breath ? `breath ${breath.part} for-${breath.of}` : "breath"}
        viewBox="0 0 240 240"
        role="img"
        aria-label={said}
      >
        <circle class="b3" cx="120" cy="120" r="118" />
        <circle class="b2" cx="120" cy="120" r="104" />
        <circle class="b1" cx="120" cy="120" r="84" />
        <text x="120" y={breath ? 118 : 126} class="b-t">
          {said}
        </text>
        {breath && (
          <text x="120" y="146" class="b-m">
            {words.count(breath.second, breath.of)}
          </text>
        )}
      </svg>
      {breath === undefined ? (
        <>
          <Choice
            legend={words.rhythm}
            value={rhythm}
            options={rhythmNames.map((value) => ({ value, label: words.rhythms[value] }))}
            onChange={setRhythm}
          />
          <Button wide onClick={() => setStart(Date.now())}>
            {words.begin}
          </Button>
        </>
      ) : (
        <Button kind="line" wide onClick={() => setStart(undefined)}>
          {words.stop}
        </Button>
      )}
    </Page>
  );
}
