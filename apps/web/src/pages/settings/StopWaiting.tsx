/** A guest whose host has not answered yet may stop waiting. */

import type { PairingView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayProblem } from "../../words/problems.ts";
import { words } from "./words.ts";

const said = words.two;

type Waiting = Extract<PairingView, { phase: "joining" }>;

export function StopWaiting({ pairing }: { pairing: Waiting }) {
  const [asking, setAsking] = useState(false);
  const act = useAct();

  async function stop() {
    if (await act.run(() => client().leaveWaiting())) announce(said.stopped);
  }

  return (
    <>
      <p class="muted">{said.waiting(pairing.hostName)}</p>
      {pairing.problem && <Notice kind="error">{sayProblem(pairing.problem)}</Notice>}
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
