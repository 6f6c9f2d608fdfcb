import { expect, it } from "vitest";
import { makeExclusive } from "./exclusive.ts";

it("[STORE-1] one after another, in the order of asking, and past one that fails", async () => {
  const exclusive = makeExclusive();
  const seen: string[] = [];
  const work = (name: string, turns: number) => async () => {
    seen.push(`${name} begins`);
    for (let i = 0; i < turns; i++) await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  const failing = exclusive(async () => {
    throw new Error("no");
  });
  const outcomes = await Promise.allSettled([exclusive(work("slow", 5)), failing, exclusive(work("quick", 0))]);
  expect(seen).toEqual(["slow begins", "slow ends", "quick begins", "quick ends"]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
