/** What the apps use: types, pure selectors and the written texts. The YAML decks come through `build.ts`, at build time. */
export { type HelpCountry, type HelpEntry, helpCountries, helpEntries } from "../help/entries.ts";
export { type FirstQuestion, firstQuestions } from "../text/first-questions.ts";
export { invitationMessages } from "../text/invitations.ts";
export { notForYouNow, notForYouNowHelp } from "../text/not-now.ts";
export { type ComfortPhrase, comfortPhrases, type ResponseChoice, responseChoices } from "../text/responses.ts";
export { orderQuestions } from "./order.ts";
export {
  type BondKind,
  type BuiltLibrary,
  type Depth,
  eligible,
  fitsBond,
  type Question,
  type Theme,
  textFor,
  unaskedDepth,
} from "./question.ts";
