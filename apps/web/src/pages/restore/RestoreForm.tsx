/** The words as they are typed, read back in full, so that a slip shows before anything is tried. */

import { maxNameLength } from "@twofold/core";
import type { RecoveryProblem, TypedWord } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Field, TextArea } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayRecoveryProblem, sayUnknownWord } from "../../words/own-problems.ts";
import { guessDeviceName } from "../link/guess-device-name.ts";
import { words } from "./words.ts";

/** As many as stand on a sheet (rule RECOV-1). */
const wordCount = 12;

export function RestoreForm() {
  const [typed, setTyped] = useState("");
  const [read, setRead] = useState<readonly TypedWord[]>([]);
  const [name, setName] = useState(guessDeviceName);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [nameError, setNameError] = useState<string>();
  const act = useAct<RecoveryProblem>();

  useEffect(() => {
    let isLatest = true;
    void client()
      .recovery.readTyped(typed)
      .then((result) => {
        if (isLatest && result.ok) setRead(result.value);
      });
    return () => {
      isLatest = false;
    };
  }, [typed]);

  async function restore() {
    const trimmed = name.trim();
    if (typed.trim() === "") return setWrong([words.empty]);
    const unknown = read.flatMap(({ typed: each, word }, index) => (word ? [] : [sayUnknownWord(index, each)]));
    setWrong(unknown);
    if (unknown.length > 0) return;
    if (trimmed === "") return setNameError(words.nameEmpty);
    if (trimmed.length > maxNameLength) return setNameError(words.nameTooLong(maxNameLength));
    announce(words.doing);
    const begun = await act.run(async () => {
      if (!view.value.writer) {
        const taken = await client().becomeWriter();
        if (!taken.ok) return taken;
      }
      return client().recovery.restoreFromWords(typed, trimmed);
    });
    if (begun) setTyped("");
  }

  return (
    <Page key="form" title={words.title} h1={words.title} bar={false} back="/forgot" class="restore">
      <QuickExit />
      <p class="muted">{words.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void restore();
        }}
      >
        <div class="restore-typed">
          <TextArea
            label={words.label}
            hint={words.hint}
            rows={3}
            value={typed}
            onInput={(next) => {
              setTyped(next);
              setWrong([]);
            }}
          />
          {read.length > 0 && (
            <>
              <p class="small">{words.count(read.length, wordCount)}</p>
              <ol class="restore-read" aria-label={words.readAs} translate={false}>
                {read.map(({ typed: each, word }, index) => (
                  <li key={`${index} ${each}`} class={word ? undefined : "unknown"}>
                    {word ?? each}
                    {!word && index < read.length - 1 && <span class="vh"> {words.unknown}</span>}
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
        {(wrong.length > 0 || act.problem) && (
          <Notice kind="error" alert>
            {act.problem && wrong.length === 0 ? (
              sayRecoveryProblem(act.problem)
            ) : (
              <ul>
                {wrong.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        <Field
          label={words.name}
          hint={words.nameHint}
          value={name}
          error={nameError}
          autocomplete="off"
          onInput={(next) => {
            setName(next);
            setNameError(undefined);
          }}
        />
        <Button type="submit" wide busy={act.busy}>
          {words.go}
        </Button>
        {act.busy && <p class="small">{words.doing}</p>}
        <Button kind="quiet" wide href="/backup/restore">
          {words.file}
        </Button>
        <Button kind="quiet" wide href="/give-back">
          {words.other}
        </Button>
        <Button kind="quiet" wide href="/forgot">
          {words.notNow}
        </Button>
      </form>
    </Page>
  );
}
