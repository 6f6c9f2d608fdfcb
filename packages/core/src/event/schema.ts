/**
 * Every kind of event that the two write into the bond's stream, and every kind a person writes into their own vault.
 *
 * Shapes only; what an event does stands in the slice that owns it. Unknown fields are kept (looseObject): a newer
 * version may have added them (rule EVENT-4). The catalogue in words is docs/spec/events.md.
 */

import * as v from "valibot";

/** 16 KiB of text is far beyond any note; the padded answer may hold 64 KiB. */
export const maxTextLength = 16_000;
export const maxNameLength = 40;
export const maxWordsLength = 2_000;

const bytes = (length: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((value) => value.length === length, `expected ${length} bytes`),
  );
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day as YYYY-MM-DD"));
/** Of a day, or of a step of a session (rules ROUND-1, PRAC-11); round-id.ts takes them apart. */
const round = v.pipe(
  v.string(),
  v.regex(
    /^(\d{4}-\d{2}-\d{2}\.[0-3]\.[a-z0-9-]{1,60}|s\.[a-z0-9-]{1,40}\.\d{1,5}\.[a-z0-9][a-z0-9.-]{0,39})$/,
    "expected a round id",
  ),
);
const stream = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, "expected a stream id"));
const commitment = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, "expected a commitment"));
const eventId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, "expected an event id"));
const side = v.picklist(["a", "b"]);
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxTextLength));
const words = v.pipe(v.string(), v.maxLength(maxWordsLength));
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxNameLength));
const session = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}\.\d{1,5}$/, "expected a session id"));
const script = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}@\d{1,4}$/, "expected a script as id@version"));
const question = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, "expected a question of the library"));
const theme = v.pipe(v.string(), v.regex(/^[a-z]{3,16}$/, "expected a theme"));
const flag = v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/, "expected a tender topic"));
/** Counted from 1 by whoever writes the library; the bound keeps it from being anything else. */
const edition = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));
const practice = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, "expected a practice"));
const step = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, "expected a step of a session"));
/** A newer version may know more acts: this one keeps them and looks past them. */
const act = v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/, "expected an act"));
const value = v.pipe(v.string(), v.maxLength(maxTextLength));
const without = v.pipe(
  v.string(),
  v.regex(/^((touch|eye-contact|speech)(,(touch|eye-contact|speech))*)?$/, "expected what to do without"),
);
/** A device's Ed25519 public key for this stream; as text it is its `DeviceId`. */
const signKey = bytes(32);
/** Sign key, X25519 key and token digest that a device has ready for a bond each. `token` beside it is for this stream. */
const slots = v.pipe(v.array(v.strictTuple([signKey, bytes(32), bytes(32)])), v.maxLength(8));
/** Which device of a bond is which own device, by its key in the vault; `addition` is the event that lists it there. */
const listed = v.pipe(
  v.array(v.looseObject({ device: signKey, key: signKey, addition: v.optional(eventId) })),
  v.maxLength(64),
);
/** Four bytes on the wire: numbers of epochs and of batches in a chain. */
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));
/** More devices than two people have; keeps nonsense small. */
const recipients = v.pipe(v.array(signKey), v.maxLength(64));
/** Session, sequence number and header hash of the last batch that counts, for each session of the removed device. */
const last = v.pipe(v.array(v.strictTuple([bytes(16), wholeNumber, bytes(32)])), v.maxLength(256));
/** Salt, Argon2id's m (KiB), t and p, and the room's private key under the key these make of the passphrase. */
const wrapped = v.strictTuple([bytes(16), wholeNumber, wholeNumber, wholeNumber, v.instance(Uint8Array)]);
const weekdays = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(7));

export const bondKind = v.picklist(["partner", "friend"]);
export const need = v.picklist(["just-read", "comfort", "reassure", "ideas"]);
export const responseKind = v.picklist(["thank", "more", "feel", "comfort", "ideas"]);
export type BondKind = v.InferOutput<typeof bondKind>;
export type Need = v.InferOutput<typeof need>;
export type ResponseKind = v.InferOutput<typeof responseKind>;

