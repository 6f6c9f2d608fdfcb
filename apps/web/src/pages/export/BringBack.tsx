/** Reads an earlier file into the past of this device, and says what came of it. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { sayProblem } from "../../words/problems.ts";
import { FilePick } from "./FilePick.tsx";
import { words } from "./words.ts";

export function BringBack() {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isWrong: boolean }>();

  async function bring(file: File) {
    setBusy(true);
    setSaid(undefined);
    try {
      const outcome = await client().takeaway.import(await file.text());
      if (outcome.ok) {
        const text = words.imported(outcome.value.added, outcome.value.known);
        announce(text);
        return setSaid({ text, isWrong: false });
      }
      const { error } = outcome;
      const text =
        error.tag === "export-damaged" ? words.damaged : error.tag === "export-newer" ? words.newer : sayProblem(error);
      setSaid({ text, isWrong: true });
    } catch {
      // The file could not be read, or the code for it could not be fetched.
      setSaid({ text: words.failed, isWrong: true });
    } finally {
      setBusy(false);
    }
  }

  return (
    <section class="sec" aria-labelledby="bring">
      <h2 class="title" id="bring">
        {words.importHeading}
      </h2>
      <p class="muted">{words.importText}</p>
      <FilePick label={words.choose} accept=".json,application/json" busy={busy} onPick={(file) => void bring(file)} />
      {said && (
        <Notice kind={said.isWrong ? "error" : "info"} alert={said.isWrong}>
          {said.text}
        </Notice>
      )}
      <Button kind="quiet" underline href="/export/past">
        {words.seePast}
      </Button>
    </section>
  );
}
