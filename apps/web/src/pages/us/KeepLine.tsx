/** When the day to look again has come: keep the line as it is, with another such day if one likes. */

import { type AgreedLine, addDays, answerLine, type Day } from "@twofold/core";
import { useId, useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import "../../parts/field.css";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

type Props = { line: AgreedLine; open: boolean; onClose: () => void; onKept: () => void };

export function KeepLine({ line, open, onClose, onKept }: Props) {
  const [review, setReview] = useState("");
  const act = useAct();
  const id = useId();

  async function keep() {
    const day = review === "" ? {} : { review: review as Day };
    const recorded = answerLine(line, { act: "accepted", ...day }, today.value);
    if (!(await act.run(() => client().practise(recorded, today.value)))) return;
    announce(words.kept);
    onClose();
    onKept();
  }

  return (
    <Dialog open={open} onClose={onClose} title={words.keepTitle}>
      <p class="agree-quote" dir="auto">
        {line.words}
      </p>
      <p class="small">{words.keepText}</p>
      <div class="field">
        <label for={id}>{words.keepReview}</label>
        <input
          id={id}
          type="date"
          min={addDays(today.value, 1)}
          value={review}
          onInput={(event) => setReview(event.currentTarget.value)}
        />
      </div>
      <ActProblem act={act} />
      <Button wide busy={act.busy} onClick={() => void keep()}>
        {words.keepDo}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {words.notNow}
      </Button>
    </Dialog>
  );
}
