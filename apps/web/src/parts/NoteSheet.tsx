/** A sheet of one's own paper to write on; it grows with what is written. */

import { useId } from "preact/hooks";
import "./note-sheet.css";
import { Creases } from "./Paper.tsx";
import type { Person } from "./person.ts";

type Props = {
  person: Person;
  /** Stands on the paper, above the writing. */
  label: string;
  value: string;
  maxLength: number;
  onInput: (value: string) => void;
};

export function NoteSheet({ person, label, value, maxLength, onInput }: Props) {
  const id = useId();
  return (
    <div class={`paper ${person} note-sheet`}>
      <Creases person={person} />
      <label class="by" for={id}>
        {label}
      </label>
      <textarea
        class="note"
        autocomplete="off"
        id={id}
        dir="auto"
        value={value}
        maxLength={maxLength}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