/** Kinds of the bond stream. There is none for a pass or a rest: those stay in the vault (decisions 2, rule ROUND-7). */
export const bondEvents = {
  /** First batch of side a. `seed` orders the questions on both phones; `edition` is the deck edition it counts on. */
  "bond.created": v.looseObject({ bondKind, seed: bytes(16), day, edition: v.number(), weekdays }),
  /** First batch of side b; `exchange` is the hash of the whole pairing exchange (protocol, Pairing). */
  "bond.joined": v.looseObject({ exchange: bytes(32) }),
  "bond.kind-chosen": v.looseObject({ bondKind, day }),
  /** Whether a folded note may show; holds only while both say so (decisions 3). */
  "bond.folded-shown-chosen": v.looseObject({ shown: v.boolean() }),
  /** Rounds are careful while either side wants it (CARE-1). */
  "bond.careful-chosen": v.looseObject({ careful: v.boolean() }),
  /** This side's stream ends here; nothing of it follows. */
  "bond.closed": v.looseObject({}),
  "person.named": v.looseObject({ name }),
  /** `after` is the rhythm the writer saw: the deepest chain holds, so that no clock can win for ever. */
  "rhythm.chosen": v.looseObject({ weekdays, day, after: v.nullable(eventId) }),
  /** The app of this side draws from this edition of the library, and those before it (EDIT-1). */
  "edition.held": v.looseObject({ edition, day }),
  /**
   * A question of one's own for both, asked by a `round.added`. Whether the id follows from what it says, and that it is
   * one plain line, is looked at when it is read (ASK-3, ASK-4).
   */
  "question.shared": v.looseObject({
    question,
    text: words,
    response: v.optional(words),
    depth: v.picklist([1, 2, 3, 4, 5]),
    flags: v.pipe(v.array(flag), v.maxLength(24)),
    theme: v.optional(theme),
  }),
  /** Another question, for both, authorless on every screen. */
  "round.added": v.looseObject({ round }),
  /**
   * `c` is nonce ‖ ciphertext, `share` the half A of the content key: a careful note has none (CARE-2). `day` is the
   * writer's.
   */
  "answer.sealed": v.looseObject({
    round,
    h: commitment,
    c: v.instance(Uint8Array),
    share: v.optional(bytes(32)),
    day,
  }),
  /** By the author: the content key of the own note `h`, given for the other's note `against` (CARE-3). */
  "answer.released": v.looseObject({ round, h: commitment, key: bytes(32), against: commitment }),
  /** Written only when the relay has granted it. */
  "answer.taken-back": v.looseObject({ round, h: commitment }),
  /** By the reader: the other's commitment and content key, as the escrow released them. */
  "round.opened": v.looseObject({ round, h: commitment, key: bytes(32) }),
  "answer.responded": v.looseObject({ round, response: responseKind, words: v.optional(words), day }),
  /** One each after "tell me more", about the note of side `about`. */
  "answer.replied": v.looseObject({ round, about: side, text, day }),
  /** Own words after opening: added to, or removed; never rewritten (decisions 7). */
  "answer.added": v.looseObject({ round, text, day }),
  "answer.removed": v.looseObject({ round, day }),
  /**
   * This person wants to begin, or has joined; what that starts is derived (rules PRAC-1 to PRAC-3). `question` is that of
   * the day, where the practice is about it (PRAC-30).
   */
  "session.begun": v.looseObject({
    session,
    script,
    mode: v.picklist(["live", "together", "apart"]),
    without,
    question: v.optional(question),
    day,
  }),
  /**
   * Anything done in a session: at which step, what, with which words or choice. Passing has no act of its own (PRAC-7).
   * `about` names a proposal; `by` says for whom, on one phone between two (PRAC-14).
   */
  "session.acted": v.looseObject({
    session,
    step,
    act,
    value: v.optional(value),
    about: v.optional(eventId),
    review: v.optional(day),
    by: v.optional(v.picklist(["a", "b", "both"])),
    day,
  }),
  /** A further device of this side, by one that is listed. `paper`: its keys exist only on the recovery sheet. */
  "device.added": v.looseObject({ signKey, hpkeKey: bytes(32), paper: v.boolean(), token: v.optional(bytes(32)) }),
  /** First batch of the device itself, so that both have signed the addition. */
  "device.joined": v.looseObject({ addition: eventId }),
  /** By a remaining device of the same side, or the paper; later batches of the device do not count (DEVICE-3). */
  "device.removed": v.looseObject({ device: signKey, last }),
  /** Under the new epoch, by its maker. The key itself travels in an epoch envelope (EPOCH-2). */
  "epoch.started": v.looseObject({ epoch: wholeNumber, digest: bytes(32), recipients }),
  /** This person has lost what the two shared in an earlier bond and asks the other for it (GIVE-1). */
  "history.asked": v.looseObject({ day }),
  /** A part of it: original batches of the bond `bond` (GIVE-2). `whole` in the last part. */
  "history.given": v.looseObject({ bond: stream, part: v.instance(Uint8Array), whole: v.boolean(), day }),
} as const;

