import type { DeviceId } from "@twofold/core";
import { describe, expect, it } from "vitest";
import { parseBatch, signBatch, verifyBatch } from "../batch.ts";
import { encodeCbor } from "../cbor.ts";
import { importDeviceKeys } from "../device-keys.ts";
import { bytesToId, makeSessionId } from "../identifier.ts";
import { systemRandom } from "../random.ts";
import { digestOfToken } from "../token.ts";
import { openBondBox } from "./bond-box.ts";
import { acceptAnswer, answerJoin } from "./exchange.ts";
import { commitmentOf } from "./invitation.ts";
import { parseAnswer, parseCard, parseJoin } from "./messages.ts";
import { mustBe, pairUpToAnswer, sampleCard } from "./pairing.fixture.ts";
import { decodeGuest, decodeInviter, encodePairingState } from "./pairing-state.ts";

describe("pairing", () => {
  it("[PAIR-4] both end with the same bond key, stream, exchange hash and safety words", async () => {
    const { guest, inviter, answer, answered, bondKey } = await pairUpToAnswer(systemRandom);
    const accepted = mustBe(await acceptAnswer(guest, answer));
    expect(accepted.bondKey).toEqual(bondKey);
    expect(accepted.epoch).toBe(0);
    expect(accepted.stream).toBe(inviter.stream);
    expect(accepted.exchangeHash).toEqual(answered.exchangeHash);
    expect(accepted.words).toEqual(answered.words);
    expect(accepted.other.signPublic).toEqual(inviter.device.signPublic);
    expect(answered.other.hpkePublic).toEqual(guest.device.hpkePublic);
  });

  it("[PAIR-2] the link fixes the inviter's keys, nonce and stream, and nothing can be put in their place", async () => {
    const { inviter, invitation } = await pairUpToAnswer(systemRandom);
    const { device, nonce, stream } = inviter;
    expect(await commitmentOf({ device, nonce, stream })).toEqual(invitation.commitment);
    const other = await pairUpToAnswer(systemRandom);
    for (const field of ["device", "nonce", "stream"] as const) {
      const changed = await commitmentOf({ device, nonce, stream, [field]: other.inviter[field] });
      expect(changed).not.toEqual(invitation.commitment);
    }
  });

  it("[PAIR-8] the guest's first batch names the exchange that the inviter signed", async () => {
    const { guest, answer, answered } = await pairUpToAnswer(systemRandom);
    const { exchangeHash, stream } = mustBe(await acceptAnswer(guest, answer));
    const deviceKeys = await importDeviceKeys(guest.device);
    const session = makeSessionId(systemRandom);
    const place = { stream, side: "b", session, epoch: 0, seq: 0, prev: null, seen: [], time: null } as const;
    const events = [{ kind: "bond.joined", exchange: exchangeHash }];
    const { content } = await signBatch({ ...place, events, deviceKeys, random: systemRandom });
    const guestDevice = bytesToId<DeviceId>(answered.other.signPublic);
    const isDeviceOf = (side: string, device: DeviceId) => side === "b" && device === guestDevice;
    const batch = mustBe(await verifyBatch(mustBe(parseBatch(content)), { stream, isDeviceOf }));
    expect(batch.events[0]?.fields).toEqual({ ok: true, value: { exchange: answered.exchangeHash } });
  });

  it("[PAIR-3] card and join say what the screens of both show", async () => {
    const { guest, inviter, join } = await pairUpToAnswer(systemRandom);
    expect(mustBe(parseCard(guest.card))).toEqual({ ...sampleCard, stream: inviter.stream });
    const { name, bondKind, tokenDigest } = mustBe(parseJoin(join));
    expect({ name, bondKind }).toEqual({ name: "Alex", bondKind: "friend" });
    expect(tokenDigest).toEqual(await digestOfToken(guest.token));
  });

  it("[PAIR-4] goes on after both have closed the app in between", async () => {
    const { guest, inviter, join, bondKey } = await pairUpToAnswer(systemRandom);
    const keptInviter = mustBe(decodeInviter(encodePairingState(inviter)));
    const keptGuest = mustBe(decodeGuest(encodePairingState(guest)));
    const again = mustBe(await answerJoin({ inviter: keptInviter, join, epoch: 0, bondKey, random: systemRandom }));
    expect(again.join.name).toBe("Alex");
    const { answer } = await pairUpToAnswer(systemRandom);
    expect(await acceptAnswer(keptGuest, answer)).toEqual({ ok: false, error: { tag: "pairing-mismatch" } });
    expect(decodeGuest(encodePairingState(inviter))).toEqual({ ok: false, error: { tag: "pairing-state-damaged" } });
    expect(decodeInviter(Uint8Array.of(1))).toEqual({ ok: false, error: { tag: "pairing-state-damaged" } });
  });

  it("[PAIR-7] the link's secret alone does not open the bond key", async () => {
    const first = await pairUpToAnswer(systemRandom);
    const onlooker = await pairUpToAnswer(systemRandom);
    // Whoever has the link knows the PSK and every message, so the exchange hash as well; only the device key is missing.
    const { enc, box } = mustBe(parseAnswer(first.answer));
    const { psk } = first.meeting;
    const keys = await importDeviceKeys(onlooker.guest.device);
    const opened = await openBondBox({ keys, enc, box, psk, info: first.answered.exchangeHash });
    expect(opened).toEqual({ ok: false, error: { tag: "pairing-box-damaged" } });
  });

  it("[PAIR-7] the guest's device key without the link's secret does not open it either", async () => {
    const { answer, guest, answered } = await pairUpToAnswer(systemRandom);
    const { enc, box } = mustBe(parseAnswer(answer));
    const keys = await importDeviceKeys(guest.device);
    const opened = await openBondBox({ keys, enc, box, psk: systemRandom(32), info: answered.exchangeHash });
    expect(opened).toEqual({ ok: false, error: { tag: "pairing-box-damaged" } });
  });

  it("[PAIR-5] a commitment that was not kept is found before anything else is looked at", async () => {
    const { guest } = await pairUpToAnswer(systemRandom);
    const other = await pairUpToAnswer(systemRandom);
    expect(await acceptAnswer(guest, other.answer)).toEqual({ ok: false, error: { tag: "pairing-mismatch" } });
  });

  it("[PAIR-5] an answer for another stream than the card's is refused: private notes stand under the card's", async () => {
    const { guest, answer } = await pairUpToAnswer(systemRandom);
    const other = await pairUpToAnswer(systemRandom);
    const accepted = await acceptAnswer({ ...guest, card: other.guest.card }, answer);
    expect(accepted).toEqual({ ok: false, error: { tag: "pairing-mismatch" } });
  });

  it("[PAIR-5] a guest whose keys or nonce are the inviter's own is a mirror", async () => {
    const { inviter, join, bondKey } = await pairUpToAnswer(systemRandom);
    const { device, nonce, tokenDigest } = mustBe(parseJoin(join));
    const mirrored = [
      [1, inviter.device.signPublic, device.hpkePublic, nonce, tokenDigest, "Alex", "friend"],
      [1, device.signPublic, inviter.device.hpkePublic, nonce, tokenDigest, "Alex", "friend"],
      [1, device.signPublic, device.hpkePublic, inviter.nonce, tokenDigest, "Alex", "friend"],
    ];
    for (const each of mirrored) {
      const answered = await answerJoin({ inviter, join: encodeCbor(each), epoch: 0, bondKey, random: systemRandom });
      expect(answered).toEqual({ ok: false, error: { tag: "pairing-echo" } });
    }
  });

  it("[PAIR-4] a guest's key that X25519 refuses is damaged, not a crash", async () => {
    const { inviter, join, bondKey } = await pairUpToAnswer(systemRandom);
    const { device, nonce, tokenDigest } = mustBe(parseJoin(join));
    const zero = encodeCbor([1, device.signPublic, new Uint8Array(32), nonce, tokenDigest, "Alex", "friend"]);
    const answered = await answerJoin({ inviter, join: zero, epoch: 0, bondKey, random: systemRandom });
    expect(answered).toEqual({ ok: false, error: { tag: "pairing-damaged" } });
  });

  it("[PAIR-6] someone in the middle who answers the guest shows other words than the inviter sees", async () => {
    // The strongest case: the middle also made the link, so its commitment holds towards the guest.
    const real = await pairUpToAnswer(systemRandom);
    const middle = await pairUpToAnswer(systemRandom);
    expect(mustBe(await acceptAnswer(middle.guest, middle.answer)).words).not.toEqual(real.answered.words);
  });
});
