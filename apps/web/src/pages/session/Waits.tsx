/** Who goes on when; never whether the other has done something already, nor whether they are still about. */

import type { StepProps } from "./session-props.ts";
import { words } from "./words.ts";

/** `forOther`: it is the other's turn by the script, which both know. */
export function Waits({ forOther, other, session }: Pick<StepProps, "other" | "session"> & { forOther?: boolean }) {
  return (
    <div class="waits">
      <p role="status">{forOther ? words.waitFor(other) : words.waitBoth}</p>
      {session.people.length > 1 && (
        <p class="small">{session.mode === "apart" ? words.waitKeptApart : words.waitKept}</p>
      )}
    </div>
  );
}
