/** A short answer of a few kinds, with words if one likes. Ideas only where they were asked for. */

import { maxWordsLength, type ResponseKind } from "@twofold/core";
import { Lightbulb } from "lucide";
import { useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { TextArea } from "../../../parts/Field.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { WordingHints } from "../../../parts/WordingHints.tsx";
import { MoveOn } from "../MoveOn.tsx";
import { Picks } from "../Picks.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function RespondStep(props: StepProps) {
  const { session, place, may, act, busy, me, other, draft } = props;
  const [kind, setKind] = useState("");
  const written = useDraft(session.id, draft);
  const offer = may("respond");
  if (!offer) {
    if (!may("done")) return <Waits {...props} forOther={!place.people.includes(me)} />;
    return (
      <Button wide busy={busy} onClick={() => void act({ act: "done" })}>
        {words.continue}
      </Button>
    );
  }
  const options = offer.options ?? [];
  return (
    <div class="writes">
      <Picks
        legend={words.answerWith(other)}
        options={options.map((id) => ({ id, label: words.responses[id] ?? id }))}
        picked={kind}
        busy={busy}
        onPick={setKind}
      />
      {!options.includes("ideas") && (
        <p class="gate small">
          <Icon icon={Lightbulb} />
          <span>{words.adviceClosed(other)}</span>
        </p>
      )}
      {kind !== "" && (
        <ReadBy who="at-once">
          <TextArea
            label={words.respondWords}
            value={written.text}
            onInput={written.set}
            maxLength={maxWordsLength}
            rows={2}
          />
          <WordingHints text={written.text} where="response" ideasWelcome={options.includes("ideas")} />
        </ReadBy>
      )}
      {kind === "" && options.includes("thank") ? (
        <Button wide kind="line" busy={busy} onClick={() => void act({ act: "respond", option: "thank", words: "" })}>
          {words.onlyThank}
        </Button>
      ) : (
        <Button
          wide
          busy={busy}
          disabled={kind === ""}
          onClick={async () => {
            const option = kind as ResponseKind;
            if (await act({ act: "respond", option, words: written.text.trim() })) written.clear();
          }}
        >
          {words.send}
        </Button>
      )}
      <MoveOn {...props} />
    </div>
  );
}
