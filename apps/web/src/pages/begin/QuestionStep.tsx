/** One small question to oneself: the first note, and nobody else's. */

import { signal } from "@preact/signals";
import { firstQuestions } from "@twofold/content";
import { maxTextLength, ownPurpose } from "@twofold/core";
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
/** In memory for as long as the app is open, so that a step back and forth keeps what was written. */
const text = signal("");
const chosen = signal(0);

export function QuestionStep({ place }: StepProps) {
  const act = useAct();
  const question = firstQuestions[chosen.value]!;
  const next = ownPurpose(view.value.vault) === "alone" ? "/today" : "/begin/5";

  async function keep() {
    const kept = await act.run(() => client().writeReflection(question.text, text.value.trim(), today.value));
    if (!kept) return;
    text.value = "";
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
        value={text.value}
        maxLength={maxTextLength}
        onInput={(value) => {
          text.value = value;
        }}
      />
      <ActProblem act={act} />
      <Button wide disabled={text.value.trim() === ""} busy={act.busy} onClick={() => void keep()}>
        {said.keep}
      </Button>
      <div class="begin-ways">
        <Button
          kind="quiet"
          onClick={() => {
            chosen.value = (chosen.value + 1) % firstQuestions.length;
            announce(firstQuestions[chosen.value]!.text);
          }}
        >
          {said.another}
        </Button>
        <Button kind="quiet" onClick={() => navigate(next)}>
          {said.skip}
        </Button>
      </div>
    </div>
  );
}
