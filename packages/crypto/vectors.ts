/**
 * Writes `vectors/*.json`: every construction of docs/spec/crypto.md with fixed randomness, for implementations in other
 * languages and for our own tests. Run by `node packages/crypto/vectors.ts`; the same code gives the same files.
 *
 * `random` lists the draws of a case in order. A changed file means changed bytes on the wire.
 */

import { writeFile } from "node:fs/promises";
import type { AnswerContent, Commitment, Day, RoundId, StreamId } from "@twofold/core";
import { bytesToBase64url } from "@twofold/wire";
import { importAesKey } from "./src/aes-gcm.ts";
import { eraseEvent, signBatch } from "./src/batch.ts";
import { importEpochKey, slotKeyOf, slotOf } from "./src/bond-key.ts";
import { encodeCbor } from "./src/cbor.ts";
import { importDeviceKeys, makeDeviceSecret } from "./src/device-keys.ts";
import { sealEnvelope } from "./src/envelope.ts";
import { makeEpochKey, sealEpoch } from "./src/epoch/index.ts";
import { bytesToId, makeSessionId, makeStreamId } from "./src/identifier.ts";
import { grantLink, joinLink, makeLink, revealLink } from "./src/link/exchange.ts";
import { linkMeeting, parseLink } from "./src/link/link.ts";
import { openLinkMessage } from "./src/link/messages.ts";
import { answerJoin, makeJoin } from "./src/pairing/exchange.ts";
import { makeInvitation, parseInvitation } from "./src/pairing/invitation.ts";
import { meetingOf } from "./src/pairing/meeting.ts";
import { openMessage } from "./src/pairing/messages.ts";
import { mustBe } from "./src/pairing/pairing.fixture.ts";
import { deriveKey, weakestParameters } from "./src/passphrase.ts";
import { countingRandom, recordedRandom } from "./src/random.fixture.ts";
import { recoveryBond, recoveryVault, recoveryWords } from "./src/recovery/index.ts";
import { sealAnswer } from "./src/sealed-answer.ts";
import { sealRecord, wrapStoreKey } from "./src/store-key.ts";

type Case = { name: string; input: object; expect: object };
type VectorFile = { rule: string; description: string; cases: Case[] };

const stream: StreamId = makeStreamId(countingRandom(0xa0));
const bondKey = countingRandom(0x40)(32);
const round = "2026-03-02.0.first-light" as RoundId;
const letter = "Was it the sea? 💌 שלום";

const files: Record<string, () => Promise<VectorFile>> = {
  "cbor.json": cborVectors,
  "envelope.json": envelopeVectors,
  "batch.json": batchVectors,
  "keys.json": keyVectors,
  "store.json": storeVectors,
  "sealed-answer.json": answerVectors,
  "pairing.json": pairingVectors,
  "epoch.json": epochVectors,
  "recovery.json": recoveryVectors,
  "passphrase.json": passphraseVectors,
  "link.json": linkVectors,
};
for (const [name, build] of Object.entries(files)) {
  const text = JSON.stringify(await build(), bytesAsText, 2);
  await writeFile(new URL(`../../vectors/${name}`, import.meta.url), `${text}\n`);
}

async function cborVectors(): Promise<VectorFile> {
  const values = [0, 23, 24, 65_536, -1, -500, 1.5, 1.1, true, null, "", letter, [1, [2]], { b: 1, aa: 2, a: 3 }, {}];
  const cases = values.map((value) => ({
    name: JSON.stringify(value),
    input: { value },
    expect: { bytes: encodeCbor(value) },
  }));
  return { rule: "BATCH-1", description: "The one encoding of plain values (RFC 8949 §4.2.1).", cases };
}

async function envelopeVectors(): Promise<VectorFile> {
  const key = await importEpochKey(bondKey);
  const contents: [string, number, Uint8Array][] = [
    ["empty content, epoch 0", 0, new Uint8Array()],
    ["a short content, epoch 7", 7, new TextEncoder().encode(letter)],
    ["a content of 1,021 bytes takes the next size", 0, new Uint8Array(1_021).fill(1)],
  ];
  const cases: Case[] = [];
  for (const [name, epoch, content] of contents) {
    const { random, draws } = recordedRandom(countingRandom());
    const envelope = await sealEnvelope({ key, stream, epoch, content, random });
    cases.push({ name, input: { key: bondKey, stream, epoch, content, random: draws }, expect: { envelope } });
  }
  return { rule: "ENV-1", description: "Envelopes, padded and bound to stream, version and epoch.", cases };
}

