/** An invitation that can no longer be used: why, and the way to a new one. */

import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.spent;

export function SpentInvitation({ tag }: { tag: keyof typeof said.why }) {
  const act = useAct();
  return (
    <>
      <p class="muted">{said.why[tag]}</p>
      <ActProblem act={act} />
      <Button wide busy={act.busy} onClick={() => void act.run(() => client().cancelInvitation())}>
        {said.again}
      </Button>
    </>
  );
}
