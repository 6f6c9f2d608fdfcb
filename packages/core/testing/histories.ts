/** Histories of two people, legal and not, for the laws that hold in all of them. */

import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Fact } from "../src/event/fact.ts";
import type { Commitment, Day, DeviceId, EventId, RoundId, Side, StreamId } from "../src/event/ids.ts";
import type { BondEvent, UnknownEvent, VaultEvent } from "../src/event/schema.ts";
import { type OwnQuestion, ownQuestionId } from "../src/library/own-question.ts";
import { plainText } from "./plain.ts";

export const stream = "stream-of-these-two-00" as StreamId;
export const firstDay = "2025-03-03" as Day;
export const days = ["2025-03-03", "2025-03-04", "2025-03-05", "2025-03-07", "2025-03-10"].map((text) => text as Day);
/** Few, so that both write about the same; some are drawn by no phone. */
export const roundPool = [
  "2025-03-03.0.q-1",
  "2025-03-05.0.q-2",
  "2025-03-05.1.q-9",
  "2025-03-07.0.q-3",
  "2025-03-07.0.q-8",
  "2025-03-10.2.q-7",
].map((text) => text as RoundId);

export const bytes = (length: number, fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill);
export const commitmentOf = (label: string): Commitment => digest(label) as Commitment;
export const deviceOf = (side: Side, n = 1): DeviceId => `device-${side}${n}` as DeviceId;
const commitments = ["h1", "h2", "h3"].map(commitmentOf);

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** As in a batch, the id binds the content: whoever copies an event copies its id, and nothing else can bear it. */
export function eventIdOf(event: UnknownEvent, salt = ""): EventId {
  return digest(salt + plainText(event)) as EventId;
}

/** A fact by hand. `at` is its wall clock in ms; undefined for an automatic batch. */
export function fact<E extends UnknownEvent>(side: Side, at: number | undefined, event: E): Fact<E> {
  const time = at === undefined ? undefined : { wallMs: at, counter: 0 };
  return { id: eventIdOf(event, side), side, device: deviceOf(side), time, event };
}

const side = fc.constantFrom<Side>("a", "b");
const day = fc.constantFrom(...days);
const round = fc.constantFrom(...roundPool);
const h = fc.constantFrom(...commitments);
const key = fc.constantFrom(bytes(32, 1), bytes(32, 2));
const text = fc.constantFrom("rain on the roof", "the long way home", "soup");
const weekdays = fc.constantFrom<number[]>([1, 3, 5], [2, 4], [1, 2, 3, 4, 5, 6, 7], []);
const bondKind = fc.constantFrom("partner" as const, "friend" as const);

const session = fc.constantFrom("small-thanks.0", "small-thanks.1", "phones-down.12");
const step = fc.constantFrom("0", "1.0.2", "out.a.0", "session", "after");
const act = fc.constantFrom("done", "said", "started", "called", "juggled");

const sealedEvent = fc.record({
  kind: fc.constant("answer.sealed" as const),
  round,
  h,
  c: fc.constantFrom(bytes(40, 7), bytes(40, 8)),
  share: key,
  day,
});
const carefulEvent = fc.record({
  kind: fc.constant("answer.sealed" as const),
  round,
  h,
  c: fc.constantFrom(bytes(40, 7), bytes(40, 8)),
  day,
});
const releasedEvent = fc.record({ kind: fc.constant("answer.released" as const), round, h, key, against: h });
const openedEvent = fc.record({ kind: fc.constant("round.opened" as const), round, h, key });

/** Names of entries that the same history may hold. */
const salt = fc.constantFrom("", "x");
const entryEvent = fc.record({ kind: fc.constant("journal.written" as const), sealed: key, day });
const reflectionEvent = fc.record({ kind: fc.constant("reflection.written" as const), prompt: text, text, day });
const idOf = (event: fc.Arbitrary<UnknownEvent>) =>
  fc.tuple(event, salt).map(([one, salted]) => eventIdOf({ ...one }, salted));
const entry = fc.oneof(idOf(entryEvent), idOf(reflectionEvent));

