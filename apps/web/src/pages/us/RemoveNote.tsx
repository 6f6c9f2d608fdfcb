/** Takes an own note out of the jar of both; asks once, because nothing brings it back. */

import { type JarNote, removeFromJar } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDay } from "../../words/days.ts";
import { words } from "./words.ts";

export function RemoveNote({ note, onRemoved }: { note: JarNote; onRemoved: () => void }) {
  const [asking, setAsking] = useState(false);
  const act = useAct();
  const { writer } = view.value;

  async function remove() {
    const removed = removeFromJar(note, today.value);
    if (!(await act.run(() => client().practise(removed, today.value)))) return;
    announce(words.removed);
    onRemoved();
  }

  return (
    <>
      <Button
        kind="quiet"
        label={words.removeOf(sayDay(note.day, today.value))}
        disabled={!writer}
        onClick={() => setAsking(true)}
      >
        {words.remove}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={words.removeTitle}>
        <p>{words.removeText(otherName.value)}</p>
        <ActProblem act={act} />
        <Button kind="line" wide busy={act.busy} onClick={() => void remove()}>
          {words.removeDo}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {words.leave}
        </Button>
      </Dialog>
    </>
  );
}
