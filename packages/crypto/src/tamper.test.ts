/** Each field changed, each pair swapped, each refusal seen by its tag. */

import type { AnswerContent, DeviceId, RoundId, Side } from "@twofold/core";
import { bytesToBase64url } from "@twofold/wire";
import { describe, expect, it } from "vitest";
import { oneDevice } from "./batch.fixture.ts";
import { parseBatch, verifyBatch } from "./batch.ts";
import { importEpochKey, makeBondKey } from "./bond-key.ts";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { makeDeviceSecret } from "./device-keys.ts";
import { openEnvelope, sealEnvelope } from "./envelope.ts";
import { bytesToId, makeStreamId } from "./identifier.ts";
import { acceptAnswer, answerJoin } from "./pairing/exchange.ts";
import { parseInvitation } from "./pairing/invitation.ts";
import { meetingOf } from "./pairing/meeting.ts";
import { type MessageKind, openMessage, sealMessage } from "./pairing/messages.ts";
import { mustBe, pairUpToAnswer } from "./pairing/pairing.fixture.ts";
import { systemRandom as random } from "./random.ts";
import { openAnswer, sealAnswer } from "./sealed-answer.ts";

const flip = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes.at(at) ?? 0) ^ 1) as Uint8Array<ArrayBuffer>;
const tagOf = (result: { ok: boolean; error?: { tag: string } }) => (result.ok ? "accepted" : result.error?.tag);
const asArray = (bytes: Uint8Array): unknown[] => mustBe(decodeCbor(bytes)) as unknown[];
const pairsOf = (length: number) =>
  Array.from({ length }, (_, i) => Array.from({ length: length - i - 1 }, (_, j) => [i, i + j + 1] as const)).flat();
const swap = (items: readonly unknown[], [i, j]: readonly [number, number]) =>
  items.with(i, items[j]).with(j, items[i]);

describe("envelope", async () => {
  const stream = makeStreamId(random);
  const key = await importEpochKey(makeBondKey(random));
  const otherKey = await importEpochKey(makeBondKey(random));
  const envelope = await sealEnvelope({ key, stream, epoch: 1, content: Uint8Array.of(1, 2, 3), random });
  const open = (bytes: Uint8Array, place = { stream, keys: () => [key] }) =>
    openEnvelope({ ...place, envelope: bytes });

  it.each<[string, () => Uint8Array, string]>([
    ["version to 0", () => flip(envelope, 0), "envelope-damaged"],
    ["version to 2", () => envelope.with(0, 2), "envelope-newer"],
    ...[1, 2, 3, 4].map((at): [string, () => Uint8Array, string] => [
      `epoch, byte ${at}`,
      () => flip(envelope, at),
      "envelope-damaged",
    ]),
    ["nonce", () => flip(envelope, 5), "envelope-damaged"],
    ["last byte of the nonce", () => flip(envelope, 16), "envelope-damaged"],
    ["ciphertext", () => flip(envelope, 17), "envelope-damaged"],
    ["tag", () => flip(envelope, -1), "envelope-damaged"],
    ["cut short", () => envelope.subarray(0, -1), "envelope-damaged"],
    ["one byte more", () => new Uint8Array([...envelope, 0]), "envelope-damaged"],
    ["the head only", () => envelope.subarray(0, 5), "envelope-damaged"],
    ["half of the head", () => envelope.subarray(0, 3), "envelope-damaged"],
    ["nothing", () => new Uint8Array(), "envelope-damaged"],
  ])("[ENV-3] %s", async (_, change, tag) => {
    expect(tagOf(await open(envelope))).toBe("accepted");
    expect(tagOf(await open(change()))).toBe(tag);
  });

  it("[ENV-3] an envelope of another stream, or under another key, is damaged", async () => {
    expect(tagOf(await open(envelope, { stream: makeStreamId(random), keys: () => [key] }))).toBe("envelope-damaged");
    expect(tagOf(await open(envelope, { stream, keys: () => [otherKey] }))).toBe("envelope-damaged");
  });
});

