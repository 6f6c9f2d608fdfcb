/** Reads `vectors/*.json` and checks our code against them in both directions. `packages/crypto/vectors.ts` writes them. */

import { readdir, readFile } from "node:fs/promises";
import type { AnswerContent, RoundId, StreamId } from "@twofold/core";
import { base64urlToBytes, bytesToBase64url } from "@twofold/wire";
import { describe, expect, it } from "vitest";
import { importAesKey } from "./aes-gcm.ts";
import { type BatchToSign, eraseEvent, parseBatch, signBatch, verifyBatch } from "./batch.ts";
import { importEpochKey, slotKeyOf, slotOf } from "./bond-key.ts";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { type DeviceSecret, importDeviceKeys, makeDeviceSecret } from "./device-keys.ts";
import { openEnvelope, sealEnvelope } from "./envelope.ts";
import { makeEpochKey, openEpoch, sealEpoch } from "./epoch/index.ts";
import { acceptGrant, acceptReveal, grantLink, joinLink, makeLink, revealLink } from "./link/exchange.ts";
import { linkMeeting, parseLink } from "./link/link.ts";
import { decodeLinkGuest, decodeLinkInviter, type LinkGuest, type LinkInviter } from "./link/link-state.ts";
import { openLinkMessage } from "./link/messages.ts";
import { acceptAnswer, answerJoin, makeJoin } from "./pairing/exchange.ts";
import { makeInvitation, parseInvitation } from "./pairing/invitation.ts";
import { meetingOf } from "./pairing/meeting.ts";
import { openMessage, parseCard } from "./pairing/messages.ts";
import { mustBe } from "./pairing/pairing.fixture.ts";
import type { Guest, Inviter } from "./pairing/pairing-state.ts";
import { deriveKey, type PassphraseParameters } from "./passphrase.ts";
import { replayedRandom } from "./random.fixture.ts";
import { readRecoveryWords, recoveryBond, recoveryVault, recoveryWords } from "./recovery/index.ts";
import { type AnswerPlace, joinKey, openAnswer, type SealedAnswer, sealAnswer } from "./sealed-answer.ts";
import { openRecord, sealRecord, unwrapStoreKey, wrapStoreKey } from "./store-key.ts";

type Fields = { readonly [name: string]: unknown };
type Case = { readonly name: string; readonly input: Fields; readonly expect: Fields };
type VectorFile = { readonly rule: string; readonly description: string; readonly cases: readonly Case[] };

const folder = new URL("../../../vectors/", import.meta.url);
const load = async (name: string): Promise<VectorFile> =>
  JSON.parse(await readFile(new URL(`${name}.json`, folder), "utf8")) as VectorFile;
const bytes = (text: unknown): Uint8Array<ArrayBuffer> => base64urlToBytes(String(text)) ?? new Uint8Array();
const drawsOf = (input: Fields) => replayedRandom((input.random as readonly string[]).map(bytes));
/** As the files spell it. */
const spelled = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (each instanceof Uint8Array ? bytesToBase64url(each) : each)));
const deviceOf = (text: Record<keyof DeviceSecret, string>): DeviceSecret => ({
  signSeed: bytes(text.signSeed),
  signPublic: bytes(text.signPublic),
  hpkeSeed: bytes(text.hpkeSeed),
  hpkePublic: bytes(text.hpkePublic),
});

