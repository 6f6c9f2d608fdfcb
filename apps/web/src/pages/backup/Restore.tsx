/** A file and what opens it; says afterwards what came back, and loads the document anew. */

import { ownName } from "@twofold/core";
import type { RestoreProblem, RestoreReport } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { PassphraseField } from "../../parts/PassphraseField.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { sayDay } from "../../words/days.ts";
import { sayProblem } from "../../words/problems.ts";
import { FilePick } from "../export/FilePick.tsx";
import { words } from "./words.ts";

const said = words.restore;
type With = "passphrase" | "words";
const ways: readonly Option<With>[] = [
  { value: "passphrase", label: said.withPassphrase },
  { value: "words", label: said.withWords },
];

export function Restore() {
  const [file, setFile] = useState<File>();
  const [using, setUsing] = useState<With>("passphrase");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<RestoreReport>();
  const [isUsed] = useState(() => ownName(view.value.vault) !== undefined);

  async function restore() {
    if (busy) return;
    if (!file) return setWrong(said.noFile);
    setBusy(true);
    setWrong(undefined);
    announce(said.doing);
    try {
      if (!view.value.writer) await client().becomeWriter();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const restored = await client().backup.restore(
        bytes,
        using === "passphrase" ? { passphrase: typed } : { words: typed },
      );
      if (restored.ok) setReport(restored.value);
      else setWrong(sayRestoreProblem(restored.error, using));
    } catch {
      // The file could not be read, or the code for it could not be fetched.
      setWrong(said.failed);
    } finally {
      setBusy(false);
    }
  }

  if (report) return <Back report={report} />;
  return (
    <Page title={said.title} h1={said.title} back={isUsed ? "/backup" : "/forgot"} bar={isUsed} class="backup">
      <QuickExit />
      <p class="muted">{said.lead}</p>
      {isUsed && <p>{said.merge}</p>}
      <form
        class="lock-form"
        onSubmit={(event) => {
          event.preventDefault();
          void restore();
        }}
      >
        <div class="backup-file">
          <FilePick label={said.choose} accept=".backup,application/octet-stream" busy={busy} onPick={setFile} />
          {file && <p class="small">{said.chosen(file.name)}</p>}
        </div>
        <Choice
          legend={said.how}
          value={using}
          options={ways}
          onChange={(next) => {
            setUsing(next);
            setTyped("");
            setWrong(undefined);
          }}
        />
        {using === "passphrase" ? (
          <PassphraseField label={said.passphrase} value={typed} onInput={setTyped} />
        ) : (
          <TextArea label={said.words} hint={said.wordsHint} rows={3} value={typed} onInput={setTyped} />
        )}
        {wrong && (
          <Notice kind="error" alert>
            {wrong}
          </Notice>
        )}
        <Button type="submit" busy={busy}>
          {said.go}
        </Button>
        {busy && <p class="small">{said.doing}</p>}
        <Button kind="quiet" href={isUsed ? "/backup" : "/forgot"}>
          {said.cancel}
        </Button>
      </form>
    </Page>
  );
}

function Back({ report: { how, made, bonds, batches } }: { report: RestoreReport }) {
  return (
    <Page title={words.back.title} h1={words.back.title} bar={false} class="backup">
      {how === "whole" ? (
        <>
          <p>{words.back.whole}</p>
          <ul class="follows">
            {words.back.wholeList(bonds).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.back.merged(batches, bonds)}</p>
      )}
      <p class="muted">{words.back.made(sayDay(made as never, today.value))}</p>
      {how === "whole" && <p class="muted">{words.back.old}</p>}
      {/* Everything in this document's memory is from before. */}
      <Button onClick={() => location.replace("/today")}>{words.back.go}</Button>
    </Page>
  );
}

function sayRestoreProblem(problem: RestoreProblem, using: With): string {
  switch (problem.tag) {
    case "backup-refused":
      return using === "words" ? said.refusedWords : said.refused;
    case "words-wrong":
      return said.wordsWrong;
    case "backup-foreign":
      return said.foreign;
    case "backup-damaged":
      return said.damaged;
    case "backup-newer":
      return said.newer;
    case "backup-of-another":
      return said.another;
    default:
      return sayProblem(problem);
  }
}