describe("batch", async () => {
  const one = await oneDevice(random);
  const stranger = await oneDevice(random);
  const events = [
    { kind: "person.named", name: "Sam" },
    { kind: "person.named", name: "Alex" },
  ];
  const { hash } = await one.write();
  const seen = [{ session: one.session, seq: 1, hash }];
  const { content } = await one.write({ seq: 3, prev: hash, seen, time: { wallMs: 5, counter: 1 }, events });
  const [headerBytes, signature, salted] = asArray(content) as [Uint8Array, Uint8Array, unknown[][]];
  const header = asArray(headerBytes);
  const read = async (bytes: Uint8Array, trust = one.trust) => {
    const parsed = parseBatch(bytes);
    return tagOf(parsed.ok ? await verifyBatch(parsed.value, trust) : parsed);
  };
  const withHeader = (changed: unknown[]) => encodeCbor([encodeCbor(changed), signature, salted]);
  const withEvents = (changed: unknown[]) => encodeCbor([headerBytes, signature, changed]);
  const other = random(32);

  it("[BATCH-3] is accepted as it was written", async () => {
    expect(await read(content)).toBe("accepted");
    expect(header).toHaveLength(11);
  });

  it.each<[field: string, index: number, value: unknown, tag: string]>([
    ["domain", 0, "twofold/other/1", "batch-damaged"],
    ["version", 0, "twofold/batch/2", "batch-newer"],
    ["stream", 1, random(16), "batch-other-stream"],
    ["side", 2, "b", "batch-foreign-device"],
    ["side to none", 2, "c", "batch-damaged"],
    ["device", 3, other, "batch-foreign-device"],
    ["session", 4, random(16), "batch-forged"],
    ["epoch", 5, 1, "batch-forged"],
    ["sequence number", 6, 4, "batch-forged"],
    ["sequence number to the first", 6, 0, "batch-damaged"],
    ["sequence number below zero", 6, -1, "batch-damaged"],
    ["previous header", 7, other, "batch-forged"],
    ["previous header to none", 7, new Uint8Array(32), "batch-damaged"],
    ["seen session", 8, [[random(16), 1, other]], "batch-forged"],
    ["seen to nothing", 8, [], "batch-forged"],
    ["seen to null", 8, null, "batch-forged"],
    ["seen twice", 8, [seen, seen].map(() => [new Uint8Array(16), 1, other]), "batch-damaged"],
    ["time", 9, [6, 1], "batch-forged"],
    ["counter", 9, [5, 2], "batch-forged"],
    ["time to null", 9, null, "batch-forged"],
    ["a digest", 10, [other, (header[10] as unknown[])[1]], "batch-forged"],
    ["the order of digests", 10, (header[10] as unknown[]).toReversed(), "batch-forged"],
    ["a digest less", 10, [(header[10] as unknown[])[0]], "batch-damaged"],
  ])("[BATCH-3] header: %s changed", async (_, index, value, tag) => {
    expect(await read(withHeader(header.with(index, value)))).toBe(tag);
  });

  it("[BATCH-3] header: each pair of fields swapped, and a field more or less", async () => {
    const refusals = ["batch-damaged", "batch-other-stream", "batch-foreign-device", "batch-forged"];
    for (const pair of pairsOf(header.length)) expect(refusals).toContain(await read(withHeader(swap(header, pair))));
    expect(await read(withHeader([...header, 0]))).toBe("batch-damaged");
    expect(await read(withHeader(header.slice(0, -1)))).toBe("batch-damaged");
  });

  it.each<[string, () => Uint8Array, string]>([
    ["signature", () => encodeCbor([headerBytes, flip(signature, 0), salted]), "batch-forged"],
    ["second half of the signature", () => encodeCbor([headerBytes, flip(signature, 40), salted]), "batch-forged"],
    ["a short signature", () => encodeCbor([headerBytes, signature.subarray(1), salted]), "batch-damaged"],
    ["salt", () => withEvents([[random(16), ...(salted[0]?.slice(1) ?? [])], salted[1]]), "batch-event-changed"],
    ["kind", () => withEvents([salted[0]?.with(1, "person.renamed"), salted[1]]), "batch-event-changed"],
    ["fields", () => withEvents([salted[0], salted[1]?.with(2, encodeCbor({ name: "Max" }))]), "batch-event-changed"],
    ["two events swapped", () => withEvents(salted.toReversed()), "batch-event-changed"],
    ["one event twice", () => withEvents([salted[0], salted[0]]), "batch-event-changed"],
    ["an event less", () => withEvents([salted[0]]), "batch-damaged"],
    ["an event more", () => withEvents([...salted, salted[0]]), "batch-damaged"],
    ["bytes behind it", () => new Uint8Array([...content, 0]), "batch-damaged"],
  ])("[BATCH-1] %s", async (_, change, tag) => {
    expect(await read(change())).toBe(tag);
  });

  it("[BATCH-3] a device that the bond does not list is refused, well signed or not", async () => {
    const { content: foreign } = await stranger.write({ stream: one.stream });
    expect(await read(foreign)).toBe("batch-foreign-device");
    const listed = { ...one.trust, isDeviceOf: (_: string, id: DeviceId) => id === stranger.device };
    expect(await read(foreign, listed)).toBe("accepted");
    expect(await read(content, listed)).toBe("batch-foreign-device");
  });

  it("[BATCH-3] the signature of another batch of the same device does not fit", async () => {
    const [, otherSignature] = asArray((await one.write()).content);
    expect(await read(encodeCbor([headerBytes, otherSignature, salted]))).toBe("batch-forged");
  });
});

