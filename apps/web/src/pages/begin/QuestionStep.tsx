/** One small question to oneself: the first note, and nobody else's. */

import { firstQuestions } from "@twofold/content";
import { maxTextLength, ownPurpose } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { navigate } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { NoteSheet } from "../../parts/NoteSheet.tsx";
import { useAct } from "../../parts/use-act.ts";
import type { StepProps } from "./step-props.ts";
import { words } from "./words.ts";

const said = words.question;
/** The same draft as the journal's: a step back, a reload or a dead battery keeps what was written. */
const key = "to-self";

export function QuestionStep({ place }: StepProps) {
  const act = useAct();
  const [note, setNote] = useState(() => {
    const { text, prompt } = client().readDraft(key) ?? { text: "" };
    return {
      text,
      chosen: Math.max(
        0,
        firstQuestions.findIndex((each) => each.text === prompt),
      ),
    };
  });
  const question = firstQuestions[note.chosen]!;
  const next = ownPurpose(view.value.vault) === "alone" ? "/today" : "/begin/5";

  function change(next: Partial<typeof note>) {
    const changed = { ...note, ...next };
    setNote(changed);
    client().saveDraft(key, { text: changed.text, prompt: firstQuestions[changed.chosen]!.text, need: "just-read" });
  }

  function another() {
    const chosen = (note.chosen + 1) % firstQuestions.length;
    change({ chosen });
    announce(firstQuestions[chosen]!.text);
  }

  async function keep() {
    const kept = await act.run(() => client().writeReflection(question.text, note.text.trim(), today.value));
    if (!kept) return;
    announce(said.kept);
    navigate(next);
  }

  return (
    <div class="begin-form">
      <p class="over">{place}</p>
      <h1 class="display">{said.heading}</h1>
      <p class="muted">{said.text}</p>
      <NoteSheet
        person="lamp"
        label={question.text}
        value={note.text}
        maxLength={maxTextLength}
        onInput={(text) => change({ text })}
      />
      <ActProblem act={act} />
      <Button wide disabled={note.text.trim() === ""} busy={act.busy} onClick={() => void keep()}>
        {said.keep}
      </Button>
      <div class="begin-ways">
        <Button kind="quiet" onClick={another}>
          {said.another}
        </Button>
        <Button kind="quiet" onClick={() => navigate(next)}>
          {said.skip}
        </Button>
      </div>
    </div>
  );
}
