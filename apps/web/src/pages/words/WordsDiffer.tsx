/** "They're different": explains, asks once, discards. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.ask;

export function WordsDiffer({ name, onDiscarded }: { name: string; onDiscarded: () => void }) {
  const [asking, setAsking] = useState(false);
  const act = useAct();

  async function discard() {
    if (await act.run(() => client().wordsDiffer())) onDiscarded();
  }

  return (
    <>
      <Button kind="line" wide onClick={() => setAsking(true)}>
        {words.differ}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={said.heading}>
        <p>{said.text(name)}</p>
        <ActProblem act={act} />
        <Button kind="line" wide busy={act.busy} onClick={() => void discard()}>
          {said.yes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {said.no}
        </Button>
      </Dialog>
    </>
  );
}
