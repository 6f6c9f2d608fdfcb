/** The backup file: one tap, once a passphrase was chosen. */

import type { BackupState } from "@twofold/sync";
import { Download } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDay } from "../../words/days.ts";
import { saveFile } from "../export/save-file.ts";
import { Choose } from "./Choose.tsx";
import { words } from "./words.ts";

export function Make() {
  const [state, setState] = useState<BackupState>();
  const [choosing, setChoosing] = useState(false);
  const [done, setDone] = useState(false);
  const act = useAct();
  const read = async () => {
    const found = await client().backup.state(today.value);
    if (found.ok) setState(found.value);
  };
  useEffect(() => void read(), []);

  async function make() {
    setDone(false);
    const made = await act.run(() => client().backup.make(today.value));
    setChoosing(false);
    await read();
    if (!made) return;
    saveFile(made.value.name, made.value.file, "application/octet-stream");
    setDone(true);
    announce(words.done);
  }

  return (
    <Page title={words.title} h1={words.title} back="/settings" class="backup">
      <QuickExit />
      <p class="muted">{words.lead}</p>
      <p>{words.what}</p>
      {state && (!state.ready || choosing) && <Choose onChosen={make} />}
      {state?.ready && !choosing && (
        <div class="backup-make">
          {!done && <p>{state.lastDay ? words.last(sayDay(state.lastDay, today.value)) : words.ready}</p>}
          {done && <Notice>{words.done}</Notice>}
          <ActProblem act={act} />
          <Button icon={Download} busy={act.busy} onClick={() => void make()}>
            {words.make}
          </Button>
          <Button kind="quiet" underline onClick={() => setChoosing(true)}>
            {words.change}
          </Button>
          <p class="small">{words.changeHint}</p>
        </div>
      )}
      <section class="sec">
        <Button kind="quiet" underline href="/backup/restore">
          {words.restoreLink}
        </Button>
      </section>
    </Page>
  );
}
