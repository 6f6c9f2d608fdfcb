/** Each answers and guesses the other's answer; both unfold; each says how close the other came. */

import { type Act, maxTextLength, maxWordsLength } from "@twofold/core";
import { useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { TextArea } from "../../../parts/Field.tsx";
import { NoteSheet } from "../../../parts/NoteSheet.tsx";
import { personOf } from "../../../parts/person.ts";
import { MoveOn } from "../MoveOn.tsx";
import { Picks } from "../Picks.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function GuessStep(props: StepProps) {
  const { may, act, busy } = props;
  if (may("guess")) return <Guess {...props} />;
  if (may("mark")) return <Mark {...props} />;
  if (!may("done")) return <Waits {...props} />;
  return (
    <Button wide busy={busy} onClick={() => void act({ act: "done" })}>
      {words.continue}
    </Button>
  );
}

function Guess(props: StepProps) {
  const { session, act, busy, me, other, draft } = props;
  const own = useDraft(session.id, draft && `${draft}.own`);
  const guess = useDraft(session.id, draft && `${draft}.guess`);
  const said = { own: own.text.trim(), guess: guess.text.trim() };
  const isWhole = said.own !== "" && said.guess !== "";
  return (
    <div class="writes">
      <ReadBy who="when-both">
        <NoteSheet
          person={personOf(me)}
          label={words.guessOwn}
          value={own.text}
          maxLength={maxTextLength}
          onInput={own.set}
        />
      </ReadBy>
      <ReadBy who="when-both">
        <NoteSheet
          person={personOf(me)}
          label={words.guessTheirs(other)}
          value={guess.text}
          maxLength={maxTextLength}
          onInput={guess.set}
        />
      </ReadBy>
      <Button wide busy={busy} disabled={!isWhole} onClick={() => void act({ act: "guess", ...said })}>
        {words.foldBoth}
      </Button>
      <MoveOn {...props} />
    </div>
  );
}

type MarkOption = Extract<Act, { act: "mark" }>["option"];

function Mark(props: StepProps) {
  const { session, may, act, busy, other, draft } = props;
  const [option, setOption] = useState("");
  const written = useDraft(session.id, draft);
  return (
    <div class="writes">
      <Picks
        legend={words.markAsk(other)}
        options={(may("mark")?.options ?? []).map((id) => ({ id, label: words.marks[id] ?? id }))}
        picked={option}
        busy={busy}
        onPick={setOption}
      />
      {option !== "" && (
        <ReadBy who="at-once">
          <TextArea
            label={words.markWords}
            value={written.text}
            onInput={written.set}
            maxLength={maxWordsLength}
            rows={2}
          />
        </ReadBy>
      )}
      <Button
        wide
        busy={busy}
        disabled={option === ""}
        onClick={async () => {
          if (await act({ act: "mark", option: option as MarkOption, words: written.text.trim() })) written.clear();
        }}
      >
        {words.send}
      </Button>
      <MoveOn {...props} />
    </div>
  );
}
