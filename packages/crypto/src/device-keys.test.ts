import { describe, expect, it } from "vitest";
import { importDeviceKeys, importSeed, isSignedBy, makeDeviceSecret, publicOfSeed, sign } from "./device-keys.ts";
import { systemRandom } from "./random.ts";

const hex = (text: string) => Uint8Array.fromHex(text);

describe("device keys", () => {
  it("[KEY-1] sign as the standard's third example (RFC 8032 §7.1)", async () => {
    const seed = hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    const signPublic = await publicOfSeed("Ed25519", seed);
    expect(signPublic.toHex()).toBe("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    const { hpkeSeed, hpkePublic } = await makeDeviceSecret(systemRandom);
    const keys = await importDeviceKeys({ signSeed: seed, signPublic, hpkeSeed, hpkePublic });
    const signature = await sign(keys, hex("af82"));
    expect(signature.toHex()).toBe(
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    );
    expect(await isSignedBy(signPublic, hex("af82"), signature)).toBe(true);
    expect(await isSignedBy(signPublic, hex("af83"), signature)).toBe(false);
  });

  it("[KEY-1] agree on a secret as the standard's example (RFC 7748 §6.1)", async () => {
    const alice = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    expect((await publicOfSeed("X25519", alice)).toHex()).toBe(
      "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
    );
    const bobPublic = "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f";
    const bob = await crypto.subtle.importKey("raw", hex(bobPublic), "X25519", true, []);
    const key = await importSeed("X25519", alice, false);
    const shared = await crypto.subtle.deriveBits({ name: "X25519", public: bob }, key, 256);
    expect(new Uint8Array(shared).toHex()).toBe("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
  });

  it("[KEY-1] are new for every device and stream, and cannot be read out of their working form", async () => {
    const [one, two] = [await makeDeviceSecret(systemRandom), await makeDeviceSecret(systemRandom)];
    expect(one.signPublic).not.toEqual(two.signPublic);
    expect(one.hpkePublic).not.toEqual(two.hpkePublic);
    const { signPrivate, hpkePrivate } = await importDeviceKeys(one);
    expect([signPrivate.extractable, hpkePrivate.extractable]).toEqual([false, false]);
  });

  it("[BATCH-3] a public key that is no point signs nothing", async () => {
    const noPoint = new Uint8Array(32).fill(0xff);
    expect(await isSignedBy(noPoint, hex("af82"), new Uint8Array(64))).toBe(false);
  });
});
