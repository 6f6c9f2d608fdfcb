/** A guest whose host has not answered yet may stop waiting. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.two;

export function StopWaiting({ hostName }: { hostName: string }) {
  const [asking, setAsking] = useState(false);
  const act = useAct();

  async function stop() {
    if (await act.run(() => client().leaveWaiting())) announce(said.stopped);
  }

  return (
    <>
      <p class="muted">{said.waiting(hostName)}</p>
      <Button kind="quiet" underline onClick={() => setAsking(true)}>
        {said.stop}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={said.stopHeading}>
        <p>{said.stopText}</p>
        <ActProblem act={act} />
        <Button kind="line" wide busy={act.busy} onClick={() => void stop()}>
          {said.stopYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {said.stopNo}
        </Button>
      </Dialog>
    </>
  );
}
