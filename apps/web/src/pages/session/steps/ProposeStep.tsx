/** Agreements in words: either proposes, each says yes or not; going on without one is fine. */

import { type Day, maxTextLength } from "@twofold/core";
import { useId, useState } from "preact/hooks";
import { today } from "../../../app/today.ts";
import { Button } from "../../../parts/Button.tsx";
import { TextArea } from "../../../parts/Field.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function ProposeStep(props: StepProps) {
  const { session, may, act, busy, draft } = props;
  const id = useId();
  const written = useDraft(session.id, draft);
  const [review, setReview] = useState("");
  const offer = may("propose");
  if (!may("done")) return <Waits {...props} />;
  async function propose() {
    const day = review === "" ? {} : { review: review as Day };
    if (!(await act({ act: "propose", words: written.text.trim(), ...day }))) return;
    written.clear();
    setReview("");
  }
  return (
    <div class="writes">
      {offer?.enough && <p>{words.enough}</p>}
      {offer && (
        <>
          <ReadBy who="at-once">
            <TextArea
              label={words.proposeLabel}
              value={written.text}
              onInput={written.set}
              maxLength={maxTextLength}
              rows={2}
            />
          </ReadBy>
          {offer.mayReview && (
            <div class="field">
              <label for={id}>{words.proposeReview}</label>
              <input
                id={id}
                type="date"
                min={today.value}
                value={review}
                onInput={(event) => setReview(event.currentTarget.value)}
              />
            </div>
          )}
          <Button kind="line" busy={busy} disabled={written.text.trim() === ""} onClick={propose}>
            {words.proposeDo}
          </Button>
        </>
      )}
      <Button wide busy={busy} onClick={() => void act({ act: "done" })}>
        {words.continue}
      </Button>
    </div>
  );
}
