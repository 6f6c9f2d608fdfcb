/** Who goes on when; never whether the other has done something already. */

import type { StepProps } from "./session-props.ts";
import { words } from "./words.ts";

/** `forOther`: it is the other's turn by the script, which both know. */
export function Waits({ forOther, other }: Pick<StepProps, "other"> & { forOther?: boolean }) {
  return (
    <p class="waits" role="status">
      {forOther ? words.waitFor(other) : words.waitBoth}
    </p>
  );
}
