import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerClassesKiB, envelopeClassesKiB, maxContentBytes, pad, unpad } from "./padding.ts";

describe("padding", () => {
  it("[ENV-2] gives back any content, and only the size class shows", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (content) => {
        const padded = pad(content, envelopeClassesKiB);
        expect(envelopeClassesKiB).toContain(padded.length / 1024);
        const unpadded = unpad(padded, envelopeClassesKiB);
        expect(unpadded.ok && unpadded.value.toHex()).toBe(content.toHex());
      }),
    );
  });

  it.each([
    [0, 1],
    [1020, 1],
    [1021, 4],
    [4092, 4],
    [4093, 16],
    [65_532, 64],
    [65_533, 256],
    [262_140, 256],
  ])("[ENV-2] pads %i bytes to %i KiB", (length, sizeKiB) => {
    expect(pad(new Uint8Array(length), envelopeClassesKiB).length).toBe(sizeKiB * 1024);
  });

  it("[ENV-2] refuses longer content", () => {
    expect(() => pad(new Uint8Array(maxContentBytes(envelopeClassesKiB) + 1), envelopeClassesKiB)).toThrow(RangeError);
    expect(() => pad(new Uint8Array(maxContentBytes(answerClassesKiB) + 1), answerClassesKiB)).toThrow(RangeError);
  });

  it.each<[string, (padded: Uint8Array) => Uint8Array]>([
    ["padding that is not zero", (padded) => padded.with(padded.length - 1, 1)],
    ["a size that is no class", (padded) => padded.subarray(0, 1000)],
    ["a larger class than needed", (padded) => new Uint8Array([...padded, ...new Uint8Array(3 * 1024)])],
    ["a length beyond the content", (padded) => padded.with(0, 0xff)],
    ["nothing", () => new Uint8Array()],
  ])("[ENV-2] refuses %s", (_, change) => {
    const padded = pad(Uint8Array.of(1, 2, 3), envelopeClassesKiB);
    expect(unpad(change(padded), envelopeClassesKiB)).toEqual({ ok: false, error: { tag: "padding-damaged" } });
  });
});
