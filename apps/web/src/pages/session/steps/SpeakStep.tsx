/** One speaks, the other listens; first the one who speaks says what they would like. Where nobody hears, it is written. */

import { maxTextLength, type Need } from "@twofold/core";
import { Button } from "../../../parts/Button.tsx";
import { NoteSheet } from "../../../parts/NoteSheet.tsx";
import { personOf } from "../../../parts/person.ts";
import { MoveOn } from "../MoveOn.tsx";
import { Picks } from "../Picks.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { sayNeed, words } from "../words.ts";

export function SpeakStep(props: StepProps) {
  const { session, place, may, act, busy, me, draft } = props;
  const written = useDraft(session.id, draft);
  const need = may("need");
  if (need) {
    return (
      <div class="writes">
        <Picks
          legend={words.needAsk}
          options={(need.options ?? []).map((id) => ({ id, label: sayNeed(id, place.aloud) }))}
          busy={busy}
          onPick={(option) => void act({ act: "need", option: option as Need })}
        />
        <MoveOn {...props} />
      </div>
    );
  }
  if (may("say")) {
    return (
      <div class="writes">
        <ReadBy who="at-once">
          <NoteSheet
            person={personOf(me)}
            label={words.tell}
            value={written.text}
            maxLength={maxTextLength}
            onInput={written.set}
          />
        </ReadBy>
        <Button
          wide
          busy={busy}
          disabled={written.text.trim() === ""}
          onClick={async () => {
            if (await act({ act: "say", words: written.text.trim() })) written.clear();
          }}
        >
          {words.send}
        </Button>
        <MoveOn {...props} />
      </div>
    );
  }
  if (!may("done")) return <Waits {...props} forOther={!place.people.includes(me)} />;
  return (
    <div class="writes">
      {may("start") && (
        <Button wide busy={busy} onClick={() => void act({ act: "start" })}>
          {words.startTimer}
        </Button>
      )}
      <Button wide kind={may("start") ? "line" : "fill"} busy={busy} onClick={() => void act({ act: "done" })}>
        {words.spoken}
      </Button>
    </div>
  );
}
