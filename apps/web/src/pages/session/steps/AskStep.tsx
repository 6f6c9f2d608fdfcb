/** A question: for oneself, shown to the other at once, or sealed until both are in; written or said aloud. */

import { maxTextLength, nameOf } from "@twofold/core";
import { Button } from "../../../parts/Button.tsx";
import { NoteSheet } from "../../../parts/NoteSheet.tsx";
import { personOf } from "../../../parts/person.ts";
import { WordingHints } from "../../../parts/WordingHints.tsx";
import { type Composition, compose, compositionAt, writtenParts } from "../composition.ts";
import { MoveOn } from "../MoveOn.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { useDraft } from "../use-draft.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function AskStep(props: StepProps) {
  const { session, script, place, may, act, busy, me, other, draft, holder } = props;
  // On one phone between two nothing private shows at another step.
  const message = session.mode === "together" ? undefined : compositionAt(script, place.path);
  const isWhole = message !== undefined && message.at === message.parts.length;
  const written = useDraft(session.id, draft, () => (isWhole ? together(message, props) : ""));
  const how = (["keep", "say", "seal"] as const).find((each) => may(each));
  if (!how) {
    if (!may("done")) return <AskWaits message={message} {...props} />;
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
  const isGuest = holder !== undefined && holder !== me;
  const readers = ({ keep: isGuest ? "guest" : "own", say: "at-once", seal: "when-both" } as const)[how];
  return (
    <div class="writes">
      <ReadBy who={readers}>
        <NoteSheet
          person={personOf(holder ?? me)}
          label={isWhole ? words.messageWhole : words.yourAnswer}
          value={written.text}
          maxLength={maxTextLength}
          onInput={written.set}
        />
      </ReadBy>
      {(how !== "keep" || message) && <WordingHints text={written.text} where="note" />}
      {isWhole && <p class="small">{words.messageHint}</p>}
      {message && !isWhole && <Preview text={together(message, props, written.text)} other={other} />}
      <Button wide busy={busy} disabled={written.text.trim() === ""} onClick={send}>
        {{ keep: words.keep, say: words.send, seal: words.fold }[how]}
      </Button>
      <MoveOn {...props} />
    </div>
  );
}

/** Empty where no part of it was written. */
function together(message: Composition, { shown, bond, me, other }: StepProps, now = ""): string {
  const parts = writtenParts(message, shown.earlier, now);
  const names = [other, (bond && nameOf(bond.state, me)) ?? ""].filter((name) => name !== "");
  return parts.every((part) => part === "") ? "" : compose(message.pattern, parts, names);
}

/** How the message reads so far; it is nobody's note yet, so it lies on the table. */
function Preview({ text, other }: { text: string; other: string }) {
  if (text === "") return null;
  return (
    <div class="message-so-far">
      <p class="small">{words.messageSoFar(other)}</p>
      <p class="said" dir="auto">
        {text}
      </p>
    </div>
  );
}

/** Whoever waits while a message is put together is told for how long. */
function AskWaits({ message, ...props }: StepProps & { message: Composition | undefined }) {
  const { place, me, other } = props;
  const forOther = !place.people.includes(me);
  if (!message || !forOther) return <Waits {...props} forOther={forOther} />;
  const { at, parts } = message;
  return (
    <>
      <p>
        {at === parts.length ? words.messageSoon(other) : words.messageAt(other, at + 1, parts.length)}{" "}
        {words.nothingToDo}
      </p>
      <Waits {...props} forOther />
    </>
  );
}