/** Kinds of a person's own vault. `BondEvent` and `VaultEvent` share no kind, so neither can stand in for the other. */
export const vaultEvents = {
  "self.named": v.looseObject({ name }),
  "self.purpose-chosen": v.looseObject({ purpose: v.picklist(["partner", "friend", "alone"]), day }),
  "reflection.written": v.looseObject({ prompt: v.string(), text, day }),
  "reflection.removed": v.looseObject({ id: eventId }),
  /** The content key of an own sealed answer, with its text: the only place where it can be read before the other folds. */
  "answer.kept": v.looseObject({ stream, round, h: commitment, key: bytes(32), text, need, day }),
  "round.passed": v.looseObject({ stream, round, passed: v.boolean() }),
  "day.rested": v.looseObject({ day, rested: v.boolean() }),
  "round.favoured": v.looseObject({ stream, round, favoured: v.boolean() }),
  /** A practice, in whatever version: of the person, not of a bond. */
  "practice.favoured": v.looseObject({ practice, favoured: v.boolean() }),
  /** This person has seen the unfolding of this round: later visits open flat. */
  "round.seen-open": v.looseObject({ stream, round }),
  /** Opened here although it goes deeper or touches a tender topic (ASK-6). */
  "round.uncovered": v.looseObject({ stream, round }),
  /** "Not this one", "nothing about this theme": of the person, in every bond (ASK-7). */
  "question.hidden": v.looseObject({ question, hidden: v.boolean() }),
  "theme.hidden": v.looseObject({ theme, hidden: v.boolean() }),
  "question.favoured": v.looseObject({ question, favoured: v.boolean() }),
  /** A tender topic that this person would talk about. */
  "tender.opted": v.looseObject({ flag, on: v.boolean() }),
  /** A deck of one's own, whole; the latest of an id counts. What is in it is looked at when it is read (ASK-8). */
  "deck.saved": v.looseObject({ deck: v.looseObject({ id: practice }) }),
  "deck.removed": v.looseObject({ deck: practice }),
  "words.compared": v.looseObject({ stream, result: v.picklist(["match", "later"]) }),
  /** What was shared earlier is not given back to the other of this bond, for now; told to nobody (GIVE-5). */
  "history.kept": v.looseObject({ stream, kept: v.boolean() }),
  /** A session alone. */
  "practice.begun": v.looseObject({ session, script, without, day }),
  /** What stays with this person of a session of the two (`stream`), and everything of one alone (`null`). */
  "practice.noted": v.looseObject({
    stream: v.nullable(stream),
    session,
    step,
    act,
    value: v.optional(value),
    day,
  }),
  /** As `device.added` and the others, in the person's own log. */
  "own-device.added": v.looseObject({
    signKey,
    hpkeKey: bytes(32),
    paper: v.boolean(),
    token: v.optional(bytes(32)),
    slots: v.optional(slots),
  }),
  "own-device.joined": v.looseObject({ addition: eventId }),
  /** What the person calls it: names of devices are nobody else's business. */
  "own-device.named": v.looseObject({ device: signKey, name }),
  "own-device.removed": v.looseObject({ device: signKey, last }),
  "vault-epoch.started": v.looseObject({ epoch: wholeNumber, digest: bytes(32), recipients }),
  /**
   * What another own device needs to take part in a bond: CBOR without tokens and without any device's secret. `listed`
   * says who is listed there; without it the sheet alone is, under the keys that follow from its words.
   */
  "bond.kept": v.looseObject({ stream, record: v.instance(Uint8Array), listed: v.optional(listed) }),
  /** This person has left a bond, on one device for all. `name` is a digest that says nothing of the bond to others. */
  "bond.left": v.looseObject({ name: bytes(32) }),
  /**
   * There is a sheet with recovery words, and these are its public halves; `day` is when it was made. `mailbox` is the
   * stream that follows from the words, `first` the keys of the device that began the log: who has the words begins there.
   */
  "recovery.made": v.looseObject({
    signKey,
    hpkeKey: bytes(32),
    day,
    mailbox: v.optional(stream),
    first: v.optional(v.strictTuple([signKey, bytes(32)])),
  }),
  /** The private room's key (ROOM-1): its private half as it is, or wrapped by a passphrase; neither once it is given up. */
  "room.keyed": v.looseObject({
    publicKey: bytes(32),
    privateKey: v.nullable(bytes(32)),
    wrapped: v.nullable(wrapped),
  }),
  /** Sealed to the room's public key; what is inside is `entryContent`. */
  "journal.written": v.looseObject({ sealed: v.instance(Uint8Array), day }),
  /** The entry anew, whole. The version before stays (decisions 7). `entry` may be a reflection. */
  "journal.edited": v.looseObject({ entry: eventId, sealed: v.instance(Uint8Array), day }),
  /** The entry and every version of it; whoever reads this erases their content too (JRN-5). */
  "journal.removed": v.looseObject({ entry: eventId }),
} as const;

