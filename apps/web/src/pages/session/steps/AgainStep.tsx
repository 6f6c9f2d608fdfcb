/** Once more? Only when both say so. */

import { Button } from "../../../parts/Button.tsx";
import type { StepProps } from "../session-props.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function AgainStep(props: StepProps) {
  const { may, act, busy } = props;
  if (!may("again")) return <Waits {...props} />;
  return (
    <div class="writes">
      <Button wide kind="line" busy={busy} onClick={() => void act({ act: "again", option: "yes" })}>
        {words.againYes}
      </Button>
      <Button wide busy={busy} onClick={() => void act({ act: "again", option: "no" })}>
        {words.againNo}
      </Button>
      <p class="small">{words.againHint}</p>
    </div>
  );
}
