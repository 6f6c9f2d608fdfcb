import { bytesToBase64url } from "@twofold/wire";
import { describe, expect, it } from "vitest";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { importDeviceKeys, makeDeviceSecret } from "../device-keys.ts";
import { openSealed } from "../hpke.ts";
import { makeStreamId } from "../identifier.ts";
import { linkDomain } from "../pairing/domain.ts";
import { meetingOf } from "../pairing/meeting.ts";
import { openMessage } from "../pairing/messages.ts";
import { mustBe } from "../pairing/pairing.fixture.ts";
import { hashOfExchange } from "../pairing/party.ts";
import { systemRandom as random } from "../random.ts";
import { digestOfToken } from "../token.ts";
import { acceptGrant, acceptReveal, grantLink, joinLink, makeLink, revealLink } from "./exchange.ts";
import { linkedAtMs, linkUpToGrant, sampleGrant } from "./link.fixture.ts";
import { encodeLink, linkMeeting, linkTtlMs, parseLink } from "./link.ts";
import { decodeLinkGuest, decodeLinkInviter, encodeLinkState } from "./link-state.ts";
import { linkStreams, maxGrantBytes, openLinkMessage, sealLinkMessage } from "./messages.ts";

const nowMs = linkedAtMs;
const tagOf = (result: { ok: boolean; error?: { tag: string } }) => (result.ok ? "accepted" : result.error?.tag);
const flip = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes.at(at) ?? 0) ^ 1) as Uint8Array<ArrayBuffer>;
const asArray = (bytes: Uint8Array): unknown[] => mustBe(decodeCbor(bytes)) as unknown[];
const problem = (tag: string) => ({ ok: false, error: { tag } });

