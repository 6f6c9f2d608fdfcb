/** The lists of options that a practice names instead of writing them out: the themes of the library, its tender topics. */
import type { Option, Step } from "@twofold/core";

/** As the decks call themselves, in the order people see them; friends read their own words where those say too much. */
const themes: readonly Option[] = [
  { id: "lately", label: "Lately" },
  { id: "feelings", label: "Feelings" },
  { id: "dreams", label: "Dreams and hopes" },
  { id: "fears", label: "Fears and doubts" },
  { id: "values", label: "Values and beliefs" },
  { id: "ideas", label: "Ideas and curiosity" },
  { id: "meaning", label: "Meaning and wonder" },
  { id: "roots", label: "Where I come from" },
  { id: "story", label: "Our story" },
  { id: "proud", label: "Proud moments and setbacks" },
  { id: "thanks", label: "Thanks" },
  { id: "comfort", label: "Comfort and support" },
  { id: "warmth", label: "Warmth and affection", friend: "Being dear to each other" },
  { id: "play", label: "Time, play and new things" },
  { id: "own", label: "Being my own person" },
  { id: "rest", label: "Rest and care" },
  { id: "mending", label: "Differences and mending" },
  { id: "trust", label: "Trust, safety and what’s ahead" },
];

/** Friends are asked about neither touch nor money (decisions, 16), nor about what only partners share. */
const tender: readonly Option[] = [
  { id: "family", label: "Family" },
  { id: "grief", label: "Loss and grief" },
  { id: "health", label: "Health" },
  { id: "body", label: "The body" },
  { id: "parenting", label: "Having children, or not" },
  { id: "money", label: "Money", only: "partner" },
  { id: "faith", label: "Faith" },
  { id: "culture", label: "Culture and origin" },
  { id: "work", label: "Work" },
  { id: "sexuality", label: "Sexuality", only: "partner" },
  { id: "past-partners", label: "Past relationships" },
  { id: "politics", label: "Politics" },
  { id: "alcohol", label: "Alcohol" },
  { id: "conflict", label: "Conflict between you" },
  { id: "touch", label: "Touch", only: "partner" },
  { id: "future", label: "The future" },
  { id: "disability", label: "Disability" },
  { id: "loneliness", label: "Loneliness" },
];

export const optionLists = { themes, tender } as const;
export type OptionList = keyof typeof optionLists;
export const optionListNames = Object.keys(optionLists) as OptionList[];

/** A step as it stands in a file. */
export type FileStep = Step & { readonly optionsFrom?: OptionList };

/** The step as the engine takes it, with its list written out; the steps of its block too. */
export function withOptions(step: FileStep): Step {
  const { optionsFrom, ...rest } = step;
  const options = optionsFrom === undefined ? {} : { options: optionLists[optionsFrom] };
  const block = "steps" in step ? { steps: step.steps.map(withOptions) } : {};
  return { ...rest, ...options, ...block } as Step;
}
