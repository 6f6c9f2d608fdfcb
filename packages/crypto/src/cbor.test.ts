import { encode as encodeWithCborg, rfc8949EncodeOptions } from "cborg";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCbor, encodeCbor, maxDepth } from "./cbor.ts";

const hex = (bytes: Uint8Array) => bytes.toHex();
const reasonOf = (text: string) => {
  const decoded = decodeCbor(Uint8Array.fromHex(text));
  return decoded.ok ? decoded.value : decoded.error.reason;
};

/** RFC 8949 appendix A, the rows that lie within what we speak. */
const rfc8949Examples: readonly [value: unknown, encoded: string][] = [
  [0, "00"],
  [1, "01"],
  [10, "0a"],
  [23, "17"],
  [24, "1818"],
  [25, "1819"],
  [100, "1864"],
  [1000, "1903e8"],
  [1000000, "1a000f4240"],
  [1000000000000, "1b000000e8d4a51000"],
  [-1, "20"],
  [-10, "29"],
  [-100, "3863"],
  [-1000, "3903e7"],
  [1.1, "fb3ff199999999999a"],
  [1.5, "f93e00"],
  [3.4028234663852886e38, "fa7f7fffff"],
  [1.0e300, "fb7e37e43c8800759c"],
  [2 ** -24, "f90001"],
  [2 ** -14, "f90400"],
  [-4.1, "fbc010666666666666"],
  [false, "f4"],
  [true, "f5"],
  [null, "f6"],
  [new Uint8Array(), "40"],
  [Uint8Array.of(1, 2, 3, 4), "4401020304"],
  ["", "60"],
  ["a", "6161"],
  ["IETF", "6449455446"],
  ['"\\', "62225c"],
  ["ü", "62c3bc"],
  ["水", "63e6b0b4"],
  ["\u{10151}", "64f0908591"],
  [[], "80"],
  [[1, 2, 3], "83010203"],
  [[1, [2, 3], [4, 5]], "8301820203820405"],
  [Array.from({ length: 25 }, (_, i) => i + 1), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"],
  [{}, "a0"],
  [{ a: 1, b: [2, 3] }, "a26161016162820203"],
  [["a", { b: "c" }], "826161a161626163"],
  [{ a: "A", b: "B", c: "C", d: "D", e: "E" }, "a56161614161626142616361436164614461656145"],
];

/** Bytes that are CBOR, or nearly, but not the one spelling of anything we speak. */
const refusals: readonly [what: string, encoded: string, reason: string][] = [
  ["nothing", "", "cut off"],
  ["an integer in a longer form", "1817", "a number in a longer form"],
  ["an integer in a much longer form", "1b0000000000000001", "a number in a longer form"],
  ["a length in a longer form", "580101", "a number in a longer form"],
  ["an integer beyond 2^53", "1b0020000000000000", "integer too large"],
  ["a negative integer beyond 2^53", "3b001fffffffffffff", "integer too large"],
  ["an integer as a float", "f93c00", "a number in a longer form"],
  ["minus zero", "f98000", "a number in a longer form"],
  ["1.5 as a wide float", "fa3fc00000", "a number in a longer form"],
  ["infinity", "f97c00", "a number that is not finite"],
  ["not a number", "f97e00", "a number that is not finite"],
  ["undefined", "f7", "unknown simple value"],
  ["simple value 255", "f8ff", "unknown simple value"],
  ["an indefinite array", "9f01ff", "indefinite length"],
  ["an indefinite text", "7f6161ff", "indefinite length"],
  ["a lone break", "ff", "unknown simple value"],
  ["a tag", "c074323031332d30332d32315432303a30343a30305a", "tags are not used"],
  ["keys out of order", "a2616201616101", "keys out of order or repeated"],
  ["a longer key before a shorter one", "a2626161016162", "keys out of order or repeated"],
  ["a repeated key", "a2616101616102", "keys out of order or repeated"],
  ["a key that is a number", "a10101", "a key that is no text"],
  ["broken UTF-8", "62c328", "broken UTF-8"],
  ["an encoded surrogate", "63eda080", "broken UTF-8"],
  ["trailing bytes", "0000", "trailing bytes"],
  ["a text that is cut off", "6261", "cut off"],
  ["an array that promises 4 billion items", "9affffffff00", "cut off"],
  ["a map that promises 4 billion entries", "baffffffff00", "cut off"],
];

/** What events and headers are made of. */
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (Object.is(each, -0) ? 0 : each)),
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 300 }).map((each) => new Uint8Array(each)),
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { maxKeys: 6, noNullPrototype: true }),
  ),
})).value;

describe("cbor", () => {
  it.each(rfc8949Examples)("[BATCH-1] writes and reads %j as in RFC 8949 appendix A", (value, encoded) => {
    expect(hex(encodeCbor(value))).toBe(encoded);
    expect(decodeCbor(Uint8Array.fromHex(encoded))).toEqual({ ok: true, value });
  });

  it.each(refusals)("[BATCH-1] refuses %s", (_, encoded, reason) => {
    expect(reasonOf(encoded)).toBe(reason);
  });

  it("[BATCH-1] refuses nesting deeper than anything we write, without exhausting the stack", () => {
    expect(decodeCbor(encodeCbor(JSON.parse("[".repeat(maxDepth) + "]".repeat(maxDepth)))).ok).toBe(true);
    const deep = new Uint8Array(200_000).fill(0x81);
    expect(decodeCbor(deep)).toEqual({ ok: false, error: { tag: "cbor-damaged", reason: "nested too deep" } });
  });

  it("[BATCH-1] keeps a leading U+FEFF and a key named __proto__, and repairs unpaired surrogates", () => {
    const text = '{"text":"\uFEFFhello","__proto__":1}';
    const decoded = decodeCbor(encodeCbor(JSON.parse(text)));
    expect(decoded.ok && JSON.stringify(decoded.value)).toBe(text);
    expect(decodeCbor(encodeCbor("cut \ud83d"))).toEqual({ ok: true, value: "cut \ufffd" });
  });

  it("throws on what has no encoding, which is our bug", () => {
    for (const value of [undefined, [undefined], 1n, Number.NaN, Infinity, new Date(0), new Map(), () => 0]) {
      expect(() => encodeCbor(value)).toThrow(TypeError);
    }
    expect(hex(encodeCbor({ a: undefined }))).toBe("a0");
  });

  it("[BATCH-1] agrees with cborg on every value, and reads back what it wrote", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const bytes = encodeCbor(value);
        expect(hex(bytes)).toBe(hex(encodeWithCborg(value, rfc8949EncodeOptions)));
        expect(decodeCbor(bytes)).toEqual({ ok: true, value });
      }),
    );
  });

  it("[BATCH-1] whatever it reads has no second spelling", () => {
    let readable = 0;
    fc.assert(
      fc.property(anyValue, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, at, flip) => {
        const bytes = encodeCbor(value);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ flip;
        const decoded = decodeCbor(bytes);
        if (!decoded.ok) return;
        readable += 1;
        expect(hex(encodeCbor(decoded.value))).toBe(hex(bytes));
      }),
      { numRuns: 500 },
    );
    expect(readable).toBeGreaterThan(20);
  });
});
