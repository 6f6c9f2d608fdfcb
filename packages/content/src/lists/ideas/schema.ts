/** The format of a file of ideas. Rule CON-30. */
import * as v from "valibot";
import { bondField, flagsField, listHeader, oneOf, plainText, someOf, yesOrNo } from "../list-fields.ts";
import {
  childrenChoices,
  companyChoices,
  energyChoices,
  type IdeaKind,
  ideaMinutes,
  ideaPrefixes,
  moneyChoices,
  needChoices,
  placeChoices,
  weatherChoices,
} from "./idea.ts";

const ideaSchema = v.strictObject({
  id: v.pipe(
    v.string("an id like home-01 is expected here"),
    v.regex(/^[a-z]{3,16}-\d\d$/, "an id like home-01 is expected here: beginning of its kind, dash, two digits"),
  ),
  text: plainText,
  first: v.optional(plainText),
  minutes: oneOf(ideaMinutes),
  money: oneOf(moneyChoices),
  energy: oneOf(energyChoices),
  place: oneOf(placeChoices),
  weather: oneOf(weatherChoices),
  company: oneOf(companyChoices),
  needs: someOf(needChoices),
  children: oneOf(childrenChoices),
  apart: yesOrNo,
  bond: bondField,
  flags: flagsField,
});

export const ideaFileSchema = v.strictObject(
  {
    ...listHeader,
    id: oneOf(Object.keys(ideaPrefixes) as IdeaKind[]),
    ideas: v.pipe(
      v.array(ideaSchema, "a list of ideas is expected here"),
      v.nonEmpty("at least one idea is expected here"),
    ),
  },
  "a file of ideas is expected: id, version, language, licence, author, title, about, ideas",
);

export type IdeaFile = v.InferOutput<typeof ideaFileSchema>;
export type WrittenIdea = IdeaFile["ideas"][number];
