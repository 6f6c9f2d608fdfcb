/** The moods one can pick, in four groups, and the shade of one's own paper that each group has. */

import { moodWords } from "./words.ts";

export type Mood = keyof typeof moodWords.moods;
export type MoodGroup = keyof typeof moodWords.groups;

export const moodGroups: Readonly<Record<MoodGroup, readonly Mood[]>> = {
  light: ["glad", "grateful", "playful"],
  soft: ["calm", "tender", "hopeful"],
  low: ["sad", "lonely", "tired"],
  tight: ["worried", "angry", "overwhelmed"],
};

export function groupOf(mood: string): MoodGroup | undefined {
  return (Object.keys(moodGroups) as MoodGroup[]).find((group) => moodGroups[group].some((one) => one === mood));
}

/** A mood that this version does not know is said as it was written. */
export function sayMood(mood: string): string {
  return (moodWords.moods as Readonly<Record<string, string>>)[mood] ?? mood;
}
