/** Deletes an entry with all its versions; asks once, because nothing brings it back. */

import type { JournalEntry } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

export function RemoveEntry({ id, onRemoved }: { id: JournalEntry["id"]; onRemoved: () => void }) {
  const [asking, setAsking] = useState(false);
  const act = useAct();

  async function remove() {
    if (!(await act.run(() => client().journal.remove(id)))) return;
    announce(words.removed);
    onRemoved();
  }

  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
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
