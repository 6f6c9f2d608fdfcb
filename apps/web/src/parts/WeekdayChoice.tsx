/** Which evenings of the week: seven native checkboxes in one row, Monday first. */

import "./weekday-choice.css";
import { weekdayWords } from "./weekday-words.ts";

type Props = {
  legend: string;
  hint?: string;
  error?: string | undefined;
  /** ISO weekdays, 1 (Monday) to 7 (Sunday). */
  value: readonly number[];
  onChange: (weekdays: readonly number[]) => void;
};

export function WeekdayChoice({ legend, hint, error, value, onChange }: Props) {
  return (
    <fieldset class="weekdays">
      <legend>{legend}</legend>
      {hint && <p class="small">{hint}</p>}
      <div class="days">
        {weekdayWords.map(([short, long], index) => {
          const weekday = index + 1;
          return (
            <label key={long}>
              <input
                class="vh"
                type="checkbox"
                aria-label={long}
                checked={value.includes(weekday)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...value, weekday].sort()
                      : value.filter((chosen) => chosen !== weekday),
                  )
                }
              />
              <span aria-hidden="true">{short}</span>
            </label>
          );
        })}
      </div>
      {error && (
        <p class="problem" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