const signKey = fc.constantFrom(bytes(32, 11), bytes(32, 12), bytes(32, 13));
const last = fc.constantFrom<[Uint8Array<ArrayBuffer>, number, Uint8Array<ArrayBuffer>][]>(
  [],
  [[bytes(16, 1), 2, bytes(32, 9)]],
);
const addition = { signKey, hpkeKey: fc.constant(bytes(32, 14)), paper: fc.boolean() };
const epochStart = { epoch: fc.nat(2), digest: key, recipients: fc.subarray([bytes(32, 11), bytes(32, 12)]) };

/** Questions of one's own, light and deep; the second half claim an id that is not theirs. */
const ownQuestions: readonly OwnQuestion[] = [
  { text: "What shall we cook?", depth: 1, flags: [] },
  { text: "What do you save for?", response: "Say what for.", depth: 3, flags: ["money"], theme: "trust" },
];
const shareOf = (question: OwnQuestion, id: string): BondEvent => ({
  kind: "question.shared",
  question: id,
  ...question,
  flags: [...question.flags],
});
const sharedEvent = fc.constantFrom(
  ...ownQuestions.map((question) => shareOf(question, ownQuestionId(question))),
  ...ownQuestions.map((question) => shareOf(question, ownQuestionId({ ...question, depth: 5 }))),
);
const deck = (title: string) => ({
  id: "ours",
  title,
  about: "",
  questions: [{ text: "Why?", depth: 1 as const, flags: [] }],
});

/** Any event of the bond stream; `after` of a rhythm is filled in from what was chosen before. */
export const bondEvent: fc.Arbitrary<BondEvent> = fc.oneof(
  { weight: 6, arbitrary: sealedEvent },
  { weight: 4, arbitrary: openedEvent },
  { weight: 2, arbitrary: carefulEvent },
  { weight: 2, arbitrary: releasedEvent },
  fc.record({ kind: fc.constant("bond.careful-chosen" as const), careful: fc.boolean() }),
  fc.record({ kind: fc.constant("answer.taken-back" as const), round, h }),
  fc.record({
    kind: fc.constant("answer.responded" as const),
    round,
    response: fc.constantFrom("thank" as const, "more" as const),
    words: text,
    day,
  }),
  fc.record({ kind: fc.constant("answer.replied" as const), round, about: side, text, day }),
  fc.record({ kind: fc.constant("answer.added" as const), round, text, day }),
  fc.record({ kind: fc.constant("answer.removed" as const), round, day }),
  fc.record({ kind: fc.constant("round.added" as const), round }),
  fc.record({ kind: fc.constant("edition.held" as const), edition: fc.integer({ min: 1, max: 3 }), day }),
  sharedEvent,
  fc.record({ kind: fc.constant("rhythm.chosen" as const), weekdays, day, after: fc.constant(null) }),
  fc.record({ kind: fc.constant("bond.kind-chosen" as const), bondKind, day }),
  fc.record({ kind: fc.constant("bond.folded-shown-chosen" as const), shown: fc.boolean() }),
  fc.record({ kind: fc.constant("person.named" as const), name: text }),
  fc.record({ kind: fc.constant("bond.closed" as const) }),
  fc.record({ kind: fc.constant("bond.joined" as const), exchange: key }),
  fc.record({
    kind: fc.constant("session.begun" as const),
    session,
    script: fc.constant("small-thanks@1"),
    mode: fc.constantFrom("live" as const, "apart" as const, "together" as const),
    without: fc.constantFrom("", "touch"),
    question: fc.constantFrom("lately-01", "lately-02"),
    day,
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("session.acted" as const),
      session,
      step,
      act,
      value: text,
      by: fc.constantFrom("a" as const, "both" as const),
      day,
    }),
  },
  fc.record({ kind: fc.constant("device.added" as const), ...addition }),
  fc.record({ kind: fc.constant("device.joined" as const), addition: h }),
  fc.record({ kind: fc.constant("device.removed" as const), device: signKey, last }),
  fc.record({ kind: fc.constant("epoch.started" as const), ...epochStart }),
  fc.record({ kind: fc.constant("history.asked" as const), day }),
  fc.record({
    kind: fc.constant("history.given" as const),
    bond: fc.constantFrom("an-earlier-bond-0000-1", "an-earlier-bond-0000-2"),
    part: key,
    whole: fc.boolean(),
    day,
  }),
  fc.record({
    kind: fc.constant("bond.created" as const),
    bondKind,
    seed: fc.constant(bytes(16, 5)),
    day: fc.constant(firstDay),
    edition: fc.constant(1),
    weekdays,
  }),
);

