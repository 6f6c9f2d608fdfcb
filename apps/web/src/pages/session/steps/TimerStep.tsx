/** A time without the phone. It runs by the clock; whoever leaves early leaves, and nothing notes it. */

import { Button } from "../../../parts/Button.tsx";
import { MoveOn } from "../MoveOn.tsx";
import type { StepProps } from "../session-props.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function TimerStep(props: StepProps) {
  const { place, may, act, busy } = props;
  if (may("start")) {
    return (
      <div class="writes">
        <Button wide busy={busy} onClick={() => void act({ act: "start" })}>
          {words.startTimer}
        </Button>
        <MoveOn {...props} />
      </div>
    );
  }
  if (may("done")) {
    return (
      <Button wide busy={busy} onClick={() => void act({ act: "done" })}>
        {words.continue}
      </Button>
    );
  }
  if (place.timer && Date.now() < place.timer.endsAtMs) return <p class="waits">{words.timerRunning}</p>;
  return <Waits {...props} />;
}
