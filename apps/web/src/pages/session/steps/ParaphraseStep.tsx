/** Saying back what was heard; the next step stays closed until the other says yes, or lets it go. */

import { maxTextLength, maxWordsLength } from "@twofold/core";
import { LockKeyhole } from "lucide";
import { useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { TextArea } from "../../../parts/Field.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { NoteSheet } from "../../../parts/NoteSheet.tsx";
import { personOf } from "../../../parts/person.ts";
import { MoveOn } from "../MoveOn.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function ParaphraseStep(props: StepProps) {
  const { place, may, other, me, session } = props;
  const isListener = place.people.includes(me);
  // A second try has a sheet of its own.
  const attempt = place.shown.filter((item) => item.what === "confirmation").length;
  const isBetweenTwo = session.mode === "together";
  const isSaid = may("confirm")?.options?.includes("yes") === true;
  return (
    <div class="writes">
      {/* On one phone both hear it said: the one it is about says whether it fits, without a tap before. */}
      {may("say") && !(isBetweenTwo && may("confirm")) && <SayBack key={attempt} attempt={attempt} {...props} />}
      {!isListener && !isBetweenTwo && !isSaid && <Waits forOther {...props} />}
      {may("confirm") && <Confirm key={`confirm${attempt}`} {...props} />}
      {!may("say") && isListener && !isBetweenTwo && (
        <p class="gate small" role="status">
          <Icon icon={LockKeyhole} />
          <span>{words.gate(other)}</span>
        </p>
      )}
    </div>
  );
}

function SayBack({ attempt, ...props }: StepProps & { attempt: number }) {
  const { session, place, may, act, busy, me, draft } = props;
  const offer = may("say");
  const written = useDraft(session.id, draft && (attempt === 0 ? draft : `${draft}.again`));
  return (
    <>
      {offer?.words && (
        <ReadBy who="at-once">
          <NoteSheet
            person={personOf(me)}
            label={place.aloud ? words.heardAloud : words.heard}
            value={written.text}
            maxLength={offer.words === "needed" ? maxTextLength : maxWordsLength}
            onInput={written.set}
          />
        </ReadBy>
      )}
      <Button
        wide
        busy={busy}
        disabled={offer?.words === "needed" && written.text.trim() === ""}
        onClick={async () => {
          if (await act({ act: "say", words: written.text.trim() })) written.clear();
        }}
      >
        {words.didIGetIt}
      </Button>
      <MoveOn {...props} />
    </>
  );
}

function Confirm({ session, may, act, busy, draft }: StepProps) {
  const [isMissing, setMissing] = useState(false);
  const offer = may("confirm");
  const written = useDraft(session.id, draft && `${draft}.missing`);
  const has = (option: string) => offer?.options?.includes(option) === true;
  if (isMissing) {
    return (
      <div class="writes">
        <ReadBy who="at-once">
          <TextArea
            label={words.missing}
            value={written.text}
            onInput={written.set}
            maxLength={maxWordsLength}
            rows={2}
          />
        </ReadBy>
        <div class="row">
          <Button
            busy={busy}
            onClick={async () => {
              if (await act({ act: "confirm", option: "not-quite", words: written.text.trim() })) written.clear();
            }}
          >
            {words.missingSend}
          </Button>
          <Button kind="quiet" onClick={() => setMissing(false)}>
            {words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      {has("yes") && (
        <Button wide busy={busy} onClick={() => void act({ act: "confirm", option: "yes", words: "" })}>
          {words.yes}
        </Button>
      )}
      {has("not-quite") && (
        <Button
          wide
          kind="line"
          busy={busy}
          onClick={() => {
            // On one phone between two it is said aloud.
            if (offer?.words) setMissing(true);
            else void act({ act: "confirm", option: "not-quite", words: "" });
          }}
        >
          {words.notQuite}
        </Button>
      )}
      {has("let-go") && (
        <Button kind="quiet" busy={busy} onClick={() => void act({ act: "confirm", option: "let-go", words: "" })}>
          {words.letGo}
        </Button>
      )}
    </>
  );
}
