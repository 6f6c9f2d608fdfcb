import { argon2id } from "@noble/hashes/argon2.js";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  chooseParameters,
  deriveKey,
  passphraseParameters,
  strongestParameters,
  weakestParameters,
} from "./passphrase.ts";

const salt = new Uint8Array(16).fill(2);
const derive = (passphrase: string) => deriveKey(passphrase, salt, weakestParameters);

describe("passphrase", () => {
  it("[PASS-1] the function is the Argon2id of RFC 9106, by its test vector (§5.3)", () => {
    const options = { m: 32, t: 3, p: 4, key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4) };
    const tag = argon2id(new Uint8Array(32).fill(1), salt, options);
    expect(tag.toHex()).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  });

  it("[PASS-1] 32 bytes, which every input changes", async () => {
    const key = await derive("a long walk in the rain");
    const { m, t, p } = weakestParameters;
    expect(key).toEqual(argon2id("a long walk in the rain", salt, { m, t, p, dkLen: 32 }));
    const others = [
      await derive("a long walk in the rain "),
      await derive("A long walk in the rain"),
      await deriveKey("a long walk in the rain", new Uint8Array(16), weakestParameters),
      await deriveKey("a long walk in the rain", salt, { m, t, p: 2 }),
    ];
    expect(new Set([key, ...others].map((each) => each.toHex())).size).toBe(5);
  });

  it("[PASS-2] the same letters from another keyboard give the same key", async () => {
    expect(await derive("cafe\u0301 \ufb01n")).toEqual(await derive("caf\u00e9 fin"));
  });

  it("[PASS-1] says how far it is, up to the end", async () => {
    const heard: number[] = [];
    await deriveKey("x", salt, weakestParameters, (progress) => heard.push(progress));
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.toSorted((a, b) => a - b)).toEqual(heard);
    expect(heard.at(-1)).toBe(1);
  });

  it.each([
    ["less memory", { m: weakestParameters.m - 1 }],
    ["one pass", { t: 1 }],
    ["no lane", { p: 0 }],
    ["a gigabyte", { m: 1024 * 1024 }],
    ["a thousand passes", { t: 1_000 }],
    ["many lanes", { p: 64 }],
    ["half a pass", { t: 2.5 }],
    ["what is no number", { m: Number.NaN }],
  ])("[PASS-3] %s is refused, from a file as from our own code", async (_, change) => {
    const parameters = { ...weakestParameters, ...change };
    expect(v.is(passphraseParameters, parameters)).toBe(false);
    await expect(deriveKey("x", salt, parameters)).rejects.toThrow(RangeError);
  });

  it("[PASS-3] a salt of another length is our bug", async () => {
    await expect(deriveKey("x", new Uint8Array(15), weakestParameters)).rejects.toThrow(RangeError);
  });

  it("[PASS-4] takes the strongest that stays below three seconds, and never less than the least", () => {
    expect(chooseParameters(100)).toEqual(strongestParameters);
    expect(chooseParameters(60_000)).toEqual(weakestParameters);
    const costOf = ({ m, t }: { m: number; t: number }) => m * t;
    const cases = fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }));
    fc.assert(
      fc.property(cases, ([one, other]) => {
        const [faster, slower] = [Math.min(one, other), Math.max(one, other)].map(chooseParameters);
        expect(v.is(passphraseParameters, faster)).toBe(true);
        expect(costOf(faster!)).toBeGreaterThanOrEqual(costOf(slower!));
        expect(costOf(slower!)).toBeGreaterThanOrEqual(costOf(weakestParameters));
      }),
    );
  });
});
