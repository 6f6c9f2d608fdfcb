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

/** Which question; undefined for none. */
const chosen = signal<number | undefined>(0);

export function WriteToSelf({ person }: { person: Person }) {
  // Saved while it is being written, as a note is.
  const [text, setText] = useState(() => client().readDraft("to-self")?.text ?? "");
  const [open, setOpen] = useState(text !== "");
  const act = useAct();
  const prompt = chosen.value === undefined ? "" : firstQuestions[chosen.value]!.text;

  function another() {
    chosen.value = chosen.value === undefined ? 0 : (chosen.value + 1) % firstQuestions.length;
    announce(firstQuestions[chosen.value]!.text);
  }

  async function keep() {
    if (!(await act.run(() => client().writeReflection(prompt, text.trim(), today.value)))) return;
    setText("");
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
        value={text}
        maxLength={maxTextLength}
        onInput={(value) => {
          setText(value);
          client().saveDraft("to-self", { text: value, need: "just-read" });
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
      <Button wide disabled={text.trim() === ""} busy={act.busy} onClick={() => void keep()}>
        {words.keep}
      </Button>
      <Button kind="quiet" wide onClick={() => setOpen(false)}>
        {words.close}
      </Button>
    </div>
  );
}
