/** The format of a file of shared experiences. Rule CON-30. */
import * as v from "valibot";
import { ideaMinutes, placeChoices } from "../ideas/idea.ts";
import { bondField, listHeader, oneOf, plainText, yesOrNo } from "../list-fields.ts";

import { experienceKinds } from "./experience.ts";

const experienceSchema = v.strictObject({
  id: v.pipe(
    v.string("an id like film-01 is expected here"),
    v.regex(/^[a-z]{3,16}-\d\d$/, "an id like film-01 is expected here: kind, dash, two digits"),
  ),
  text: plainText,
  minutes: oneOf(ideaMinutes),
  place: oneOf(placeChoices),
  apart: yesOrNo,
  bond: bondField,
});

const afterBounds = "4 to 6 questions for afterwards are expected here";

export const experienceFileSchema = v.strictObject(
  {
    ...listHeader,
    id: oneOf(experienceKinds),
    after: v.pipe(v.array(plainText, afterBounds), v.minLength(4, afterBounds), v.maxLength(6, afterBounds)),
    experiences: v.pipe(
      v.array(experienceSchema, "a list of experiences is expected here"),
      v.nonEmpty("at least one experience is expected here"),
    ),
  },
  "a file of experiences is expected: id, version, language, licence, author, title, about, after, experiences",
);

export type ExperienceFile = v.InferOutput<typeof experienceFileSchema>;
export type WrittenExperience = ExperienceFile["experiences"][number];