describe("linking", async () => {
  const run = await linkUpToGrant(random);
  const second = await linkUpToGrant(random);
  const { guest, inviter, join, reveal, grant, card, fragment } = run;
  const acceptBoth = async (changes: { guest?: typeof guest; reveal?: Uint8Array; grant?: Uint8Array } = {}) => {
    const state = changes.guest ?? guest;
    const shown = await acceptReveal(state, changes.reveal ?? reveal);
    if (!shown.ok) return tagOf(shown);
    return tagOf(await acceptGrant(state, changes.reveal ?? reveal, changes.grant ?? grant));
  };

  it("[LINK-3] both show the same four words, and after that the new device has what it was given", async () => {
    const { words } = mustBe(await acceptReveal(guest, reveal));
    expect(words).toEqual(run.revealed.words);
    expect(words).toHaveLength(4);
    expect(await acceptGrant(guest, reveal, grant)).toEqual({ ok: true, value: sampleGrant });
    expect(run.revealed.name).toBe("the tablet");
    const digests = await Promise.all(guest.slots.map(({ token }) => digestOfToken(token)));
    expect(run.revealed.slots.map(({ tokenDigest }) => tokenDigest)).toEqual(digests);
    expect(run.revealed.slots.map(({ device }) => device.signPublic)).toEqual(
      guest.slots.map(({ device }) => device.signPublic),
    );
    expect(new Set(guest.slots.map(({ device }) => device.signPublic.toHex())).size).toBe(linkStreams);
  });

  it("[LINK-3] goes on after both have closed the app in between", async () => {
    const keptInviter = mustBe(decodeLinkInviter(encodeLinkState(inviter)));
    const again = mustBe(await revealLink({ inviter: keptInviter, join, nowMs, random }));
    const after = mustBe(decodeLinkInviter(encodeLinkState(again.inviter)));
    const granted = mustBe(await grantLink({ inviter: after, join, grant: [1], nowMs, random }));
    const keptGuest = mustBe(decodeLinkGuest(encodeLinkState(guest)));
    const { content } = mustBe(await openLinkMessage(run.meeting, granted.message));
    expect(await acceptGrant(keptGuest, reveal, content)).toEqual({ ok: true, value: [1] });
    expect(decodeLinkGuest(encodeLinkState(inviter))).toEqual(problem("link-state-damaged"));
    expect(decodeLinkInviter(Uint8Array.of(1))).toEqual(problem("link-state-damaged"));
  });

  it("[LINK-4] a code is good for ten minutes, on both devices, whichever clock is wrong", async () => {
    const at = async (ms: number) => {
      const joined = await joinLink({ fragment, card, name: "x", nowMs: ms, random });
      const revealed = await revealLink({ inviter, join, nowMs: ms, random });
      const granted = await grantLink({ inviter: run.revealed.inviter, join, grant: [1], nowMs: ms, random });
      return [joined, revealed, granted].map(tagOf);
    };
    expect(await at(nowMs + linkTtlMs)).toEqual(Array(3).fill("accepted"));
    expect(await at(nowMs + linkTtlMs + 1)).toEqual(Array(3).fill("link-expired"));
    expect(await at(nowMs - linkTtlMs - 1)).toEqual(Array(3).fill("link-expired"));
    expect(linkTtlMs).toBe(600_000);
  });

  it("[LINK-5] nothing is sealed before a new device was answered, and only to that one", async () => {
    const input = { join, grant: sampleGrant, nowMs, random };
    expect(await grantLink({ inviter, ...input })).toEqual(problem("link-mismatch"));
    const other = mustBe(await joinLink({ fragment, card, name: "another", nowMs, random }));
    const { content } = mustBe(await openLinkMessage(run.meeting, other.message));
    expect(await revealLink({ inviter: run.revealed.inviter, join: content, nowMs, random })).toEqual(
      problem("link-mismatch"),
    );
    expect(await grantLink({ inviter: run.revealed.inviter, ...input, join: content })).toEqual(
      problem("link-mismatch"),
    );
    expect(tagOf(await revealLink({ inviter: run.revealed.inviter, join, nowMs, random }))).toBe("accepted");
  });

  it("[LINK-6] any key or token changed on the way shows in the words, before anything is handed over", async () => {
    const fields = asArray(join);
    const slots = fields[4] as Uint8Array[][];
    const stranger = await makeDeviceSecret(random);
    const withSlot = (at: number, part: number, value: Uint8Array) =>
      fields.with(4, slots.with(at, slots[at]!.with(part, value)));
    const changed = [
      fields.with(1, stranger.signPublic),
      fields.with(2, stranger.hpkePublic),
      fields.with(3, random(16)),
      withSlot(0, 0, stranger.signPublic),
      withSlot(7, 1, stranger.hpkePublic),
      withSlot(3, 2, random(32)),
      fields.with(4, slots.toReversed()),
      fields.with(5, "another name"),
    ];
    const own = mustBe(await acceptReveal(guest, reveal)).words.join(" ");
    for (const each of changed) {
      const revealed = mustBe(await revealLink({ inviter, join: encodeCbor(each), nowMs, random }));
      expect(revealed.words.join(" ")).not.toBe(own);
      const { content } = mustBe(await openLinkMessage(run.meeting, revealed.message));
      expect(await acceptReveal(guest, content)).toEqual(problem("link-forged"));
    }
  });

  it("[LINK-6] someone in the middle who made the code shows other words than the real device", async () => {
    const middle = mustBe(await acceptReveal(second.guest, second.reveal)).words;
    expect(middle).not.toEqual(run.revealed.words);
    expect(await acceptReveal(guest, second.reveal)).toEqual(problem("link-mismatch"));
  });

  it("[LINK-7] the code's secret alone does not open the grant, nor do the keys without it", async () => {
    const [, enc, box] = asArray(grant) as [number, Uint8Array, Uint8Array];
    const { psk } = run.meeting;
    const pskId = new TextEncoder().encode("twofold/link");
    const info = await hashOfExchange(linkDomain, { ...inviter, link: encodeLink(run.link), join });
    const onlooker = await importDeviceKeys(second.guest.device);
    const own = await importDeviceKeys(guest.device);
    const open = (keys: typeof own, secret: Uint8Array) =>
      openSealed({ keys, info, enc, box, shared: { psk: secret, pskId } });
    expect((await open(own, psk)).ok).toBe(true);
    expect((await open(onlooker, psk)).ok).toBe(false);
    expect((await open(own, random(32))).ok).toBe(false);
    expect((await openSealed({ keys: own, info, enc, box })).ok).toBe(false);
  });

  it("[LINK-1] nothing made for linking means anything in pairing: other tokens, keys and messages", async () => {
    const asPairing = await meetingOf(run.link);
    expect(asPairing.linkToken).not.toEqual(run.meeting.linkToken);
    expect(asPairing.psk).not.toEqual(run.meeting.psk);
    for (const message of [run.cardMessage, run.joinMessage, run.revealed.message, run.granted.message]) {
      expect(tagOf(await openMessage(asPairing, message))).toBe("message-damaged");
    }
  });

  it("[LINK-2] messages tell little by their length, and the whole fits the meeting", async () => {
    const largest = await linkUpToGrant(random, { bytes: new Uint8Array(maxGrantBytes - 20) });
    const messages = [largest.cardMessage, largest.joinMessage, largest.revealed.message, largest.granted.message];
    expect(messages.map(({ length }) => (length - 28) / 1024)).toEqual([1, 1, 1, 16]);
    expect(run.granted.message).toHaveLength(largest.granted.message.length);
    await expect(linkUpToGrant(random, new Uint8Array(maxGrantBytes))).rejects.toThrow(RangeError);
  });

  it("[LINK-8] a mirror is refused on both sides", async () => {
    const fields = asArray(join);
    for (const [at, value] of [
      [1, inviter.device.signPublic],
      [2, inviter.device.hpkePublic],
      [3, inviter.nonce],
    ] as const) {
      const echoed = await revealLink({ inviter, join: encodeCbor(fields.with(at, value)), nowMs, random });
      expect(echoed).toEqual(problem("link-echo"));
    }
    const { signPublic, signSeed, hpkePublic, hpkeSeed } = inviter.device;
    const mirrors = [
      { ...guest, device: { ...guest.device, signPublic, signSeed } },
      { ...guest, device: { ...guest.device, hpkePublic, hpkeSeed } },
      { ...guest, nonce: inviter.nonce },
    ];
    for (const each of mirrors) expect(await acceptBoth({ guest: each })).toBe("link-echo");
  });

  it("[LINK-8] a new device whose keys are not its own for each stream is refused", async () => {
    const fields = asArray(join);
    const slots = fields[4] as Uint8Array[][];
    const twice = fields.with(4, slots.with(1, slots[0]!.with(2, random(32))));
    const zero = fields.with(2, new Uint8Array(32));
    expect(await revealLink({ inviter, join: encodeCbor(twice), nowMs, random })).toEqual(problem("link-damaged"));
    const revealed = mustBe(await revealLink({ inviter, join: encodeCbor(zero), nowMs, random }));
    const granted = await grantLink({ inviter: revealed.inviter, join: encodeCbor(zero), grant: [], nowMs, random });
    expect(granted).toEqual(problem("link-damaged"));
  });

  it("[LINK-8] is accepted as it was made", async () => {
    expect(await acceptBoth()).toBe("accepted");
    expect(
      [asArray(fragmentBytes(fragment)), asArray(card), asArray(join), asArray(reveal), asArray(grant)].map(
        (each) => each.length,
      ),
    ).toEqual([5, 2, 6, 6, 4]);
  });

  it.each<[field: string, index: number, value: unknown, tag: string]>([
    ["meeting", 1, random(16), "link-forged"],
    ["secret", 2, random(32), "link-forged"],
    ["commitment", 3, random(32), "link-mismatch"],
    ["relay", 4, "https://elsewhere.example", "link-forged"],
  ])("[LINK-8] code: %s changed is found before the words are shown", async (_, index, value, tag) => {
    const changed = bytesToBase64url(encodeCbor(asArray(fragmentBytes(fragment)).with(index, value)));
    expect(await acceptBoth({ guest: { ...guest, fragment: changed } })).toBe(tag);
  });

  it.each<[field: string, index: number, value: unknown, tag: string]>([
    ["version to a newer one", 0, 2, "link-newer"],
    ["sign key", 1, random(32), "link-mismatch"],
    ["HPKE key", 2, random(32), "link-mismatch"],
    ["nonce", 3, random(16), "link-mismatch"],
    ["stream", 4, random(16), "link-mismatch"],
    ["signature", 5, random(64), "link-forged"],
    ["signature of another exchange", 5, asArray(second.reveal)[5], "link-forged"],
    ["signature cut short", 5, random(63), "link-damaged"],
  ])("[LINK-8] reveal: %s changed", async (_, index, value, tag) => {
    expect(await acceptBoth({ reveal: encodeCbor(asArray(reveal).with(index, value)) })).toBe(tag);
  });

  it.each<[field: string, index: number, value: unknown, tag: string]>([
    ["version to a newer one", 0, 2, "link-newer"],
    ["encapsulated key", 1, random(32), "link-forged"],
    ["box", 2, flip(asArray(grant)[2] as Uint8Array, 3), "link-forged"],
    ["box of another exchange", 2, asArray(second.grant)[2], "link-forged"],
    ["signature", 3, random(64), "link-forged"],
    ["the reveal's signature", 3, asArray(reveal)[5], "link-forged"],
    ["a field more", 4, 1, "link-damaged"],
  ])("[LINK-8] grant: %s changed", async (_, index, value, tag) => {
    const fields = asArray(grant);
    const changed = index < fields.length ? fields.with(index, value) : [...fields, value];
    expect(await acceptBoth({ grant: encodeCbor(changed) })).toBe(tag);
  });

  it("[LINK-8] a grant that was signed well and sealed to another device does not open", async () => {
    const { hpkePublic, hpkeSeed } = await makeDeviceSecret(random);
    expect(await acceptBoth({ guest: { ...guest, device: { ...guest.device, hpkePublic, hpkeSeed } } })).toBe(
      "link-box-damaged",
    );
  });

  it.each<[string, (message: Uint8Array) => Uint8Array]>([
    ["nonce", (message) => flip(message, 0)],
    ["ciphertext", (message) => flip(message, 20)],
    ["tag", (message) => flip(message, -1)],
    ["cut short", (message) => message.subarray(0, -1)],
    ["nothing", () => new Uint8Array()],
  ])("[LINK-2] message: %s", async (_, change) => {
    for (const message of [run.cardMessage, run.joinMessage, run.revealed.message, run.granted.message]) {
      expect(tagOf(await openLinkMessage(run.meeting, change(message)))).toBe("message-damaged");
    }
    expect(tagOf(await openLinkMessage(second.meeting, run.joinMessage))).toBe("message-damaged");
  });

  it("[LINK-2] a message is what it was sealed as", async () => {
    for (const which of ["card", "join", "reveal", "grant"] as const) {
      const message = await sealLinkMessage({ meeting: run.meeting, which, content: Uint8Array.of(1), random });
      expect(mustBe(await openLinkMessage(run.meeting, message)).which).toBe(which);
    }
  });
});

