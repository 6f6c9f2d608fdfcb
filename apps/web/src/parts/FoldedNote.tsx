/** A folded note, drawn flat in four tints of one person's paper. Lamp folds like a backslash, dusk like a slash. */

import "./paper.css";
import type { Person } from "./person.ts";

/** `label` is what is read aloud ("Noor's note, folded"); an empty label makes it decoration. */
export function FoldedNote({ person, label }: { person: Person; label: string }) {
  const shared = { class: `folded ${person}`, viewBox: "0 -6 306 190", focusable: "false" } as const;
  const drawing = (
    <g transform={person === "dusk" ? "translate(300 0) scale(-1 1)" : undefined}>
      <path class="p-under" d="M3 4H302V181H3z" />
      <path class="p-edge" d="M1 2H301V178H1z" />
      <path class="p-base" d="M0 0H300V176H0z" />
      <path class="p-s2" d="M0 22 242 176H0z" />
      <path class="p-s1" d="M0 26 235 176H0z" />
      <path class="p-up" d="M0 30 228 176H0z" />
      <path class="p-s2" d="M56 0 300 157V0z" />
      <path class="p-s1" d="M65 0 300 151V0z" />
      <path class="p-top" d="M72 0 300 146V0z" />
      <path class="p-crease" d="M0 104 112 176M188 0 300 72" />
    </g>
  );
  if (label === "") {
    return (
      <svg {...shared} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg {...shared} role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