export const vaultEvent: fc.Arbitrary<VaultEvent> = fc.oneof(
  fc.record({
    kind: fc.constant("answer.kept" as const),
    stream: fc.constant(stream),
    round,
    h,
    key,
    text,
    need: fc.constantFrom("just-read" as const, "comfort" as const),
    day,
  }),
  fc.record({ kind: fc.constant("round.passed" as const), stream: fc.constant(stream), round, passed: fc.boolean() }),
  fc.record({
    kind: fc.constant("round.favoured" as const),
    stream: fc.constant(stream),
    round,
    favoured: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("practice.favoured" as const),
    practice: fc.constantFrom("small-thanks", "phones-down"),
    favoured: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("round.uncovered" as const), stream: fc.constant(stream), round }),
  fc.record({
    kind: fc.constant("question.hidden" as const),
    question: fc.constantFrom("q-1", "constructor"),
    hidden: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("theme.hidden" as const),
    theme: fc.constantFrom("trust", "constructor"),
    hidden: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("question.favoured" as const), question: fc.constant("q-1"), favoured: fc.boolean() }),
  fc.record({ kind: fc.constant("tender.opted" as const), flag: fc.constant("money"), on: fc.boolean() }),
  fc.record({ kind: fc.constant("deck.saved" as const), deck: fc.constantFrom(deck("Ours"), deck("Ours anew")) }),
  fc.record({ kind: fc.constant("deck.removed" as const), deck: fc.constant("ours") }),
  fc.record({ kind: fc.constant("round.seen-open" as const), stream: fc.constant(stream), round }),
  fc.record({ kind: fc.constant("day.rested" as const), day, rested: fc.boolean() }),
  fc.record({
    kind: fc.constant("practice.begun" as const),
    session,
    script: fc.constant("small-thanks@1"),
    without: fc.constant(""),
    day,
  }),
  fc.record({
    kind: fc.constant("practice.noted" as const),
    stream: fc.constantFrom(stream, null),
    session,
    step,
    act,
    value: text,
    day,
  }),
  fc.record({ kind: fc.constant("self.named" as const), name: text }),
  fc.record({ kind: fc.constant("self.purpose-chosen" as const), purpose: fc.constantFrom("friend", "alone"), day }),
  reflectionEvent,
  fc.record({ kind: fc.constant("reflection.removed" as const), id: entry }),
  fc.record({
    kind: fc.constant("room.keyed" as const),
    publicKey: key,
    privateKey: fc.constant(null),
    wrapped: fc.constant(null),
  }),
  entryEvent,
  fc.record({ kind: fc.constant("journal.edited" as const), entry, sealed: key, day }),
  fc.record({ kind: fc.constant("journal.removed" as const), entry }),
  fc.record({ kind: fc.constant("own-device.added" as const), ...addition }),
  fc.record({ kind: fc.constant("own-device.joined" as const), addition: h }),
  fc.record({ kind: fc.constant("own-device.named" as const), device: signKey, name: text }),
  fc.record({ kind: fc.constant("own-device.removed" as const), device: signKey, last }),
  fc.record({ kind: fc.constant("vault-epoch.started" as const), ...epochStart }),
  fc.record({ kind: fc.constant("bond.kept" as const), stream: fc.constant(stream), record: key }),
  fc.record({ kind: fc.constant("bond.left" as const), name: key }),
  fc.record({
    kind: fc.constant("recovery.made" as const),
    signKey,
    hpkeKey: fc.constant(bytes(32, 14)),
    day,
  }),
  fc.record({
    kind: fc.constant("words.compared" as const),
    stream: fc.constant(stream),
    result: fc.constantFrom("match" as const, "later" as const),
  }),
  fc.record({ kind: fc.constant("history.kept" as const), stream: fc.constant(stream), kept: fc.boolean() }),
);

