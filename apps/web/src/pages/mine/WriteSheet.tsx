/** A sheet to write an entry on, or to write one anew; what is begun is kept with every key. */

import { prompts } from "virtual:prompts";
import { maxTextLength } from "@twofold/core";
import type { DraftKey, JournalEntry } from "@twofold/sync";
import { useEffect, useRef, useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { NoteSheet } from "../../parts/NoteSheet.tsx";
import type { Person } from "../../parts/person.ts";
import { useAct } from "../../parts/use-act.ts";
import { sayDay } from "../../words/days.ts";
import { latestOf } from "./entries.ts";
import { MoodChoice } from "./Moods.tsx";
import { words } from "./words.ts";

type Props = {
  person: Person;
  /** The one that is changed; undefined for a new one. */
  entry?: JournalEntry | undefined;
  /** What is kept now cannot be read until the room is opened. */
  locked: boolean;
  onClose: () => void;
};

export function WriteSheet({ person, entry, locked, onClose }: Props) {
  const key: DraftKey = entry ? `entry.${entry.id}` : "to-self";
  const [content, setContent] = useState(() => {
    const { text, prompt = "", moods = [] } = client().readDraft(key) ?? (entry ? latestOf(entry) : { text: "" });
    return { text, prompt, moods };
  });
  const act = useAct();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.querySelector("textarea")?.focus(), []);

  function change(next: Partial<typeof content>) {
    const changed = { ...content, ...next };
    setContent(changed);
    client().saveDraft(key, { ...changed, need: "just-read" });
  }

  function another() {
    const at = prompts.findIndex(({ text }) => text === content.prompt);
    // The first one follows from the day, so that a new day begins with another.
    const start = Number(today.value.replaceAll("-", "")) % prompts.length;
    const next = prompts[at < 0 ? start : (at + 1) % prompts.length]!;
    change({ prompt: next.text });
    announce(next.text);
  }

  async function keep() {
    const whole = { ...content, text: content.text.trim() };
    const { journal } = client();
    const kept = await act.run(() =>
      entry ? journal.edit(entry.id, whole, today.value) : journal.write(whole, today.value),
    );
    if (!kept) return;
    announce(entry ? words.changed : locked ? words.keptLocked : words.kept);
    onClose();
  }

  const label = content.prompt || (entry ? words.editLabel(sayDay(entry.day, today.value)) : words.writeLabel);
  return (
    <div class="write-self" ref={sheet}>
      <NoteSheet
        person={person}
        label={label}
        value={content.text}
        maxLength={maxTextLength}
        onInput={(text) => change({ text })}
      />
      <div class="row">
        <Button kind="quiet" onClick={another}>
          {content.prompt === "" ? words.withQuestion : words.another}
        </Button>
        {content.prompt !== "" && (
          <Button kind="quiet" onClick={() => change({ prompt: "" })}>
            {words.freely}
          </Button>
        )}
      </div>
      <MoodChoice picked={content.moods} onChange={(moods) => change({ moods })} />
      {locked && <p class="small">{words.writeShutText}</p>}
      <ActProblem act={act} />
      <Button
        wide
        disabled={content.text.trim() === "" && content.moods.length === 0}
        busy={act.busy}
        onClick={() => void keep()}
      >
        {entry ? words.keepEdit : words.keep}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {words.close}
      </Button>
      <p class="small mine-said">{words.closeHint}</p>
    </div>
  );
}
