import { expect, it } from "vitest";
import { leftSeconds, sayLeft } from "./quiet-time.ts";

it("what is left follows from the beginning, whatever happened between", () => {
  const time = { startMs: 1_000_000, minutes: 5 };
  const left = [0, 1_000, 290_500, 300_000, 9_999_000, -60_000].map((after) => leftSeconds(time, 1_000_000 + after));
  expect(left).toEqual([300, 299, 10, 0, 0, 300]);
  expect([300, 65, 9, 0].map(sayLeft)).toEqual(["5:00", "1:05", "0:09", "0:00"]);
});
