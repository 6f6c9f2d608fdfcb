/**
 * What the app sees of this device: one view that changes, and the acts a person can take.
 *
 * The client holds keys, log, outbox and live tail; screens hold none of it. Every act resolves when its effect is
 * durable on this device ("saved here"), whether or not the relay can be reached.
 */

import type { BondKind, Day, ResponseKind, RoundId, Side } from "@twofold/core";
import type { Backup } from "./backup.ts";
import type { Devices } from "./devices.ts";
import type { GiveBack } from "./give-back.ts";
import type { Library } from "./library-acts.ts";
import type { Recovery } from "./recovery.ts";
import type { Takeaway } from "./takeaway.ts";
import type {
  Caution,
  ClientView,
  Draft,
  DraftKey,
  InvitationView,
  InviteOptions,
  Journal,
  Lock,
  Outcome,
  Recording,
} from "./terms.ts";

export interface Client {
  readonly lock: Lock;
  readonly caution: Caution;
  readonly devices: Devices;
  readonly recovery: Recovery;
  readonly journal: Journal;
  readonly library: Library;
  readonly takeaway: Takeaway;
  readonly backup: Backup;
  readonly giveBack: GiveBack;
  readonly view: () => ClientView;
  /** Calls back after every change, at most once per microtask. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;

  // About oneself; all of it private.
  nameSelf(name: string): Outcome;
  choosePurpose(purpose: "partner" | "friend" | "alone", today: Day): Outcome;
  writeReflection(prompt: string, text: string, today: Day): Outcome;
  removeReflection(id: string): Outcome;

  // Pairing.
  /** `code` where the relay answered `invite-needed`: a private relay lets only those start who know it. */
  invite(options: InviteOptions): Outcome<{ link: string }>;
  cancelInvitation(): Outcome;
  /** Reads a link's fragment; sends nothing. */
  readInvitation(fragment: string): Outcome<InvitationView>;
  join(fragment: string, options: { asFriends: boolean }): Outcome;
  confirmGuest(): Outcome;
  /** "That was not Sam": discards the bond-to-be before anything leaves. */
  refuseGuest(): Outcome;
  /** Guest stops waiting; what was written ahead goes back to drafts. */
  leaveWaiting(): Outcome;
  wordsCompared(result: "match" | "later"): Outcome;
  /** "These differ": discards the bond on both ends of this device. */
  wordsDiffer(): Outcome;

  // Rounds.
  readDraft(key: DraftKey): Draft | undefined;
  /** Durable within a second of the last call, and at once on `flush`. */
  saveDraft(key: DraftKey, draft: Draft): void;
  flush(): Promise<void>;
  fold(round: RoundId, draft: Draft, today: Day): Outcome;
  /** Complete only when the relay has confirmed; offline it is a wish (decisions 4). */
  takeBack(round: RoundId): Outcome;
  pass(round: RoundId, passed: boolean): Outcome;
  rest(day: Day, rested: boolean): Outcome;
  askAnother(today: Day): Outcome<{ round: RoundId }>;
  favour(round: RoundId, favoured: boolean): Outcome;
  /** A practice by its id, for this person alone: with a bond or without one. */
  favourPractice(practice: string, favoured: boolean): Outcome;
  seenOpen(round: RoundId): Outcome;
  respond(round: RoundId, response: ResponseKind, words: string | undefined, today: Day): Outcome;
  reply(round: RoundId, about: Side, text: string, today: Day): Outcome;
  addWords(round: RoundId, text: string, today: Day): Outcome;
  removeWords(round: RoundId, today: Day): Outcome;

  /** Saves what an act of a practice records in one write: sealed words, events and private notes, or none of them. */
  practise(recorded: Recording, today: Day): Outcome;

  // The bond.
  renameInBond(name: string): Outcome;
  chooseKind(bondKind: BondKind, today: Day): Outcome;
  chooseFoldedShown(shown: boolean): Outcome;
  /** Whether this side wants careful rounds: they hold for both while either does (rule CARE-1). */
  chooseCareful(careful: boolean): Outcome;
  chooseRhythm(weekdays: readonly number[], today: Day): Outcome;
  /**
   * Ends this side: own waiting shares are withdrawn, nothing follows. The other is told that this space is closed, unless
   * `quiet`. The copy here stays unless `erase`, which can also be asked for later.
   */
  closeBond(options: { erase: boolean; quiet?: boolean }): Outcome;

  /** Take over writing from another tab. */
  becomeWriter(): Outcome;
  stop(): Promise<void>;
}
