/** One entry, its moods, and the versions before it. */

import type { JournalEntry } from "@twofold/sync";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import type { Person } from "../../parts/person.ts";
import { sayDay } from "../../words/days.ts";
import { latestOf } from "./entries.ts";
import { MoodList } from "./Moods.tsx";
import { RemoveEntry } from "./RemoveEntry.tsx";
import { words } from "./words.ts";

type Props = { person: Person; entry: JournalEntry; onEdit: () => void; onClose: () => void };

export function ReadSheet({ person, entry, onEdit, onClose }: Props) {
  const { text, prompt, moods, day } = latestOf(entry);
  const before = entry.versions.slice(0, -1).toReversed();
  return (
    <div class="read-self">
      <Paper person={person} heading={words.you(sayDay(entry.day, today.value))}>
        {prompt !== "" && <p class="mine-prompt">{prompt}</p>}
        <NoteText text={text} />
        <MoodList moods={moods} />
      </Paper>
      {before.length > 0 && (
        <details class="mine-versions">
          <summary>{words.versions(before.length)}</summary>
          <p class="small">{words.changedOn(sayDay(day, today.value))}</p>
          <ol>
            {before.map((version, at) => (
              <li key={at}>
                <p class="over">{sayDay(version.day, today.value)}</p>
                {version.prompt !== "" && <p class="mine-prompt">{version.prompt}</p>}
                <NoteText text={version.text} />
                <MoodList moods={version.moods} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <div class="row">
        <Button kind="quiet" underline onClick={onEdit}>
          {words.edit}
        </Button>
        <RemoveEntry id={entry.id} onRemoved={onClose} />
        <Button kind="quiet" onClick={onClose}>
          {words.backToList}
        </Button>
      </div>
    </div>
  );
}
