/** A note of thanks on its writer's paper. */

import type { JarNote, Side } from "@twofold/core";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import { sayDay } from "../../words/days.ts";
import { words } from "./words.ts";

export function NoteOfThanks({ note, me }: { note: JarNote; me: Side }) {
  const who = note.by === me ? words.you : otherName.value;
  return (
    <Paper person={personOf(note.by)} heading={words.noteOf(who, sayDay(note.day, today.value))} level={3}>
      <NoteText text={note.words} />
    </Paper>
  );
}