async function batchVectors(): Promise<VectorFile> {
  const device = await makeDeviceSecret(countingRandom(0x10));
  const deviceKeys = await importDeviceKeys(device);
  const session = makeSessionId(countingRandom(0xb0));
  const place = { stream, side: "a", session, epoch: 0 } as const;
  const events = [
    { kind: "answer.replied", round, about: "b", text: letter, day: "2026-03-03" },
    { kind: "person.named", name: "Sam" },
  ];
  const time = { wallMs: 1_772_409_600_000, counter: 0 };
  const first = { ...place, seq: 0, prev: null, seen: [], time, events };
  const { random, draws } = recordedRandom(countingRandom());
  const signed = await signBatch({ ...first, deviceKeys, random });
  const erased = eraseEvent(signed.content, 1);
  const seen = [{ session: makeSessionId(countingRandom(0xc0)), seq: 4, hash: signed.hash }];
  const takenBack = { kind: "answer.taken-back", round, h: bytesToId<Commitment>(bondKey) };
  const next = { ...place, seq: 1, prev: signed.hash, seen: null, time: null, events: [takenBack] };
  const automatic = recordedRandom(countingRandom(0x80));
  const second = await signBatch({ ...next, deviceKeys, random: automatic.random });
  const third = { ...place, seq: 2, prev: second.hash, seen, time, events: [{ kind: "person.named", name: "Sammy" }] };
  const last = recordedRandom(countingRandom(0x90));
  const signedLast = await signBatch({ ...third, deviceKeys, random: last.random });
  const cases = [
    { name: "first batch of a session", input: { device, ...first, random: draws }, expect: { ...signed } },
    { name: "an automatic batch", input: { device, ...next, random: automatic.draws }, expect: { ...second } },
    {
      name: "a batch that saw another session",
      input: { device, ...third, random: last.draws },
      expect: { ...signedLast },
    },
    {
      name: "its second event erased",
      input: { content: signed.content, index: 1 },
      expect: { erased: erased.ok && erased.value },
    },
  ];
  return { rule: "BATCH-2", description: "Batches: content, header hash and event ids.", cases };
}

async function keyVectors(): Promise<VectorFile> {
  const { random, draws } = recordedRandom(countingRandom(0x10));
  const device = await makeDeviceSecret(random);
  const slot = await slotOf(await slotKeyOf(bondKey, stream), round);
  const cases = [
    { name: "device keys from their seeds", input: { random: draws }, expect: { device } },
    { name: "slot of a round", input: { bondKey, stream, round }, expect: { slot } },
  ];
  return { rule: "KEY-2", description: "Device keys, slot key and slots.", cases };
}

async function storeVectors(): Promise<VectorFile> {
  const key = countingRandom(0x20)(32);
  const content = new TextEncoder().encode(letter);
  const wrap = recordedRandom(countingRandom());
  const wrapped = await wrapStoreKey({ wrappingKey: await importAesKey(key), storeKey: bondKey, random: wrap.random });
  const seal = recordedRandom(countingRandom(0x60));
  const record = { storeKey: await importAesKey(bondKey), recordKey: "log/1", content };
  const sealed = await sealRecord({ ...record, random: seal.random });
  const cases = [
    { name: "store key", input: { wrappingKey: key, storeKey: bondKey, random: wrap.draws }, expect: { wrapped } },
    {
      name: "record",
      input: { storeKey: bondKey, recordKey: "log/1", content, random: seal.draws },
      expect: { sealed },
    },
  ];
  return { rule: "KEY-3", description: "The wrapped store key and a stored value.", cases };
}

async function answerVectors(): Promise<VectorFile> {
  const contents: [string, AnswerContent][] = [
    ["a short answer", { text: letter, need: "just-read" }],
    ["an answer that takes the next size", { text: "x".repeat(1_000), need: "comfort" }],
  ];
  const cases: Case[] = [];
  for (const [name, content] of contents) {
    const { random, draws } = recordedRandom(countingRandom());
    const place = { stream, round, author: "b" } as const;
    const sealed = await sealAnswer({ ...place, content, random });
    cases.push({ name, input: { ...place, content, random: draws }, expect: { ...sealed } });
  }
  return { rule: "SEAL-1", description: "Sealed answers: ciphertext, commitment, both halves and key.", cases };
}

async function pairingVectors(): Promise<VectorFile> {
  const seed = countingRandom(0xe0)(16);
  const card = {
    name: "Sam",
    bondKind: "partner",
    seed,
    day: "2026-03-02" as Day,
    edition: 1,
    weekdays: [1, 3, 5],
  } as const;
  const inviting = recordedRandom(countingRandom());
  const { inviter, message: cardMessage } = await makeInvitation({ card, relay: null, random: inviting.random });
  const { fragment } = inviter;
  const invitation = mustBe(parseInvitation(fragment));
  const meeting = await meetingOf(invitation);
  const joining = recordedRandom(countingRandom(0x55));
  const person = { fragment, card: inviter.card, name: "Alex", bondKind: "friend" } as const;
  const { guest, message: joinMessage } = await makeJoin({ ...person, random: joining.random });
  const answering = recordedRandom(countingRandom(0x99));
  const confirmed = { inviter, join: guest.join, epoch: 0, bondKey };
  const answered = mustBe(await answerJoin({ ...confirmed, random: answering.random }));
  const { message: answerMessage, exchangeHash, words } = answered;
  const answer = mustBe(await openMessage(meeting, answerMessage)).content;
  const derived = { linkToken: meeting.linkToken, psk: meeting.psk };
  const cases = [
    {
      name: "invitation and card",
      input: { card, relay: null, random: inviting.draws },
      expect: { inviter, cardMessage },
    },
    { name: "what follows from the link", input: { fragment }, expect: { invitation, ...derived } },
    { name: "join", input: { ...person, random: joining.draws }, expect: { guest, joinMessage } },
    {
      name: "answer",
      input: { ...confirmed, random: answering.draws },
      expect: { answerMessage, answer, exchangeHash, words },
    },
  ];
  return { rule: "PAIR-4", description: "A whole pairing, message by message.", cases };
}