/** One check per file; each asserts that it used every draw, so that no randomness is left unexplained. */
const checks: Record<string, (each: Case) => Promise<void>> = {
  async cbor({ input, expect: expected }) {
    expect(spelled(encodeCbor(input.value))).toBe(expected.bytes);
    expect(decodeCbor(bytes(expected.bytes))).toEqual({ ok: true, value: input.value });
  },

  async envelope({ input, expect: expected }) {
    const random = drawsOf(input);
    const key = await importEpochKey(bytes(input.key));
    const { stream, epoch } = input as { stream: StreamId; epoch: number };
    const content = bytes(input.content);
    const envelope = await sealEnvelope({ key, stream, epoch, content, random });
    expect([spelled(envelope), random.left()]).toEqual([expected.envelope, 0]);
    const opened = await openEnvelope({ keys: () => [key], stream, envelope: bytes(expected.envelope) });
    expect(opened).toEqual({ ok: true, value: { epoch, content } });
  },

  async batch({ input, expect: expected }) {
    if ("index" in input) {
      const erased = mustBe(eraseEvent(bytes(input.content), Number(input.index)));
      expect(spelled(erased)).toBe(expected.erased);
      return;
    }
    const random = drawsOf(input);
    const deviceKeys = await importDeviceKeys(deviceOf(input.device as never));
    const { device, random: _, ...fields } = input;
    const signed = await signBatch({ ...(fields as unknown as BatchToSign), deviceKeys, random });
    expect([spelled(signed), random.left(), device !== undefined]).toEqual([expected, 0, true]);
    const parsed = mustBe(parseBatch(bytes(expected.content)));
    const trust = { stream: input.stream as StreamId, isDeviceOf: () => true };
    const { header, hash, events } = mustBe(await verifyBatch(parsed, trust));
    expect([hash, header.digests]).toEqual([expected.hash, expected.ids]);
    expect(header).toMatchObject({ seq: input.seq, prev: input.prev, seen: input.seen, time: input.time });
    const read = events.map((each) => each && { kind: each.kind, ...(mustBe(each.fields) as object) });
    expect(read).toEqual(input.events);
  },

  async keys({ input, expect: expected }) {
    if ("device" in expected) {
      expect(spelled(await makeDeviceSecret(drawsOf(input)))).toEqual(expected.device);
      return;
    }
    const slotKey = await slotKeyOf(bytes(input.bondKey), input.stream as StreamId);
    expect(await slotOf(slotKey, input.round as RoundId)).toBe(expected.slot);
  },

  async store({ input, expect: expected }) {
    const random = drawsOf(input);
    if ("wrapped" in expected) {
      const wrappingKey = await importAesKey(bytes(input.wrappingKey));
      const wrapped = await wrapStoreKey({ wrappingKey, storeKey: bytes(input.storeKey), random });
      expect([spelled(wrapped), random.left()]).toEqual([expected.wrapped, 0]);
      expect((await unwrapStoreKey(wrappingKey, wrapped)).ok).toBe(true);
      return;
    }
    const storeKey = await importAesKey(bytes(input.storeKey));
    const [recordKey, content] = [String(input.recordKey), bytes(input.content)];
    const sealed = await sealRecord({ storeKey, recordKey, content, random });
    expect([spelled(sealed), random.left()]).toEqual([expected.sealed, 0]);
    expect(await openRecord({ storeKey, recordKey, sealed })).toEqual({ ok: true, value: content });
  },

  async "sealed-answer"({ input, expect: expected }) {
    const random = drawsOf(input);
    const { content, ...place } = input as unknown as AnswerPlace & { content: AnswerContent };
    const made = await sealAnswer({ ...place, content, random });
    expect([spelled(made), random.left()]).toEqual([expected, 0]);
    const h = expected.h as SealedAnswer["h"];
    const key = joinKey(bytes(expected.share), bytes(expected.escrow));
    const opened = await openAnswer({ ...place, sealed: { h, c: bytes(expected.c) }, key, named: h });
    expect(opened).toEqual({ ok: true, value: content });
  },

  async pairing({ name, input, expect: expected }) {
    const steps: Record<string, () => Promise<void>> = {
      async "invitation and card"() {
        const card = { ...(input.card as object), seed: bytes((input.card as { seed: string }).seed) } as never;
        const { inviter, message } = await makeInvitation({
          card,
          relay: null,
          random: drawsOf(input),
        });
        expect(spelled({ inviter, cardMessage: message })).toEqual(expected);
        expect(mustBe(parseCard(inviter.card))).toMatchObject({ name: "Sam", stream: inviter.stream });
      },
      async "what follows from the link"() {
        const invitation = mustBe(parseInvitation(String(input.fragment)));
        const { linkToken, psk } = await meetingOf(invitation);
        expect(spelled({ invitation, linkToken, psk })).toEqual(expected);
      },
      async join() {
        const person = { ...input, card: bytes(input.card), random: drawsOf(input) } as never;
        const { guest, message } = await makeJoin(person);
        expect(spelled({ guest, joinMessage: message })).toEqual(expected);
      },
      async answer() {
        const inviter = stateOf<Inviter>(input.inviter as never);
        const [join, bondKey] = [bytes(input.join), bytes(input.bondKey)];
        const confirmed = { inviter, join, epoch: 0, bondKey, random: drawsOf(input) };
        const { message, exchangeHash, words } = mustBe(await answerJoin(confirmed));
        const meeting = await meetingOf(mustBe(parseInvitation(inviter.fragment)));
        const answer = mustBe(await openMessage(meeting, message)).content;
        expect(spelled({ answerMessage: message, answer, exchangeHash, words })).toEqual(expected);
        const { cases } = await load("pairing");
        const guest = stateOf<Guest>(cases.find((each) => each.name === "join")?.expect.guest as never);
        const accepted = mustBe(await acceptAnswer(guest, answer));
        expect(accepted).toMatchObject({ bondKey, exchangeHash, words, epoch: 0 });
      },
    };
    const step = steps[name];
    if (!step) throw new Error(`no check for “${name}”`);
    await step();
  },

  async epoch({ input, expect: expected }) {
    const random = drawsOf(input);
    const { stream, epoch } = input as { stream: StreamId; epoch: number };
    const maker = await importDeviceKeys(deviceOf(input.maker as never));
    const devices = (input.devices as Record<keyof DeviceSecret, string>[]).map(deviceOf);
    const key = makeEpochKey(random);
    const recipients = devices.map(({ hpkePublic }) => hpkePublic);
    const { envelope, digest } = await sealEpoch({ stream, epoch, key, maker, recipients, random });
    expect([spelled({ key, digest, envelope }), random.left()]).toEqual([expected, 0]);
    for (const device of devices) {
      const keys = await importDeviceKeys(device);
      const opened = await openEpoch({ stream, envelope: bytes(expected.envelope), keys, isListed: () => true });
      expect(mustBe(opened)).toMatchObject({ epoch, key, digest });
    }
  },

  async recovery({ input, expect: expected }) {
    const [key, stream] = [bytes(input.key), input.stream as StreamId];
    const [words, vault, bond] = [await recoveryWords(key), await recoveryVault(key), await recoveryBond(key, stream)];
    expect(spelled({ words, vault, bond })).toEqual(expected);
    expect(await readRecoveryWords(expected.words as string[])).toEqual({ ok: true, value: key });
  },

  async passphrase({ input, expect: expected }) {
    const { passphrase, parameters } = input as { passphrase: string; parameters: PassphraseParameters };
    expect(spelled(await deriveKey(passphrase, bytes(input.salt), parameters))).toBe(expected.key);
  },

  async link({ name, input, expect: expected }) {
    const nowMs = Number(input.nowMs);
    const steps: Record<string, () => Promise<void>> = {
      async "code and card"() {
        const stream = input.stream as StreamId;
        const { inviter, message } = await makeLink({ stream, nowMs, relay: null, random: drawsOf(input) });
        expect(spelled({ inviter, cardMessage: message })).toEqual(expected);
      },
      async "what follows from the code"() {
        const link = mustBe(parseLink(String(input.fragment)));
        const { linkToken, psk } = await linkMeeting(link);
        expect(spelled({ link, linkToken, psk })).toEqual(expected);
      },
      async join() {
        const said = { fragment: String(input.fragment), card: bytes(input.card), name: String(input.name), nowMs };
        const { guest, message } = mustBe(await joinLink({ ...said, random: drawsOf(input) }));
        expect(spelled({ guest, joinMessage: message })).toEqual(expected);
      },
      async reveal() {
        const inviter = linkInviterOf(input.inviter as never);
        const revealed = mustBe(await revealLink({ inviter, join: bytes(input.join), nowMs, random: drawsOf(input) }));
        const { words, message } = revealed;
        const meeting = await linkMeeting(mustBe(parseLink(inviter.fragment)));
        const reveal = mustBe(await openLinkMessage(meeting, message)).content;
        const { answered } = revealed.inviter;
        expect(spelled({ words, revealMessage: message, reveal, answered })).toEqual(expected);
        expect(await acceptReveal(await guestOfVector(), reveal)).toEqual({ ok: true, value: { words } });
      },
      async grant() {
        const inviter = linkInviterOf(input.inviter as never);
        const { vault } = input.grant as { vault: { key: string } };
        const grant = { vault: { key: bytes(vault.key) }, bonds: [] };
        const said = { inviter, join: bytes(input.join), grant, nowMs };
        const { message } = mustBe(await grantLink({ ...said, random: drawsOf(input) }));
        const meeting = await linkMeeting(mustBe(parseLink(inviter.fragment)));
        const content = mustBe(await openLinkMessage(meeting, message)).content;
        expect(spelled({ grantMessage: message, content })).toEqual(expected);
        const { cases } = await load("link");
        const reveal = bytes(cases.find((each) => each.name === "reveal")?.expect.reveal);
        expect(await acceptGrant(await guestOfVector(), reveal, content)).toEqual({ ok: true, value: grant });
      },
    };
    const step = steps[name];
    if (!step) throw new Error(`no check for “${name}”`);
    await step();
  },
};

