import { describe, expect, it } from "vitest";
import { importDeviceKeys, isSignedBy, sign } from "../device-keys.ts";
import { openSealed, sealTo } from "../hpke.ts";
import { makeStreamId } from "../identifier.ts";
import { mustBe } from "../pairing/pairing.fixture.ts";
import { systemRandom as random } from "../random.ts";
import { recoveryBond, recoverySpareCount, recoverySpares, recoveryVault } from "./recovery-keys.ts";
import { makeRecoveryKey } from "./recovery-words.ts";

describe("recovery keys", () => {
  it("[RECOV-3] the same words lead to the same vault, token and keys; others to none of them", async () => {
    const key = makeRecoveryKey(random);
    const [one, again, other] = [await recoveryVault(key), await recoveryVault(key), await recoveryVault(random(16))];
    expect(again).toEqual(one);
    expect(one.stream).toMatch(/^[\w-]{22}$/);
    const secretsOf = ({ stream, token, device }: typeof one) => [stream, token, device.signSeed, device.hpkeSeed];
    expect(secretsOf(other).filter((each, i) => String(each) === String(secretsOf(one)[i]))).toEqual([]);
  });

  it("[RECOV-4] each bond has its own keys and token, unlike the vault's and those of another bond", async () => {
    const key = makeRecoveryKey(random);
    const streams = [makeStreamId(random), makeStreamId(random)] as const;
    const all = [await recoveryVault(key), await recoveryBond(key, streams[0]), await recoveryBond(key, streams[1])];
    expect(await recoveryBond(key, streams[0])).toEqual(all[1]);
    const secrets = all.flatMap(({ token, device }) => [token, device.signSeed, device.hpkeSeed]);
    expect(new Set(secrets.map((each) => each.toHex())).size).toBe(9);
    const shown = all.flatMap(({ device }) => [device.signPublic, device.hpkePublic]);
    expect(new Set(shown.map((each) => each.toHex())).size).toBe(6);
  });

  it("[RECOV-5] keys for later bonds are the same again, and like no other of the sheet", async () => {
    const key = makeRecoveryKey(random);
    const spares = await recoverySpares(key);
    expect(spares).toHaveLength(recoverySpareCount);
    expect(await recoverySpares(key)).toEqual(spares);
    const all = [...spares, await recoveryVault(key), await recoveryBond(key, makeStreamId(random))];
    const secrets = all.flatMap(({ token, device }) => [token, device.signSeed, device.hpkeSeed]);
    expect(new Set(secrets.map((each) => each.toHex())).size).toBe(all.length * 3);
    const other = await recoverySpares(random(16));
    expect(other.filter(({ token }, n) => token.toHex() === spares[n]?.token.toHex())).toEqual([]);
  });

  it("[RECOV-3] both pairs work: what the paper signs is the paper's, and what is sealed to it opens", async () => {
    const { device } = await recoveryVault(makeRecoveryKey(random));
    const keys = await importDeviceKeys(device);
    const message = Uint8Array.of(1, 2, 3);
    expect(await isSignedBy(device.signPublic, message, await sign(keys, message))).toBe(true);
    const info = Uint8Array.of(9);
    const sealed = mustBe(await sealTo({ to: device.hpkePublic, info, content: message, random }));
    expect(await openSealed({ keys, info, ...sealed })).toEqual({ ok: true, value: message });
    expect((await openSealed({ keys, info: message, ...sealed })).ok).toBe(false);
  });
});
