/** What the apps use: types, pure selectors and the written texts. The YAML decks come through `build.ts`, at build time. */
export { type HelpCountry, type HelpEntry, helpCountries, helpEntries } from "../help/entries.ts";
export { type FirstQuestion, firstQuestions } from "../text/first-questions.ts";
export { invitationMessages } from "../text/invitations.ts";
export { notForYouNow, notForYouNowHelp } from "../text/not-now.ts";
export { type ResponseChoice, type ResponsePhrase, responseChoices, responsePhrases } from "../text/responses.ts";
export type { BuiltExperiences, Experience } from "./experiences/experience.ts";
export type { BuiltIdeas, Idea } from "./ideas/idea.ts";
export type { Kindness } from "./kindnesses/kindness.ts";
export {
  type IndexedQuestion,
  joinWords,
  type MoreWords,
  ordersOf,
  type PackedIndex,
  type QuestionWords,
  type ThemeTexts,
  type ThemeWords,
  unpackIndex,
} from "./library-index.ts";
export { orderQuestions } from "./order.ts";
export { fittingQuestions, type QuestionFacts } from "./practice/fitting.ts";
export {
  type BondKind,
  type BuiltLibrary,
  type Depth,
  eligible,
  fitsBond,
  mayServeUnasked,
  type Question,
  type Theme,
  textFor,
  unaskedDepth,
} from "./question.ts";
export type { Starter } from "./starters/starter.ts";
export { tenderFlags } from "./tender-flags.ts";
