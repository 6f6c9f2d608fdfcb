/** Something to read; each goes on when they are ready. Also where the two change places. */

import { Button } from "../../../parts/Button.tsx";
import type { StepProps } from "../session-props.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function ReadStep(props: StepProps) {
  const { session, place, may, act, busy, me } = props;
  if (!may("done")) return <Waits {...props} forOther={!place.people.includes(me)} />;
  // Reading takes half a minute: a longer one sends people off to do something, which may take until tomorrow.
  const isLong = place.kind === "read" && place.minutes > 1;
  return (
    <div class="writes">
      <Button busy={busy} wide onClick={() => void act({ act: "done" })}>
        {words.continue}
      </Button>
      {session.mode === "together" && <p class="small">{words.tapOnce}</p>}
      {isLong && <p class="small">{words.placeKept}</p>}
    </div>
  );
}