type Registry = Record<string, v.GenericSchema>;
type EventOf<R extends Registry> = { [K in keyof R & string]: { readonly kind: K } & v.InferOutput<R[K]> }[keyof R &
  string];

export type BondEvent = EventOf<typeof bondEvents>;
export type VaultEvent = EventOf<typeof vaultEvents>;
export type BondEventOf<K extends BondEvent["kind"]> = Extract<BondEvent, { kind: K }>;
export type VaultEventOf<K extends VaultEvent["kind"]> = Extract<VaultEvent, { kind: K }>;

/** A kind from a newer version: kept untouched until an update understands it (rule EVENT-4). */
export type UnknownEvent = { readonly kind: string; readonly [field: string]: unknown };

/** Which plaintext an opened answer holds. Padded before sealing; `need` travels with the note (decisions 6). */
export const answerContent = v.looseObject({ text, need });
export type AnswerContent = v.InferOutput<typeof answerContent>;

/** More than anyone picks; keeps nonsense small. */
const maxMoods = 12;

/** What an entry of the journal holds once it is opened. Words may be missing where a mood says enough. */
export const entryContent = v.looseObject({
  text: v.pipe(v.string(), v.maxLength(maxTextLength)),
  prompt: words,
  moods: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/, "expected a mood"))), v.maxLength(maxMoods)),
});
export type EntryContent = { readonly text: string; readonly prompt: string; readonly moods: readonly string[] };
