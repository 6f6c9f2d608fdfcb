/** What the client is told in and tells in: views, problems, and the parts of it that need no others. */

import type {
  BondEvent,
  BondKind,
  BondState,
  Commitment,
  Day,
  EntryContent,
  EventId,
  Need,
  Result,
  RoundId,
  Side,
  StreamId,
  VaultEvent,
  VaultState,
} from "@twofold/core";
import type { UnlockProblem } from "../store/unlock.ts";

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

export type Connection =
  | "offline"
  | "connecting"
  | "live"
  | "unreachable"
  /** The relay has taken this device's access away: an own device removed this one, or left the bond. */
  | "shut-out";

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
  /** On another device of the same person. */
  readonly endedElsewhere: boolean;
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
  /** A question of the library that is not among the light ones: it enters when both say yes. */
  | { readonly tag: "not-light" }
  /** A question or deck of one's own that is too short, too long, or has nothing to see in it. */
  | { readonly tag: "question-unfit" }
  | { readonly tag: "too-many-decks" }
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

/** A note of a round, what one is writing to oneself, or an entry of the journal that is being changed. */
export type DraftKey = RoundId | "to-self" | `entry.${EventId}`;

export type Draft = {
  readonly text: string;
  readonly need: Need;
  /** Of the journal only. */
  readonly prompt?: string;
  readonly moods?: readonly string[];
};
export type Outcome<T = void, P = ClientProblem> = Promise<Result<T, P>>;

/** Minutes without a touch or a key until the app locks by itself; null is never. */
export type AutoLockMinutes = 1 | 5 | 15 | 60 | null;
export type LockSettings = { readonly autoLockMinutes: AutoLockMinutes; readonly lockOnHide: boolean };
export type LockState = LockSettings & { readonly on: boolean };
export type LockProblem = ClientProblem | UnlockProblem;

/**
 * The lock of this device. While it is on, the key to everything is in this document's memory alone; locking throws the
 * document away, in every tab (docs/spec/lock.md). A device that is locked has no client: see `unlockClient`.
 */
export interface Lock {
  state(): LockState;
  /** Encrypts all that this device keeps anew, under a key that only the passphrase opens. */
  turnOn(passphrase: string): Outcome<void, LockProblem>;
  turnOff(passphrase: string): Outcome<void, LockProblem>;
  change(passphrase: string, next: string): Outcome<void, LockProblem>;
  /** Whether this is the passphrase; yes while the lock is off. Asked before something that outlives this device. */
  check(passphrase: string): Outcome<void, LockProblem>;
  choose(settings: LockSettings): Outcome;
  /** Saves drafts, then throws this document and those of the other tabs away. Does nothing while the lock is off. */
  lockNow(): Promise<void>;
}

/**
 * The person's own mark that practices are to stay light for them on this device. It is told to nobody, not even to
 * other devices of their own (rules SAFE-5, SAFE-6 in docs/spec/safety.md).
 */
export interface Caution {
  isSet(): boolean;
  set(on: boolean): Outcome;
}

/** One entry with all its versions, oldest first; the last one counts. `day` is that of the first. */
export type JournalEntry = {
  readonly id: EventId;
  readonly day: Day;
  readonly versions: readonly [EntryVersion, ...EntryVersion[]];
};
export type EntryVersion = EntryContent & { readonly day: Day };

export type RoomView = {
  readonly hasPassphrase: boolean;
  /** Entries can be read here now. Always so without a passphrase. */
  readonly isOpen: boolean;
};

export type JournalReading = {
  /** Empty while the room is locked. */
  readonly entries: readonly JournalEntry[];
  /** How many there are that none of the keys here opens. */
  readonly unopened: number;
};

/** A person's own journal (docs/spec/journal.md). It asks nothing of any relay. */
export interface Journal {
  room(): RoomView;
  /** Decrypts what is new since the last time; in memory only. */
  read(): Promise<JournalReading>;
  /** Possible while the room is locked. */
  write(content: EntryContent, today: Day): Outcome;
  edit(entry: EventId, content: EntryContent, today: Day): Outcome;
  /** For good: every version, from this device's log too. */
  remove(entry: EventId): Outcome;
  unlock(passphrase: string): Outcome<void, LockProblem>;
  /** Lets go of the key and of everything that was read. */
  lock(): void;
  /** How long the next try at the passphrase has to wait. */
  waitSeconds(): Promise<number>;
  /** `current` where there is one; null for `next` takes it away. */
  setPassphrase(next: string | null, current?: string): Outcome<void, LockProblem>;
  /** Without the passphrase: everything written so far is erased, and the room begins anew. */
  beginAnew(): Outcome;
  /** Every unfinished text on this device, whatever it belongs to. */
  drafts(): readonly (readonly [DraftKey, Draft])[];
}
