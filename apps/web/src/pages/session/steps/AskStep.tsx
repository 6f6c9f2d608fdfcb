/** A question: for oneself, shown to the other at once, or sealed until both are in; written or said aloud. */

import { maxTextLength } from "@twofold/core";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { NoteSheet } from "../../../parts/NoteSheet.tsx";
import { personOf } from "../../../parts/person.ts";
import { MoveOn } from "../MoveOn.tsx";
import { sealedAlready } from "../sealed-already.ts";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function AskStep(props: StepProps) {
  const { session, place, may, act, busy, me, other, draft, holder } = props;
  const written = useDraft(session.id, draft);
  const already = may("seal") ? sealedAlready(props, place.path) : undefined;
  const told = useRef(false);
  useEffect(() => {
    if (already === undefined || busy || told.current) return;
    told.current = true;
    void act({ act: "seal", words: already, need: "just-read" });
  }, [already, busy]);
  if (already !== undefined) return <p class="waits">{words.folded}</p>;
  const how = (["keep", "say", "seal"] as const).find((each) => may(each));
  if (!how) {
    if (!may("done")) return <Waits other={other} forOther={!place.people.includes(me)} />;
    const isOpen = place.shown.some((item) => item.what === "sealed");
    return (
      <Button wide busy={busy} onClick={() => void act({ act: "done" })}>
        {isOpen || session.mode === "together" ? words.continue : words.said}
      </Button>
    );
  }
  async function send() {
    const text = written.text.trim();
    const done =
      how === "seal"
        ? await act({ act: "seal", words: text, need: "just-read" })
        : await act({ act: how ?? "keep", words: text });
    if (done && how !== "seal") written.clear();
  }
  const hint = { keep: words.ask.private, say: words.ask.shared(other), seal: words.ask.sealed }[how];
  return (
    <div class="writes">
      <NoteSheet
        person={personOf(holder ?? me)}
        label={words.yourAnswer}
        value={written.text}
        maxLength={maxTextLength}
        onInput={written.set}
      />
      <p class="small">{holder !== undefined && holder !== me ? words.coverGuest : hint}</p>
      <Button wide busy={busy} disabled={written.text.trim() === ""} onClick={send}>
        {{ keep: words.keep, say: words.send, seal: words.fold }[how]}
      </Button>
      <MoveOn {...props} />
    </div>
  );
}
