import { describe, expect, it } from "vitest";
import { convert, unitsByKind } from "./conversions.ts";

const unit = (kind: string, name: string) => unitsByKind[kind]!.find((one) => one.name === name)!;

describe("the neutral page", () => {
  it("[EXIT-3] really converts: known pairs come out right", () => {
    const known: readonly [kind: string, value: number, from: string, to: string, result: number][] = [
      ["Length", 26.2, "miles", "kilometres", 42.1648128],
      ["Length", 6, "feet", "inches", 72],
      ["Weight", 1, "pounds", "ounces", 16],
      ["Temperature", 212, "degrees Fahrenheit", "degrees Celsius", 100],
      ["Temperature", -40, "degrees Celsius", "degrees Fahrenheit", -40],
      ["Temperature", 0, "kelvins", "degrees Celsius", -273.15],
      ["Volume", 1, "US gallons", "US cups", 16],
    ];
    for (const [kind, value, from, to, result] of known) {
      expect(convert(value, unit(kind, from), unit(kind, to))).toBeCloseTo(result, 9);
    }
  });
});
