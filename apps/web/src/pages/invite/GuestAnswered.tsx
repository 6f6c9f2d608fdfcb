/** Someone has used the link: is that them? Nothing is shared before the answer. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.answered;

export function GuestAnswered({ name }: { name: string }) {
  const [asking, setAsking] = useState(false);
  const confirming = useAct();
  const refusing = useAct();

  async function refuse() {
    if (await refusing.run(() => client().refuseGuest())) announce(said.refused);
  }

  return (
    <>
      <p class="muted">{said.text}</p>
      <ActProblem act={confirming} />
      <Button wide busy={confirming.busy} onClick={() => void confirming.run(() => client().confirmGuest())}>
        {said.yes(name)}
      </Button>
      <Button kind="line" wide onClick={() => setAsking(true)}>
        {said.no(name)}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={said.noHeading}>
        <p>{said.noText}</p>
        <ActProblem act={refusing} />
        <Button kind="line" wide busy={refusing.busy} onClick={() => void refuse()}>
          {said.noYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {said.noNo}
        </Button>
      </Dialog>
    </>
  );
}
