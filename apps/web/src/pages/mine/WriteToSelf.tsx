/** A note to oneself, with one of a few questions or without any. */

import { signal } from "@preact/signals";
import { firstQuestions } from "@twofold/content";
import { maxTextLength } from "@twofold/core";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { NoteSheet } from "../../parts/NoteSheet.tsx";
import type { Person } from "../../parts/person.ts";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

/** In memory for as long as the app is open, so that looking elsewhere keeps what was begun. */
const text = signal("");
/** Which question; undefined for none. */
const chosen = signal<number | undefined>(0);

export function WriteToSelf({ person }: { person: Person }) {
  const [open, setOpen] = useState(text.value !== "");
  const act = useAct();
  const prompt = chosen.value === undefined ? "" : firstQuestions[chosen.value]!.text;

  function another() {
    chosen.value = chosen.value === undefined ? 0 : (chosen.value + 1) % firstQuestions.length;
    announce(firstQuestions[chosen.value]!.text);
  }

  async function keep() {
    if (!(await act.run(() => client().writeReflection(prompt, text.value.trim(), today.value)))) return;
    text.value = "";
    setOpen(false);
    announce(words.kept);
  }

  if (!open) {
    return (
      <Button wide onClick={() => setOpen(true)}>
        {words.write}
      </Button>
    );
  }
  return (
    <div class="write-self">
      <NoteSheet
        person={person}
        label={prompt || words.writeLabel}
        value={text.value}
        maxLength={maxTextLength}
        onInput={(value) => {
          text.value = value;
        }}
      />
      <div class="row">
        <Button kind="quiet" onClick={another}>
          {words.another}
        </Button>
        {chosen.value !== undefined && (
          <Button
            kind="quiet"
            onClick={() => {
              chosen.value = undefined;
            }}
          >
            {words.freely}
          </Button>
        )}
      </div>
      <ActProblem act={act} />
      <Button wide disabled={text.value.trim() === ""} busy={act.busy} onClick={() => void keep()}>
        {words.keep}
      </Button>
      <Button kind="quiet" wide onClick={() => setOpen(false)}>
        {words.close}
      </Button>
    </div>
  );
}
