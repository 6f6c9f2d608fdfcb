/** What narrows a list: one quiet row, folded away until it is asked for, and said in one line. */

import { SlidersHorizontal, Star } from "lucide";
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import "./narrow.css";
import { narrowWords as words } from "./narrow-words.ts";

type Props = {
  /** What is wished for now; empty while nothing is. */
  said: string;
  onClear: () => void;
  /** Further buttons in the row, such as `Favourites`. */
  beside?: ComponentChildren;
  /** What can be chosen. */
  children: ComponentChildren;
};

export function Narrow({ said, onClear, beside, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="narrow">
      <div class="narrow-row">
        <button
          type="button"
          class="quiet"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon icon={SlidersHorizontal} />
          <span>{words.fits}</span>
        </button>
        {beside}
      </div>
      {open && (
        <div class="narrow-picks" id={id}>
          {children}
        </div>
      )}
      {said !== "" && (
        <p class="narrow-said small">
          <span>{said}</span>
          <button type="button" class="quiet u" onClick={onClear}>
            {words.showAll}
          </button>
        </p>
      )}
    </div>
  );
}

/** A wish that is one tap: own favourites only. */
export function OnlyFavourites({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" class="quiet" aria-pressed={on} onClick={() => onChange(!on)}>
      <Icon icon={Star} />
      <span>{words.favourites}</span>
    </button>
  );
}
