/** A few short choices as buttons; one tap is the choice, or is marked when something else comes with it. */

import { useId } from "preact/hooks";

type Props = {
  legend: string;
  options: readonly { readonly id: string; readonly label: string }[];
  /** Absent where a tap does it at once. */
  picked?: string | undefined;
  busy: boolean;
  onPick: (id: string) => void;
};

export function Picks({ legend, options, picked, busy, onPick }: Props) {
  const id = useId();
  return (
    <div>
      <h2 class="head" id={id}>
        {legend}
      </h2>
      <ul class="picks" aria-labelledby={id}>
        {options.map((option) => (
          <li key={option.id}>
            <button
              type="button"
              aria-pressed={picked === undefined ? undefined : picked === option.id}
              aria-disabled={busy ? "true" : undefined}
              onClick={() => !busy && onPick(option.id)}
            >
              {option.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
