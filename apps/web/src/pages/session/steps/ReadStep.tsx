/** Something to read; each goes on when they are ready. Also where the two change places. */

import { Button } from "../../../parts/Button.tsx";
import type { StepProps } from "../session-props.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function ReadStep({ place, may, act, busy, me, other }: StepProps) {
  if (!may("done")) return <Waits other={other} forOther={!place.people.includes(me)} />;
  return (
    <Button busy={busy} wide onClick={() => void act({ act: "done" })}>
      {words.continue}
    </Button>
  );
}
