/** Two folded notes, one upon the other: decoration for the few pages that begin something. */

import { FoldedNote } from "./FoldedNote.tsx";
import "./two-notes.css";

export function TwoNotes() {
  return (
    <div class="two-notes" aria-hidden="true">
      <FoldedNote person="dusk" label="" />
      <FoldedNote person="lamp" label="" />
    </div>
  );
}
