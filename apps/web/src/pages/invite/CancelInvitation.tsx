/** Lets an invitation go before anyone has used it. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.sending;

export function CancelInvitation() {
  const [asking, setAsking] = useState(false);
  const act = useAct();

  async function cancel() {
    if (await act.run(() => client().cancelInvitation())) announce(said.cancelled);
  }

  return (
    <>
      <Button kind="quiet" wide onClick={() => setAsking(true)}>
        {said.cancel}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={said.cancelHeading}>
        <p>{said.cancelText}</p>
        <ActProblem act={act} />
        <Button kind="line" wide busy={act.busy} onClick={() => void cancel()}>
          {said.cancelYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {said.cancelNo}
        </Button>
      </Dialog>
    </>
  );
}
