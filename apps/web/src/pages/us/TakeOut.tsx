/** The jar itself: a few folded notes, and one taken out at a time. Which have been out is known until the tab closes. */

import { signal } from "@preact/signals";
import { type EventId, type JarNote, jarPractice, type Side } from "@twofold/core";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../parts/Button.tsx";
import { FoldedNote } from "../../parts/FoldedNote.tsx";
import { personOf } from "../../parts/person.ts";
import { drawNote } from "./draw.ts";
import { NoteOfThanks } from "./NoteOfThanks.tsx";
import "./take-out.css";
import { words } from "./words.ts";

/** Kept while one moves between pages, so that no note comes twice; written nowhere. */
const out = signal<ReadonlySet<EventId>>(new Set());

/** `practisable`: a new note can still be given. */
type Props = { notes: readonly JarNote[]; me: Side; practisable: boolean };

export function TakeOut({ notes, me, practisable }: Props) {
  const [shown, setShown] = useState<EventId>();
  const place = useRef<HTMLDivElement>(null);
  const readable = notes.filter(({ removed }) => !removed);
  const note = readable.find(({ id }) => id === shown);
  const isEmptied = readable.every(({ id }) => out.value.has(id));
  // The note is what was asked for, so it is where reading goes on.
  useEffect(() => place.current?.querySelector("h3")?.focus({ preventScroll: true }), [note?.id]);
  if (readable.length === 0) {
    return (
      <div class="take-out">
        <p class="muted">{words.jarEmpty}</p>
        {practisable && (
          <Button kind="line" href={`/practice/${jarPractice}`}>
            {words.jarGive}
          </Button>
        )}
      </div>
    );
  }
  function take(from: ReadonlySet<EventId>) {
    const drawn = drawNote(readable, from, Math.random);
    if (!drawn) return;
    out.value = new Set([...from, drawn.id]);
    setShown(drawn.id);
  }
  return (
    <div class="take-out">
      {note ? (
        <div class="took" key={note.id} ref={place}>
          <NoteOfThanks note={note} me={me} />
        </div>
      ) : (
        <>
          <Pile me={me} />
          <p class="muted">{words.jarText}</p>
        </>
      )}
      {isEmptied && <p class="small">{words.allOut}</p>}
      <Button kind="line" onClick={() => take(isEmptied ? new Set() : out.value)}>
        {isEmptied ? words.putBack : note ? words.takeAnother : words.takeOne}
      </Button>
    </div>
  );
}

function Pile({ me }: { me: Side }) {
  const [mine, theirs] = me === "a" ? (["a", "b"] as const) : (["b", "a"] as const);
  return (
    <div class="pile" aria-hidden="true">
      {[theirs, mine, theirs].map((side, at) => (
        <FoldedNote key={at} person={personOf(side)} label="" />
      ))}
    </div>
  );
}
