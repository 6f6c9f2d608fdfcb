/** Passing: no reason is asked, and it looks like any other going on. */

import { Button } from "../../parts/Button.tsx";
import type { StepProps } from "./session-props.ts";
import { words } from "./words.ts";

export function MoveOn({ may, act, busy }: StepProps) {
  if (!may("done")) return null;
  return (
    <Button kind="quiet" busy={busy} onClick={() => void act({ act: "done" })}>
      {words.moveOn}
    </Button>
  );
}
