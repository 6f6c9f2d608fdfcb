/** One of a few, as a list of native radios; arrows move it. */

import { useId } from "preact/hooks";
import "./field.css";

export type Option<T extends string> = { value: T; label: string; hint?: string };

type Props<T extends string> = {
  legend: string;
  /** The heading above already says it: keep the legend for listeners only. */
  hideLegend?: boolean;
  value: T | undefined;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  disabled?: boolean;
};

export function Choice<T extends string>({ legend, hideLegend, value, options, onChange, disabled }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choice" disabled={disabled}>
      <legend class={hideLegend ? "vh" : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class={disabled ? "disabled" : undefined}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <b>{option.label}</b>
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