describe("sealed answer", async () => {
  const round = "2026-03-02.0.first-light" as RoundId;
  const place = { stream: makeStreamId(random), round, author: "a" as Side };
  const content: AnswerContent = { text: "the sea", need: "just-read" };
  const [mine, theirs] = [
    await sealAnswer({ ...place, content, random }),
    await sealAnswer({ ...place, author: "b", content, random }),
  ];
  type Opening = Parameters<typeof openAnswer>[0];
  const { h, c, key } = mine;
  const opening: Opening = { ...place, sealed: { h, c }, key, named: h };

  it.each<[string, Partial<Opening>]>([
    ["stream", { stream: makeStreamId(random) }],
    ["round", { round: "2026-03-02.1.first-light" as RoundId }],
    ["author", { author: "b" }],
    ["commitment in the event", { sealed: { h: theirs.h, c } }],
    ["commitment from the escrow", { named: theirs.h }],
    ["both commitments", { sealed: { h: theirs.h, c }, named: theirs.h }],
    ["nonce", { sealed: { h, c: flip(c, 0) } }],
    ["ciphertext", { sealed: { h, c: flip(c, 20) } }],
    ["tag", { sealed: { h, c: flip(c, -1) } }],
    ["ciphertext cut short", { sealed: { h, c: c.subarray(0, -1) } }],
    ["ciphertext of another answer", { sealed: { h, c: theirs.c } }],
    ["key", { key: flip(key, 31) }],
    ["key of another answer", { key: theirs.key }],
    ["a short key", { key: key.subarray(1) }],
    ["all of another's answer under this name", { sealed: theirs, key: theirs.key, named: theirs.h }],
    ["a second spelling of the commitment", { named: `${h.slice(0, -1)}_` as typeof h }],
  ])("[SEAL-5] %s changed", async (_, change) => {
    expect(tagOf(await openAnswer(opening))).toBe("accepted");
    expect(tagOf(await openAnswer({ ...opening, ...change }))).toBe("answer-mismatch");
  });
});

