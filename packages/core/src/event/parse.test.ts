import { describe, expect, it } from "vitest";
import { bytes, commitmentOf } from "../../testing/histories.ts";
import { isBondEvent, isVaultEvent, parseBondEvent, parseVaultEvent } from "./parse.ts";
import { type BondEventOf, bondEvents, type VaultEventOf, vaultEvents } from "./schema.ts";

const day = "2025-03-05";
const round = "2025-03-05.0.lately-01";
const stream = "stream-of-these-two-00";
const h = commitmentOf("h1");
const question = { question: "x-abcdefghijklmnopqrstuvwxyz", text: "What next?", depth: 1, flags: [] };

/** One of every kind; the types make sure that none is left out. */
const bondSamples: { readonly [K in keyof typeof bondEvents]: Omit<BondEventOf<K>, "kind"> } = {
  "bond.created": { bondKind: "partner", seed: bytes(16, 1), day, edition: 1, weekdays: [1, 3, 5] },
  "bond.joined": { exchange: bytes(32, 1) },
  "bond.kind-chosen": { bondKind: "friend", day },
  "bond.folded-shown-chosen": { shown: true },
  "bond.careful-chosen": { careful: true },
  "bond.closed": {},
  "person.named": { name: "Noor" },
  "rhythm.chosen": { weekdays: [2], day, after: h },
  "edition.held": { edition: 2, day },
  "question.shared": {
    question: "x-abcdefghijklmnopqrstuvwxyz",
    text: "What would you do with a free day?",
    response: "Say which part you would come along for.",
    depth: 3,
    flags: ["family", "money"],
    theme: "dreams",
  },
  "round.added": { round },
  "answer.sealed": { round, h, c: bytes(60, 2), share: bytes(32, 3), day },
  "answer.released": { round, h, key: bytes(32, 4), against: h },
  "answer.taken-back": { round, h },
  "round.opened": { round, h, key: bytes(32, 4) },
  "answer.responded": { round, response: "thank", words: "for telling me", day },
  "answer.replied": { round, about: "a", text: "more of it", day },
  "answer.added": { round, text: "and one thing more", day },
  "answer.removed": { round, day },
  "session.begun": {
    session: "small-thanks.0",
    script: "small-thanks@1",
    mode: "live",
    without: "touch,speech",
    question: "lately-01",
    day,
  },
  "session.acted": {
    session: "small-thanks.0",
    step: "3.1.0",
    act: "said",
    value: "thank you",
    about: h,
    review: day,
    by: "both",
    day,
  },
  "device.added": { signKey: bytes(32, 6), hpkeKey: bytes(32, 7), paper: false, token: bytes(32, 12) },
  "history.asked": { day: "2025-03-03" },
  "history.given": { bond: stream, part: bytes(70, 3), whole: false, day: "2025-03-03" },
  "device.joined": { addition: h },
  "device.removed": { device: bytes(32, 6), last: [[bytes(16, 8), 4, bytes(32, 9)]] },
  "epoch.started": { epoch: 1, digest: bytes(32, 10), recipients: [bytes(32, 6)] },
};
const vaultSamples: { readonly [K in keyof typeof vaultEvents]: Omit<VaultEventOf<K>, "kind"> } = {
  "self.named": { name: "Sam" },
  "self.purpose-chosen": { purpose: "friend", day },
  "reflection.written": { prompt: "What was good?", text: "soup", day },
  "reflection.removed": { id: h },
  "answer.kept": { stream, round, h, key: bytes(32, 5), text: "soup", need: "comfort", day },
  "round.passed": { stream, round, passed: true },
  "day.rested": { day, rested: true },
  "round.favoured": { stream, round, favoured: false },
  "practice.favoured": { practice: "small-thanks", favoured: true },
  "round.seen-open": { stream, round },
  "round.uncovered": { stream, round },
  "question.hidden": { question: "lately-01", hidden: true },
  "theme.hidden": { theme: "lately", hidden: false },
  "question.favoured": { question: "lately-01", favoured: true },
  "tender.opted": { flag: "past-partners", on: true },
  "deck.saved": {
    deck: { id: "ours", title: "Ours", about: "", questions: [{ text: "What next?", depth: 1, flags: [] }] },
  },
  "deck.removed": { deck: "ours" },
  "words.compared": { stream, result: "match" },
  "practice.begun": { session: "small-thanks.0", script: "small-thanks@1", without: "", day },
  "practice.noted": { stream, session: "small-thanks.0", step: "2", act: "kept", value: "for me", day },
  "own-device.added": {
    signKey: bytes(32, 6),
    hpkeKey: bytes(32, 7),
    paper: true,
    token: bytes(32, 12),
    slots: [[bytes(32, 6), bytes(32, 7), bytes(32, 12)]],
  },
  "own-device.joined": { addition: h },
  "own-device.named": { device: bytes(32, 6), name: "the tablet in the kitchen" },
  "own-device.removed": { device: bytes(32, 6), last: [] },
  "vault-epoch.started": { epoch: 1, digest: bytes(32, 10), recipients: [] },
  "bond.kept": {
    stream,
    record: bytes(200, 11),
    listed: [{ device: bytes(32, 1), key: bytes(32, 2), addition: "A".repeat(43) }],
  },
  "history.kept": { stream, kept: true },
  "bond.left": { name: bytes(32, 3) },
  "recovery.made": {
    signKey: bytes(32, 6),
    hpkeKey: bytes(32, 7),
    day,
    mailbox: stream,
    first: [bytes(32, 6), bytes(32, 7)],
  },
  "room.keyed": { publicKey: bytes(32, 6), privateKey: null, wrapped: [bytes(16, 1), 19456, 2, 1, bytes(60, 2)] },
  "journal.written": { sealed: bytes(1072, 3), day },
  "journal.edited": { entry: h, sealed: bytes(1072, 3), day },
  "journal.removed": { entry: h },
};
/** May be missing; with its kind where another kind needs a field of that name. */
const optional = [
  ...["words", "value", "about", "review", "by", "token", "slots", "mailbox", "first", "share", "listed"],
  ...["session.begun question", "question.shared response", "question.shared theme"],
];
const streams = [
  { name: "bond", schemas: bondEvents, samples: bondSamples, parse: parseBondEvent, isKnown: isBondEvent },
  { name: "vault", schemas: vaultEvents, samples: vaultSamples, parse: parseVaultEvent, isKnown: isVaultEvent },
] as const;