/** What a side keeps: everything but the fragment and the stream is bytes. */
function stateOf<State extends Inviter | Guest>(text: { [name: string]: string } & { device: never }): State {
  const { fragment, device, stream, ...rest } = text;
  const others = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, bytes(value)]));
  return {
    fragment,
    device: deviceOf(device),
    ...(stream === undefined ? {} : { stream }),
    ...others,
  } as unknown as State;
}

type Text = { readonly [name: string]: string };

function linkInviterOf(text: Text & { device: never }): LinkInviter {
  const { fragment, device, stream, nonce, card, answered } = text;
  const kept = { nonce: bytes(nonce), card: bytes(card), answered: answered === null ? null : bytes(answered) };
  const state = { fragment, device: deviceOf(device), stream, ...kept };
  return mustBe(decodeLinkInviter(encodeCbor(state)));
}

async function guestOfVector(): Promise<LinkGuest> {
  const { cases } = await load("link");
  const text = cases.find((each) => each.name === "join")?.expect.guest as Text & { device: never; slots: never };
  const slots = (text.slots as (Text & { device: never })[]).map(({ device, token }) => ({
    device: deviceOf(device),
    token: bytes(token),
  }));
  const { fragment, device, nonce, card, join } = text;
  const kept = { nonce: bytes(nonce), card: bytes(card), join: bytes(join) };
  return mustBe(decodeLinkGuest(encodeCbor({ fragment, device: deviceOf(device), slots, ...kept })));
}

describe("vectors", async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));

  it("every file has a check and every check a file", () => {
    expect(names.toSorted()).toEqual(Object.keys(checks).toSorted());
  });

  for (const name of names) {
    const { rule, cases } = await load(name);
    it.each(cases)(`[${rule}] ${name}: $name`, async (each) => checks[name]?.(each));
  }
});
