/** Picking moods, and showing those that were picked: always as words, with a shade of one's own paper beside them. */

import { groupOf, type Mood, type MoodGroup, moodGroups, sayMood } from "./moods.ts";
import "./moods.css";
import { moodWords, words } from "./words.ts";

type ChoiceProps = { picked: readonly string[]; onChange: (moods: readonly string[]) => void };

export function MoodChoice({ picked, onChange }: ChoiceProps) {
  const toggle = (mood: Mood) =>
    onChange(picked.includes(mood) ? picked.filter((one) => one !== mood) : [...picked, mood]);
  return (
    <fieldset class="moods">
      <legend>{words.moods}</legend>
      {(Object.keys(moodGroups) as MoodGroup[]).map((group) => (
        <fieldset key={group} class="mood-group">
          <legend class="vh">{moodWords.groups[group]}</legend>
          {moodGroups[group].map((mood) => (
            <label key={mood} class={`mood ${group}`}>
              <input type="checkbox" checked={picked.includes(mood)} onChange={() => toggle(mood)} />
              <span>{sayMood(mood)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}

export function MoodList({ moods }: { moods: readonly string[] }) {
  if (moods.length === 0) return null;
  return (
    <ul class="mood-list">
      {moods.map((mood) => (
        <li key={mood} class={`mood ${groupOf(mood) ?? ""}`}>
          {sayMood(mood)}
        </li>
      ))}
    </ul>
  );
}
