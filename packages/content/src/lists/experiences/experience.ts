/** A shared experience as the app holds it: something to be moved by together, and questions for the talk afterwards. */

import type { BondKind } from "../../library/question.ts";
import type { ideaMinutes, placeChoices } from "../ideas/idea.ts";

/** Each is a file with its own questions, and the beginning of its ids. */
export const experienceKinds = ["film", "music", "stage", "nature", "food", "art", "sport", "making"] as const;

export type ExperienceKind = (typeof experienceKinds)[number];

/** Something to go to, watch, hear, taste or do together. Its id never changes and never comes back with another meaning. */
export interface Experience {
  /** Its kind, a dash, two digits: `film-01`. */
  readonly id: string;
  readonly kind: ExperienceKind;
  /** 20 to 160 characters. */
  readonly text: string;
  readonly minutes: (typeof ideaMinutes)[number];
  readonly place: (typeof placeChoices)[number];
  /** Present when two people far apart can do it, each where they are. */
  readonly apart?: true;
  readonly bond: BondKind | "either";
}

/** Everything the app needs of the experiences, as plain JSON. Built by `buildExperiences`, shipped without a YAML parser. */
export interface BuiltExperiences {
  /** In the order of `experienceKinds`. */
  readonly kinds: readonly {
    readonly id: ExperienceKind;
    readonly title: string;
    readonly about: string;
    /** Four to six open questions for afterwards, the same for every experience of the kind. */
    readonly after: readonly string[];
  }[];
  readonly experiences: readonly Experience[];
}
