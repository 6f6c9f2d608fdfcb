/** What a bond is: events, the fold, and the questions one can ask of the state. Pure: no I/O, no clock, no randomness. */
export {
  type BondCreated,
  bondKindOf,
  bondKindOn,
  carefulHolds,
  closedBy,
  createdOf,
  exchangeOf,
  foldedMayShow,
  hasChosenFoldedShown,
  isJoined,
  ownCarefulOf,
  ownFoldedShownOf,
  ownKindOf,
} from "./bond/bond.ts";
export {
  type Addition,
  deviceIdOf,
  isDeviceEvent,
  type LastBatch,
  type Removal,
  type Slot,
} from "./devices/device-facts.ts";
export {
  type DeviceList,
  deviceLists,
  type FirstDevice,
  type Firsts,
  type ListedDevice,
  maxCurrentPerSide,
  ownDeviceList,
  ownDeviceName,
} from "./devices/device-list.ts";
export { bondEpochs, type KnownEpoch, nextEpoch, vaultEpochs, writingEpoch } from "./devices/epochs.ts";
export { type IsBefore, isBeforeByNumber } from "./devices/is-before.ts";
export { type GivenHistory, historyAskedOn, historyGivenBy } from "./earlier/given.ts";
export { sharedFacts } from "./earlier/shared-facts.ts";
export { readableNotes, viewEarlierRounds } from "./earlier/view.ts";
export type { BatchPlace, Fact, VaultFact } from "./event/fact.ts";
export * from "./event/ids.ts";
export * from "./event/parse.ts";
export * from "./event/round-id.ts";
export * from "./event/schema.ts";
export * from "./fold/bond-state.ts";
export { listEntries } from "./fold/month-map.ts";
export * from "./fold/vault-state.ts";
export { isEditionNews } from "./library/edition-news.ts";
export { editionsByDay } from "./library/editions.ts";
export {
  type DeckQuestion,
  isOwnQuestion,
  maxDeckChars,
  maxDeckQuestions,
  maxOwnDecks,
  type OwnDeck,
  type OwnQuestion,
  ownQuestionId,
  readDeck,
  readQuestion,
  sharedQuestion,
} from "./library/own-question.ts";
export { plainLine } from "./library/plain-line.ts";
export { claimsOf, isTender } from "./library/shared-questions.ts";
export { nameOf } from "./people/people.ts";
export { type ActRefusal, actIn } from "./practice/act.ts";
export {
  type Act,
  type ActName,
  type Offer,
  type ProposalView,
  type Recorded,
  type Shown,
  type TimeOutLength,
  timeOutLengths,
} from "./practice/acts.ts";
export { type AgreedLine, agreedLines, answerLine } from "./practice/agreed-lines.ts";
export { agreementsOf } from "./practice/agreements.ts";
export { type Beginning, type BeginRefusal, begin, fits, joinWithout, sessionsOf } from "./practice/begin.ts";
export type { PairLibrary, Wish } from "./practice/draw.ts";
export { feltOf } from "./practice/felt.ts";
export { type JarNote, jarNotes, jarPractice, removeFromJar } from "./practice/jar.ts";
export * from "./practice/script.ts";
export {
  findSession,
  isWaitingToStart,
  type Known,
  partsOf,
  type Session,
  startWindowMs,
} from "./practice/session.ts";
export type { Telling } from "./practice/telling.ts";
export type { TimeOut } from "./practice/time-out.ts";
export type { Timer } from "./practice/timers.ts";
export {
  type AgreementOffer,
  type EarlierPlace,
  type PlaceView,
  type SessionView,
  type Viewer,
  viewSession,
} from "./practice/view.ts";
export * from "./result.ts";
export { latestRhythmId, rhythmOf, slotsBetween } from "./rhythm/rhythm.ts";
export { drawnRounds, nextAddedRound, roundsToAdd, roundToAsk, scheduledRounds } from "./rounds/adding.ts";
export {
  canStillSeal,
  type DueRelease,
  isSealedCarefully,
  releasesDue,
  releasesOf,
  waitsForKey,
} from "./rounds/careful.ts";
export { draftsToReturn, type ReturnedDraft } from "./rounds/drafts.ts";
export {
  isUnfolded,
  mayReply,
  type OpenedAnswer,
  openedBy,
  roundsToOpen,
  type SealedAnswer,
  sealedUnder,
  standingAnswers,
  unfoldedRounds,
} from "./rounds/notes.ts";
export { type RoundState, roundOf } from "./rounds/rounds.ts";
export type { QuestionsFor } from "./rounds/schedule.ts";
export * from "./rounds/search.ts";
export * from "./rounds/view.ts";
export * from "./rounds/week-strip.ts";
export * from "./time/day.ts";
export * from "./time/hybrid-clock.ts";
export {
  holdsRemoved,
  type JournalLeftovers,
  type JournalRecord,
  type JournalVersion,
  journalLeftovers,
  journalRecords,
} from "./vault/journal-records.ts";
export { holdsStaleKey, type RoomKey, roomKeys, staleRoomKeys, type WrappedKey } from "./vault/journal-room.ts";
export { type KeptAnswer, keptAnswerOf } from "./vault/kept-answers.ts";
export { type KeptPlace, keptBondRecords, type Recovery, recoveryOf } from "./vault/kept-bonds.ts";
export { isLeftBond } from "./vault/left-bonds.ts";
export {
  favouredPractices,
  hasSeenOpen,
  isFavoured,
  isHistoryKept,
  isPassed,
  isRestDay,
  wordsComparedOf,
} from "./vault/marks.ts";
export { type OwnWords, ownWords } from "./vault/own-words.ts";
export {
  favouredQuestions,
  hiddenQuestions,
  hiddenThemes,
  isHiddenHere,
  ownDecks,
  tenderOpted,
} from "./vault/question-choices.ts";
export { type Reflection, reflectionsOf } from "./vault/reflections.ts";
export { ownName, ownPurpose, type Purpose } from "./vault/self.ts";