describe("pairing", async () => {
  const run = await pairUpToAnswer(random);
  const second = await pairUpToAnswer(random);
  const { guest, inviter, meeting, bondKey } = run;
  const invitation = asArray(Uint8Array.fromBase64(guest.fragment, { alphabet: "base64url" }));
  const accept = async (answer: Uint8Array, state = guest) => tagOf(await acceptAnswer(state, answer));
  const asFragment = (fields: unknown[]) => bytesToBase64url(encodeCbor(fields));
  const otherDevice = await makeDeviceSecret(random);

  it("[PAIR-5] is accepted as it was made", async () => {
    expect(await accept(run.answer)).toBe("accepted");
    expect(invitation).toHaveLength(7);
  });

  it.each<[field: string, index: number, value: unknown, tag: string]>([
    ["commitment", 3, random(32), "pairing-mismatch"],
    ["secret", 2, random(32), "pairing-forged"],
    ["meeting", 1, random(16), "pairing-forged"],
    ["name", 4, "Tom", "pairing-forged"],
    ["bond kind", 5, "friend", "pairing-forged"],
    ["relay", 6, "https://elsewhere.example", "pairing-forged"],
  ])("[PAIR-4] link: %s changed is found at the answer at the latest", async (_, index, value, tag) => {
    expect(await accept(run.answer, { ...guest, fragment: asFragment(invitation.with(index, value)) })).toBe(tag);
  });

  it.each([1, 2])("[PAIR-1] link: with another meeting or secret (field %i) no message opens", async (index) => {
    const changed = parseInvitation(asFragment(invitation.with(index, random(index === 1 ? 16 : 32))));
    const elsewhere = await meetingOf(mustBe(changed));
    expect(tagOf(await openMessage(elsewhere, run.cardMessage))).toBe("message-damaged");
  });

  it("[PAIR-1] link: each pair of fields swapped is no link, or another meeting", async () => {
    for (const pair of pairsOf(invitation.length)) {
      const parsed = parseInvitation(asFragment(swap(invitation, pair)));
      const opened = parsed.ok ? await openMessage(await meetingOf(parsed.value), run.cardMessage) : parsed;
      expect(["invitation-damaged", "message-damaged"]).toContain(tagOf(opened));
    }
  });

  it.each<[string, Uint8Array]>([
    ["nonce", flip(run.joinMessage, 0)],
    ["ciphertext", flip(run.joinMessage, 12)],
    ["tag", flip(run.joinMessage, -1)],
    ["cut short", run.joinMessage.subarray(0, -1)],
    ["of another meeting", second.joinMessage],
    ["nothing", new Uint8Array()],
  ])("[PAIR-3] message: %s", async (_, message) => {
    expect(tagOf(await openMessage(meeting, message))).toBe("message-damaged");
  });

  it("[PAIR-3] message: a card sent as a join is still a card", async () => {
    for (const which of ["card", "join", "answer"] satisfies MessageKind[]) {
      const message = await sealMessage({ meeting, which, content: Uint8Array.of(1), random });
      expect(mustBe(await openMessage(meeting, message)).which).toBe(which);
    }
  });

  const card = asArray(guest.card);
  it.each<[field: string, index: number, value: unknown, tag: string]>([
    ["stream", 1, random(16), "pairing-mismatch"],
    ["name", 2, "Tom", "pairing-forged"],
    ["bond kind", 3, "friend", "pairing-forged"],
    ["seed", 4, random(16), "pairing-forged"],
    ["day", 5, "2026-03-03", "pairing-forged"],
    ["edition", 6, 2, "pairing-forged"],
    ["weekdays", 7, [1], "pairing-forged"],
  ])("[PAIR-4] card: %s changed by someone who has the link is found at the answer", async (_, index, value, tag) => {
    expect(card).toHaveLength(8);
    expect(await accept(run.answer, { ...guest, card: encodeCbor(card.with(index, value)) })).toBe(tag);
  });

  const join = asArray(run.join);
  it.each<[field: string, index: number, value: unknown]>([
    ["sign key", 1, otherDevice.signPublic],
    ["HPKE key", 2, otherDevice.hpkePublic],
    ["nonce", 3, random(16)],
    ["token digest", 4, random(32)],
    ["name", 5, "Max"],
    ["bond kind", 6, "partner"],
  ])("[PAIR-4] join: %s changed by someone who has the link is found by the guest", async (_, index, value) => {
    const changed = encodeCbor(join.with(index, value));
    const answered = mustBe(await answerJoin({ inviter, join: changed, epoch: 0, bondKey, random }));
    const { content } = mustBe(await openMessage(meeting, answered.message));
    expect(await accept(content)).toBe("pairing-forged");
  });

  it.each<[string, unknown[], string]>([
    ["a newer version", join.with(0, 2), "pairing-newer"],
    ["version 0", join.with(0, 0), "pairing-damaged"],
    ["a field less", join.slice(0, -1), "pairing-damaged"],
    ["a field more", [...join, 1], "pairing-damaged"],
    ["a short key", join.with(1, random(31)), "pairing-damaged"],
    ["a name of 41", join.with(5, "x".repeat(41)), "pairing-damaged"],
    ["an unknown kind of bond", join.with(6, "boss"), "pairing-damaged"],
  ])("[PAIR-3] join: %s", async (_, fields, tag) => {
    expect(tagOf(await answerJoin({ inviter, join: encodeCbor(fields), epoch: 0, bondKey, random }))).toBe(tag);
  });

  const answer = asArray(run.answer);
  it.each<[field: string, index: number, value: unknown, tag: string]>([
    ["version to a newer one", 0, 2, "pairing-newer"],
    ["sign key", 1, otherDevice.signPublic, "pairing-mismatch"],
    ["HPKE key", 2, otherDevice.hpkePublic, "pairing-mismatch"],
    ["nonce", 3, random(16), "pairing-mismatch"],
    ["stream", 4, random(16), "pairing-mismatch"],
    ["encapsulated key", 5, random(32), "pairing-forged"],
    ["box", 6, flip(answer[6] as Uint8Array, 3), "pairing-forged"],
    ["signature", 7, flip(answer[7] as Uint8Array, 3), "pairing-forged"],
    ["box of another exchange", 6, asArray(second.answer)[6], "pairing-forged"],
    ["signature of another exchange", 7, asArray(second.answer)[7], "pairing-forged"],
  ])("[PAIR-5] answer: %s changed", async (_, index, value, tag) => {
    expect(answer).toHaveLength(8);
    expect(await accept(encodeCbor(answer.with(index, value)))).toBe(tag);
  });

  it("[PAIR-5] answer: each pair of fields swapped", async () => {
    for (const pair of pairsOf(answer.length)) {
      expect(["pairing-damaged", "pairing-mismatch", "pairing-forged"]).toContain(
        await accept(encodeCbor(swap(answer, pair))),
      );
    }
  });

  it("[PAIR-5] answer: own keys or nonce coming back are a mirror", async () => {
    const { signPublic, signSeed, hpkePublic, hpkeSeed } = inviter.device;
    const mirrors = [
      { ...guest, device: { ...guest.device, signPublic, signSeed } },
      { ...guest, device: { ...guest.device, hpkePublic, hpkeSeed } },
      { ...guest, nonce: inviter.nonce },
    ];
    for (const each of mirrors) expect(await accept(run.answer, each)).toBe("pairing-echo");
  });

  it("[PAIR-4] answer: signed well, but the bond key was sealed to another device", async () => {
    const { hpkePublic, hpkeSeed } = otherDevice;
    const device = { ...guest.device, hpkePublic, hpkeSeed };
    expect(await accept(run.answer, { ...guest, device })).toBe("pairing-box-damaged");
  });

  it("[PAIR-4] an exchange that ran twice gives two hashes", () => {
    expect(bytesToId(run.answered.exchangeHash)).not.toBe(bytesToId(second.answered.exchangeHash));
  });
});