/** What this version cannot fold: a newer kind, a kind of the other stream, a known kind out of shape. */
const unreadable: fc.Arbitrary<UnknownEvent> = fc.oneof(
  fc.record({ kind: fc.constant("photo.shared"), size: fc.nat(9), blob: key }),
  fc.record({ kind: fc.constant("constructor") }),
  fc.record({ kind: fc.constant("person.named"), name: fc.constant(7) }),
  fc.record({ kind: fc.constant("round.added"), round: fc.constant("2025-02-30.1.q-1") }),
  fc.record({ kind: fc.constant("self.purpose-chosen"), purpose: fc.constant("boredom"), day }),
);

const time = fc.option(fc.record({ wallMs: fc.nat(6), counter: fc.nat(2) }), { nil: undefined });
const device = fc.constantFrom(1, 2);
/** Where in its writer's chain; facts of a time before places were noted have none. */
const place = fc.option(
  fc.record({
    session: fc.constantFrom("session-1", "session-2"),
    seq: fc.nat(3),
    hash: fc.constantFrom("hash-1", "hash-2"),
    epoch: fc.nat(2),
  }),
  { nil: undefined },
);

/** Facts of one history, each once. Rhythms name an earlier one, an unknown one, or none as `after`. */
function history(event: fc.Arbitrary<UnknownEvent>): fc.Arbitrary<readonly Fact[]> {
  const written = fc.record({ side, device, time, place, event, salt, after: fc.nat(4) });
  return fc.array(written, { maxLength: 40, size: "max" }).map((items) => {
    const facts: Fact[] = [];
    const rhythms: EventId[] = [commitmentOf("a rhythm that never arrived") as string as EventId];
    for (const item of items) {
      const isRhythm = item.event.kind === "rhythm.chosen";
      const named = isRhythm ? { ...item.event, after: rhythms[item.after] ?? null } : { ...item.event };
      const id = eventIdOf(named, item.salt);
      if (isRhythm) rhythms.unshift(id);
      const by = { side: item.side, device: deviceOf(item.side, item.device), time: item.time };
      facts.push({ id, ...by, ...(item.place && { place: item.place }), event: named });
    }
    return facts;
  });
}

export const bondHistory = history(
  fc.oneof({ weight: 14, arbitrary: bondEvent }, { weight: 1, arbitrary: unreadable }),
);
export const vaultHistory = history(
  fc.oneof({ weight: 10, arbitrary: vaultEvent }, { weight: 1, arbitrary: unreadable }),
);

/**
 * The history as another device may receive it: any order, facts repeated, and some said again by another device, side
 * or clock, as a malicious or restored device could.
 */
export function delivered(facts: readonly Fact[]): fc.Arbitrary<readonly Fact[]> {
  return fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length }).chain((some) => {
    const all = [...some, ...facts];
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  });
}

/** A history with copies in it: the same event and id from elsewhere. Copies are part of the history, so all get them. */
export const bondHistoryWithCopies = withCopies(bondHistory);
export const vaultHistoryWithCopies = withCopies(vaultHistory);

function withCopies(histories: fc.Arbitrary<readonly Fact[]>): fc.Arbitrary<readonly Fact[]> {
  return histories.chain((facts) => {
    if (facts.length === 0) return fc.constant(facts);
    const copy = fc
      .record({ of: fc.constantFrom(...facts), side, device: fc.tuple(side, device), time })
      .map((item) => ({ ...item.of, side: item.side, device: deviceOf(...item.device), time: item.time }));
    return fc.array(copy, { maxLength: 6 }).map((copies) => [...facts, ...copies]);
  });
}

/** A deck order of ten, from the other end for friends, and two further ones with each edition. */
export const questionsFor = (kind: "partner" | "friend", edition = 1): readonly { readonly id: string }[] => {
  const first = Array.from({ length: 10 }, (_, index) => ({ id: `q-${index + 1}` }));
  const later = Array.from({ length: 2 * (edition - 1) }, (_, index) => ({ id: `q-${index + 11}` }));
  return [...(kind === "partner" ? first : first.toReversed()), ...later];
};