async function epochVectors(): Promise<VectorFile> {
  const maker = await makeDeviceSecret(countingRandom(0x10));
  const devices = [await makeDeviceSecret(countingRandom(0x60)), await makeDeviceSecret(countingRandom(0xb0))];
  const keys = await importDeviceKeys(maker);
  const { random, draws } = recordedRandom(countingRandom());
  const key = makeEpochKey(random);
  const recipients = devices.map(({ hpkePublic }) => hpkePublic);
  const { envelope, digest } = await sealEpoch({ stream, epoch: 3, key, maker: keys, recipients, random });
  const input = { stream, epoch: 3, maker, devices, random: draws };
  const cases = [{ name: "epoch 3 for two devices", input, expect: { key, digest, envelope } }];
  return { rule: "EPOCH-2", description: "An epoch envelope with two boxes and six dummies.", cases };
}

async function recoveryVectors(): Promise<VectorFile> {
  const keys = [new Uint8Array(16), new Uint8Array(16).fill(0xff), countingRandom(0x70)(16)];
  const cases: Case[] = [];
  for (const [i, key] of keys.entries()) {
    const [words, vault, bond] = [await recoveryWords(key), await recoveryVault(key), await recoveryBond(key, stream)];
    cases.push({ name: `recovery key ${i}`, input: { key, stream }, expect: { words, vault, bond } });
  }
  return { rule: "RECOV-3", description: "Words, vault and a bond's paper keys of a recovery key.", cases };
}

async function passphraseVectors(): Promise<VectorFile> {
  const salt = countingRandom(0x30)(16);
  const cases: Case[] = [];
  for (const passphrase of ["a long walk in the rain", "caf\u00e9 \ufb01n"]) {
    const key = await deriveKey(passphrase, salt, weakestParameters);
    cases.push({ name: passphrase, input: { passphrase, salt, parameters: weakestParameters }, expect: { key } });
  }
  return { rule: "PASS-1", description: "Keys from passphrases by Argon2id.", cases };
}

async function linkVectors(): Promise<VectorFile> {
  const nowMs = 1_772_409_600_000;
  const making = recordedRandom(countingRandom());
  const { inviter, message: cardMessage } = await makeLink({ stream, nowMs, relay: null, random: making.random });
  const { fragment, card } = inviter;
  const link = mustBe(parseLink(fragment));
  const meeting = await linkMeeting(link);
  const joining = recordedRandom(countingRandom(0x55));
  const joined = mustBe(await joinLink({ fragment, card, name: "the tablet", nowMs, random: joining.random }));
  const { guest, message: joinMessage } = joined;
  const { join } = guest;
  const revealing = recordedRandom(countingRandom(0x99));
  const revealed = mustBe(await revealLink({ inviter, join, nowMs, random: revealing.random }));
  const { words, message: revealMessage } = revealed;
  const reveal = mustBe(await openLinkMessage(meeting, revealMessage)).content;
  const granting = recordedRandom(countingRandom(0xcc));
  const grant = { vault: { key: bondKey }, bonds: [] };
  const confirmed = { inviter: revealed.inviter, join, grant, nowMs };
  const { message: grantMessage } = mustBe(await grantLink({ ...confirmed, random: granting.random }));
  const content = mustBe(await openLinkMessage(meeting, grantMessage)).content;
  const cases = [
    { name: "code and card", input: { stream, nowMs, random: making.draws }, expect: { inviter, cardMessage } },
    {
      name: "what follows from the code",
      input: { fragment },
      expect: { link, linkToken: meeting.linkToken, psk: meeting.psk },
    },
    {
      name: "join",
      input: { fragment, card, name: "the tablet", nowMs, random: joining.draws },
      expect: { guest, joinMessage },
    },
    {
      name: "reveal",
      input: { inviter, join, nowMs, random: revealing.draws },
      expect: { words, revealMessage, reveal, answered: revealed.inviter.answered },
    },
    {
      name: "grant",
      input: { ...confirmed, random: granting.draws },
      expect: { grantMessage, content },
    },
  ];
  return { rule: "LINK-3", description: "A whole link, message by message.", cases };
}

function bytesAsText(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? bytesToBase64url(value) : value;
}
