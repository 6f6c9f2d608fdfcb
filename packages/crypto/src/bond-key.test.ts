import type { RoundId } from "@twofold/core";
import { describe, expect, it } from "vitest";
import { makeBondKey, slotKeyOf, slotOf } from "./bond-key.ts";
import { makeStreamId } from "./identifier.ts";
import { systemRandom } from "./random.ts";

const round = "2026-03-02.0.first-light" as RoundId;

describe("slots", () => {
  it("[SEAL-4] both sides find the same slot, and it is another one for every round, bond key and stream", async () => {
    const [bondKey, stream] = [makeBondKey(systemRandom), makeStreamId(systemRandom)];
    const slotKey = await slotKeyOf(bondKey, stream);
    const slot = await slotOf(slotKey, round);
    expect(slot).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await slotOf(await slotKeyOf(bondKey, stream), round)).toBe(slot);
    expect(await slotOf(slotKey, "2026-03-02.1.first-light" as RoundId)).not.toBe(slot);
    expect(await slotOf(await slotKeyOf(makeBondKey(systemRandom), stream), round)).not.toBe(slot);
    expect(await slotOf(await slotKeyOf(bondKey, makeStreamId(systemRandom)), round)).not.toBe(slot);
    expect(slotKey.extractable).toBe(false);
  });
});