describe.each(streams)("an event of the $name", ({ schemas, samples, parse, isKnown }) => {
  const kinds = Object.entries<Record<string, unknown>>(samples).map(([kind, fields]) => ({ kind, fields }));

  it.each(kinds)("[EVENT-1] $kind parses, with or without its kind among the fields", ({ kind, fields }) => {
    expect(parse(kind, fields)).toEqual({ ok: true, value: { kind, ...fields } });
    expect(parse(kind, { kind, ...fields })).toEqual({ ok: true, value: { kind, ...fields } });
  });

  it.each(kinds)("[EVENT-1] $kind refuses each field that is wrong or missing, naming it", ({ kind, fields }) => {
    const schema = Object.entries(schemas).find(([name]) => name === kind)?.[1];
    expect(Object.keys(schema?.entries ?? {}).sort()).toEqual(Object.keys(fields).sort());
    for (const path of Object.keys(fields)) {
      const named = { tag: "event-malformed", kind, path: expect.stringMatching(new RegExp(`^${path}(\\.|$)`)) };
      const refused = { ok: false, error: expect.objectContaining(named) };
      expect(parse(kind, { ...fields, [path]: { not: "this" } })).toEqual(refused);
      const { [path]: _left, ...rest } = fields;
      const mayMiss = optional.includes(path) || optional.includes(`${kind} ${path}`);
      if (!mayMiss) expect(parse(kind, rest)).toEqual(refused);
    }
  });

  it.each(kinds)("[EVENT-4] $kind keeps a field it does not know", ({ kind, fields }) => {
    expect(parse(kind, { ...fields, mood: "calm" })).toEqual({ ok: true, value: { kind, ...fields, mood: "calm" } });
  });

  it("[EVENT-4] a kind it does not know is kept as it is, and is not taken for a known one", () => {
    for (const kind of ["photo.shared", "constructor", "__proto__", ""]) {
      const parsed = parse(kind, { size: 3 });
      expect(parsed).toEqual({ ok: true, value: { kind, size: 3 } });
      expect(parsed.ok && isKnown(parsed.value as never)).toBe(false);
    }
  });

  it("[EVENT-1] what is not a map of fields is refused", () => {
    for (const fields of [null, 7, "text", [], bytes(3, 1), undefined]) {
      expect(parse("bond.closed", fields)).toEqual({ ok: false, error: expect.objectContaining({ path: "" }) });
    }
  });
});

it.each([
  { kind: "answer.removed", fields: { round, day: "2025-02-29" }, path: "day" },
  { kind: "answer.removed", fields: { round: "2025-13-01.0.q", day }, path: "round" },
  { kind: "round.added", fields: { round: "2025-03-05.4.q" }, path: "round" },
  { kind: "round.added", fields: { round: "2025-03-05.1.Q" }, path: "round" },
  { kind: "person.named", fields: { name: "" }, path: "name" },
  { kind: "person.named", fields: { name: "x".repeat(41) }, path: "name" },
  { kind: "bond.joined", fields: { exchange: bytes(31, 1) }, path: "exchange" },
  { kind: "rhythm.chosen", fields: { weekdays: [1, 8], day, after: null }, path: "weekdays.1" },
  {
    kind: "device.removed",
    fields: { device: bytes(32, 1), last: [[bytes(16, 1), -1, bytes(32, 1)]] },
    path: "last.0.1",
  },
  { kind: "edition.held", fields: { edition: 0, day }, path: "edition" },
  { kind: "edition.held", fields: { edition: 1000, day }, path: "edition" },
  { kind: "question.shared", fields: { ...question, text: "x".repeat(2001) }, path: "text" },
  { kind: "question.shared", fields: { ...question, depth: 6 }, path: "depth" },
  { kind: "question.shared", fields: { ...question, flags: ["Money"] }, path: "flags.0" },
  { kind: "question.shared", fields: { ...question, question: "X-1" }, path: "question" },
  { kind: "epoch.started", fields: { epoch: 2 ** 32, digest: bytes(32, 1), recipients: [] }, path: "epoch" },
  { kind: "epoch.started", fields: { epoch: 1, digest: bytes(32, 1), recipients: [h] }, path: "recipients.0" },
])("[EVENT-1] refuses what is out of bounds: $path of $kind", ({ kind, fields, path }) => {
  expect(parseBondEvent(kind, fields)).toEqual({ ok: false, error: expect.objectContaining({ path }) });
});

it("[EVENT-1] says what was expected, never what was written", () => {
  const parsed = parseBondEvent("answer.added", { round, text: 12345, day });
  expect(JSON.stringify(parsed)).not.toContain("12345");
});
