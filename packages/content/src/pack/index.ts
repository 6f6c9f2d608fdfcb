/** Packs: decks from and for files. Apart from the rest, since it brings a YAML parser along. */
export { isKeepable, packToDeck } from "./own-deck.ts";
export {
  authorLength,
  maxPackBytes,
  maxPackQuestions,
  type Pack,
  type PackQuestion,
} from "./pack.ts";
export { type PackProblem, type PackReading, readPack } from "./read-pack.ts";
export { type Credit, writePack } from "./write-pack.ts";
