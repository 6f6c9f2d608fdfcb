/** Each answers and guesses the other's answer; both unfold; each says how close the other came. */

import { type Act, maxTextLength, maxWordsLength } from "@twofold/core";
import { useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { TextArea } from "../../../parts/Field.tsx";
import { NoteSheet } from "../../../parts/NoteSheet.tsx";
import { personOf } from "../../../parts/person.ts";
import { MoveOn } from "../MoveOn.tsx";
import { Picks } from "../Picks.tsx";
import { sealedAlready } from "../sealed-already.ts";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function GuessStep(props: StepProps) {
  const { may, act, busy, other } = props;
  if (may("guess")) return <Guess {...props} />;
  if (may("mark")) return <Mark {...props} />;
  if (!may("done")) return <Waits other={other} />;
  return (
    <Button wide busy={busy} onClick={() => void act({ act: "done" })}>
      {words.continue}
    </Button>
  );
}

function Guess(props: StepProps) {
  const { session, place, act, busy, me, other, draft } = props;
  const own = useDraft(session.id, draft && `${draft}.own`);
  const guess = useDraft(session.id, draft && `${draft}.guess`);
  const sealed = { own: sealedAlready(props, `${place.path}.own`), guess: sealedAlready(props, `${place.path}.guess`) };
  const said = { own: sealed.own ?? own.text.trim(), guess: sealed.guess ?? guess.text.trim() };
  const isWhole = said.own !== "" && said.guess !== "";
  return (
    <div class="writes">
      {sealed.own === undefined && (
        <NoteSheet
          person={personOf(me)}
          label={words.guessOwn}
          value={own.text}
          maxLength={maxTextLength}
          onInput={own.set}
        />
      )}
      {sealed.guess === undefined && (
        <NoteSheet
          person={personOf(me)}
          label={words.guessTheirs(other)}
          value={guess.text}
          maxLength={maxTextLength}
          onInput={guess.set}
        />
      )}
      <p class="small">{words.ask.sealed}</p>
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
        <TextArea
          label={words.markWords}
          value={written.text}
          onInput={written.set}
          maxLength={maxWordsLength}
          rows={2}
        />
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
