/** Takes one's own private note away; asks once, because nothing brings it back. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

export function RemoveReflection({ id, day }: { id: string; day: string }) {
  const [asking, setAsking] = useState(false);
  const act = useAct();

  async function remove() {
    if (await act.run(() => client().removeReflection(id))) announce(words.removed);
  }

  return (
    <>
      <Button kind="quiet" label={words.removeOf(day)} onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={words.removeHeading}>
        <p>{words.removeText}</p>
        <ActProblem act={act} />
        <Button kind="line" wide busy={act.busy} onClick={() => void remove()}>
          {words.removeYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {words.removeNo}
        </Button>
      </Dialog>
    </>
  );
}
