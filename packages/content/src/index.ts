/** What the apps use: types, pure selectors and the written texts. The YAML decks come through `library/build.ts`, at build time. */
export { type HelpCountry, type HelpEntry, helpCountries, helpEntries } from "../help/entries.ts";
export { type FirstQuestion, firstQuestions } from "../text/first-questions.ts";
export { invitationMessages } from "../text/invitations.ts";
export { notForYouNow, notForYouNowHelp } from "../text/not-now.ts";
export { type ResponseChoice, type ResponsePhrase, responseChoices, responsePhrases } from "../text/responses.ts";
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
} from "./library/library-index.ts";
export { orderQuestions } from "./library/order.ts";
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
} from "./library/question.ts";
export { tenderFlags } from "./library/tender-flags.ts";
export type { BuiltExperiences, Experience } from "./lists/experiences/experience.ts";
export type { BuiltIdeas, Idea } from "./lists/ideas/idea.ts";
export type { Kindness } from "./lists/kindness.ts";
export type { Starter } from "./lists/starter.ts";
export { fittingQuestions, type QuestionFacts } from "./practice/fitting.ts";
