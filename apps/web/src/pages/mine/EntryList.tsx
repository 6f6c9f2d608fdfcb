/** The list of entries: search, calendar, and a line each. */

import type { Day } from "@twofold/core";
import type { JournalEntry, JournalReading } from "@twofold/sync";
import { CalendarDays } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { sayDay } from "../../words/days.ts";
import { Calendar } from "./Calendar.tsx";
import { beginningOf, choose, latestOf } from "./entries.ts";
import { groupOf, sayMood } from "./moods.ts";
import { words } from "./words.ts";

type Props = {
  reading: JournalReading;
  opened: JournalEntry["id"] | undefined;
  onOpen: (id: JournalEntry["id"]) => void;
};

/** As many as one looks through at once; the rest on demand. */
const perPage = 60;

export function EntryList({ reading: { entries, unopened }, opened, onOpen }: Props) {
  const [query, setQuery] = useState("");
  const [day, setDay] = useState<Day>();
  const [hasCalendar, setCalendar] = useState(false);
  const [limit, setLimit] = useState(perPage);
  const chosen = choose(entries, { query, day });
  const isNarrowed = query.trim() !== "" || day !== undefined;
  useEffect(() => {
    if (isNarrowed) announce(chosen.length === 0 ? words.nothingFound : words.found(chosen.length));
  }, [query, day]);
  return (
    <section class="entries" aria-labelledby="entries">
      <h2 class="vh" id="entries">
        {words.list}
      </h2>
      <Field type="search" label={words.find} value={query} onInput={setQuery} />
      <div class="row">
        <Button kind="quiet" icon={CalendarDays} pressed={hasCalendar} onClick={() => setCalendar(!hasCalendar)}>
          {words.calendar}
        </Button>
        {day !== undefined && (
          <Button kind="quiet" underline onClick={() => setDay(undefined)}>
            {words.everyDay}
          </Button>
        )}
      </div>
      {hasCalendar && <Calendar entries={entries} chosen={day} onChoose={setDay} />}
      {chosen.length === 0 && <p class="muted">{isNarrowed ? words.nothingFound : words.empty}</p>}
      <ul class="entry-list">
        {chosen.slice(0, limit).map((entry) => (
          <li key={entry.id}>
            <EntryLine entry={entry} isOpen={entry.id === opened} onOpen={() => onOpen(entry.id)} />
          </li>
        ))}
      </ul>
      {chosen.length > limit && (
        <Button kind="quiet" underline onClick={() => setLimit(limit + perPage)}>
          {words.more}
        </Button>
      )}
      {unopened > 0 && <p class="small">{words.unopened(unopened)}</p>}
    </section>
  );
}

function EntryLine({ entry, isOpen, onOpen }: { entry: JournalEntry; isOpen: boolean; onOpen: () => void }) {
  const { moods } = latestOf(entry);
  return (
    <button type="button" data-entry={entry.id} aria-current={isOpen ? "true" : undefined} onClick={onOpen}>
      <span class={`entry-shade ${groupOf(moods[0] ?? "") ?? ""}`} aria-hidden="true" />
      <small class="day">{sayDay(entry.day, today.value)}</small>
      <b dir="auto">{beginningOf(entry)}</b>
      {moods.length > 0 && <small>{moods.map(sayMood).join(", ")}</small>}
    </button>
  );
}
