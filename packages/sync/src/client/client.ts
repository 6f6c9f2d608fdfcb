/**
 * What the app sees of this device: one view that changes, and the acts a person can take.
 *
 * The client holds keys, log, outbox and live tail; screens hold none of it. Every act resolves when its effect is
 * durable on this device ("saved here"), whether or not the relay can be reached.
 */

import type {
  BondEvent,
  BondKind,
  BondState,
  Commitment,
  Day,
  Need,
  ResponseKind,
  Result,
  RoundId,
  Side,
  StreamId,
  VaultEvent,
  VaultState,
} from "@twofold/core";

/** How a bond comes to be, as seen from this device. Each keeps what it needs to go on after a reload. */
export type PairingView =
  | { readonly phase: "none" }
  /** We invited. `link` works once, for 72 hours. `reach` says whether it works beyond this computer (decisions 27). */
  | {
      readonly phase: "inviting";
      readonly link: string;
      readonly reach: "anywhere" | "this-computer";
      readonly problem?: ClientProblem;
    }
  /** A guest has answered; we see the name and confirm, or say that this was not them. */
  | { readonly phase: "guest-answered"; readonly guestName: string; readonly bondKind: BondKind }
  /** Confirmed here; the bond is being made at the relay. */
  | { readonly phase: "confirming"; readonly guestName: string; readonly problem?: ClientProblem }
  /** We joined; the inviter's device has not answered yet. Everything private works, and notes can be written ahead. */
  | { readonly phase: "joining"; readonly hostName: string; readonly problem?: ClientProblem };

/** What stands in an invitation link before anything is sent. */
export type InvitationView = { readonly hostName: string; readonly bondKind: BondKind };

/** The two truths about what leaves this device (decisions 8). */
export type Travel = "saved-here" | "sent-safely";

export type Connection = "offline" | "connecting" | "live" | "unreachable";

/** Where an own sealed answer stands. `wish-to-take-back` waits for the relay's word. */
export type OwnAnswerTravel = Travel | "wish-to-take-back";

export type BondView = {
  readonly stream: StreamId;
  readonly side: Side;
  readonly state: BondState;
  /** Guest before the inviter's answer: today's question is known, the bond's stream not yet. */
  readonly ahead: boolean;
  readonly connection: Connection;
  /** Everything written so far has reached the relay. */
  readonly travel: Travel;
  readonly answerTravel: ReadonlyMap<RoundId, OwnAnswerTravel>;
  /** Opened answers of the other, and own ones, by commitment: decrypted, in memory only. */
  readonly texts: ReadonlyMap<Commitment, { readonly text: string; readonly need: Need }>;
  /** Answers that did not fit their commitment or could not be opened, by commitment. Shown as such. */
  readonly unopenable: ReadonlySet<Commitment>;
  /** How the other is called: by their own word once it is here, before that as they were called while pairing. */
  readonly otherName: string;
  /** The guest's first batch has named the exchange that was signed here (rule PAIR-8). */
  readonly isComplete: boolean;
  /** This side has closed the bond: what is here can be read, nothing leaves any more. */
  readonly ended: boolean;
  /** The escrow cannot be reached although both notes may be in: they stay folded and the page says so. */
  readonly escrowUnreachable: boolean;
  readonly safetyWords: readonly string[];
  /** Things a person should know: a relay that dropped, repeated or rolled back; envelopes that would not open. */
  readonly notices: readonly BondNotice[];
};

export type BondNotice =
  | { readonly tag: "gap" }
  | { readonly tag: "rolled-back" }
  | { readonly tag: "forged"; readonly count: number }
  | { readonly tag: "newer-version" }
  | { readonly tag: "fork" }
  | { readonly tag: "relay-full"; readonly message: string };

export type ClientView = {
  /** False until the local store has been read. */
  readonly ready: boolean;
  /** This tab writes; another one reads and offers to take over. */
  readonly writer: boolean;
  readonly vault: VaultState;
  readonly pairing: PairingView;
  /** The bond, also while `ahead`; undefined when alone. */
  readonly bond: BondView | undefined;
  readonly storage: StorageView;
  /** Every draft, up to the last key typed, is on disk. */
  readonly draftsSaved: boolean;
  /** A save failed: loud, with the words kept on screen. */
  readonly saveProblem: ClientProblem | undefined;
};

export type StorageView = {
  /** What `navigator.storage.persist()` answered; unknown outside a browser. */
  readonly persistent: "yes" | "no" | "unknown";
};

/** What can happen to a careful person. The sentence for each stands in apps/web/src/words/problems.ts. */
export type ClientProblem =
  | { readonly tag: "offline" }
  | { readonly tag: "relay-unreachable" }
  | { readonly tag: "relay-refused"; readonly message: string }
  | { readonly tag: "too-many"; readonly retryAfterSeconds: number }
  | { readonly tag: "relay-full"; readonly message: string }
  | { readonly tag: "disk-full" }
  | { readonly tag: "storage-failed"; readonly message: string }
  | { readonly tag: "not-the-writer" }
  | { readonly tag: "invitation-damaged" }
  | { readonly tag: "invitation-newer" }
  | { readonly tag: "invitation-own" }
  | { readonly tag: "invitation-used" }
  | { readonly tag: "invitation-expired" }
  | { readonly tag: "pairing-tampered" }
  | { readonly tag: "already-paired" }
  | { readonly tag: "invite-needed" }
  | { readonly tag: "too-late" }
  | { readonly tag: "added-limit" }
  | { readonly tag: "too-long" };

export type InviteOptions = {
  readonly bondKind: BondKind;
  readonly weekdays: readonly number[];
  readonly today: Day;
  readonly code?: string;
};

/** What an act in a session asks to be written (`Recorded` of the practice engine). */
export type Recording = {
  readonly bond: readonly BondEvent[];
  readonly vault: readonly VaultEvent[];
  readonly sealed: readonly { readonly round: RoundId; readonly text: string; readonly need: Need }[];
};

/** A note of a round, or what one is writing to oneself. */
export type DraftKey = RoundId | "to-self";

export type Draft = { readonly text: string; readonly need: Need };
export type Outcome<T = void> = Promise<Result<T, ClientProblem>>;

export interface Client {
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
  seenOpen(round: RoundId): Outcome;
  respond(round: RoundId, response: ResponseKind, words: string | undefined, today: Day): Outcome;
  reply(round: RoundId, about: Side, text: string, today: Day): Outcome;
  addWords(round: RoundId, text: string, today: Day): Outcome;
  removeWords(round: RoundId, today: Day): Outcome;

  /** Saves what an act of a practice records: sealed words first, then the events and the private notes together. */
  practise(recorded: Recording, today: Day): Outcome;

  // The bond.
  renameInBond(name: string): Outcome;
  chooseKind(bondKind: BondKind, today: Day): Outcome;
  chooseFoldedShown(shown: boolean): Outcome;
  chooseRhythm(weekdays: readonly number[], today: Day): Outcome;
  /**
   * Ends this side: own waiting shares are withdrawn, nothing follows. The copy here stays unless `erase`, which can
   * also be asked for later.
   */
  closeBond(options: { erase: boolean }): Outcome;

  /** Take over writing from another tab. */
  becomeWriter(): Outcome;
  stop(): Promise<void>;
}
