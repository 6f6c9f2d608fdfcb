/** The evenings as a file for the calendar a person already has: own title, own time, no content. */

import { rhythmOf } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { Download } from "lucide";
import { useState } from "preact/hooks";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { maxTitleLength, writeCalendarFile } from "./calendar-file.ts";
import { words } from "./words.ts";

const said = words.calendar;
/** After most suppers and before most bedtimes; the person changes it to what is theirs. */
const usualTime = "20:00";

export function CalendarForm({ bond }: { bond: BondView }) {
  const [title, setTitle] = useState<string>(said.titleDefault);
  const [time, setTime] = useState(usualTime);
  const [error, setError] = useState<string>();

  function download() {
    if (title.trim() === "") return setError(said.titleEmpty);
    const text = writeCalendarFile({
      title: title.trim(),
      weekdays: rhythmOf(bond.state, today.value),
      from: today.value,
      time: time || usualTime,
      nowMs: Date.now(),
      uid: crypto.randomUUID(),
    });
    const url = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = said.file;
    link.click();
    URL.revokeObjectURL(url);
    announce(said.done);
  }

  return (
    <form
      class="setting"
      aria-labelledby="calendar"
      onSubmit={(event) => {
        event.preventDefault();
        download();
      }}
    >
      <h3 class="head" id="calendar">
        {said.heading}
      </h3>
      <p class="small">{said.text}</p>
      <div class="calendar-fields">
        <Field
          label={said.title}
          value={title}
          error={error}
          maxLength={maxTitleLength}
          onInput={(next) => {
            setTitle(next);
            setError(undefined);
          }}
        />
        <Field label={said.time} type="time" value={time} onInput={setTime} />
      </div>
      <Button type="submit" kind="line" icon={Download}>
        {said.download}
      </Button>
    </form>
  );
}