describe("the code", async () => {
  const stream = makeStreamId(random);
  const made = await makeLink({ stream, nowMs, relay: "https://relay.example:8443", random });
  const fields = asArray(fragmentBytes(made.inviter.fragment));
  const withField = (index: number, value: unknown) => bytesToBase64url(encodeCbor(fields.with(index, value)));

  it("[LINK-1] reads what it wrote", async () => {
    const link = mustBe(parseLink(made.inviter.fragment));
    expect(link.relay).toBe("https://relay.example:8443");
    expect(bytesToBase64url(encodeLink(link))).toBe(made.inviter.fragment);
    expect((await linkMeeting(link)).stream).toBe(link.meeting);
  });

  it.each<[string, string]>([
    ["nothing", ""],
    ["no base64url", "not a code!"],
    ["cut off", made.inviter.fragment.slice(0, -6)],
    ["text behind it", `${made.inviter.fragment}AAAA`],
    ["very long", "A".repeat(1_004)],
    ["a short meeting", withField(1, new Uint8Array(15))],
    ["a long secret", withField(2, new Uint8Array(33))],
    ["a commitment that is text", withField(3, "x".repeat(32))],
    ["a relay that is code", withField(4, "javascript:alert(1)")],
    ["a relay with a path", withField(4, "https://relay.example/path")],
    ["version 0", withField(0, 0)],
    ["a field too many", bytesToBase64url(encodeCbor([...fields, 1]))],
  ])("[LINK-1] refuses %s", (_, fragment) => {
    expect(parseLink(fragment)).toEqual(problem("link-damaged"));
  });

  it("[LINK-1] says when it comes from a newer version", () => {
    expect(parseLink(withField(0, 2))).toEqual(problem("link-newer"));
  });
});

function fragmentBytes(fragment: string): Uint8Array {
  return Uint8Array.fromBase64(fragment, { alphabet: "base64url" });
}
