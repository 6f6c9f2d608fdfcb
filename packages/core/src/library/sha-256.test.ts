import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "./sha-256.ts";

it("[ASK-3] the hash is SHA-256: the examples of FIPS 180-4", () => {
  const hex = (text: string) => sha256(new TextEncoder().encode(text)).toHex();
  expect(hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
});

it("[ASK-3] and agrees with the platform's for every length around a block", () => {
  const lengths = Array.from({ length: 140 }, (_, length) => length);
  for (const length of lengths) {
    const bytes = new Uint8Array(length).fill(length);
    expect(sha256(bytes).toHex()).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(sha256(bytes).toHex()).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
});
