import { isUnfolded } from "@twofold/core";
import { describe, expect, it } from "vitest";
import { memoryRelay, openDevice, pairTwo, requireOk, roundOne, today, until } from "./device.ts";

describe("two devices and a relay", () => {
  it("[SEAL-5] pairs, folds on both, and unfolds on both", async () => {
    const relay = memoryRelay();
    const [a, b] = [await openDevice(() => relay), await openDevice(() => relay)];
    await pairTwo(a, b);
    expect(a.view().bond?.safetyWords).toEqual(b.view().bond?.safetyWords);
    requireOk(await a.fold(roundOne, { text: "note of a", need: "just-read" }, today));
    requireOk(await b.fold(roundOne, { text: "note of b", need: "comfort" }, today));
    for (const [client, side] of [
      [a, "a"],
      [b, "b"],
    ] as const) {
      await until(client, "unfolded", () => isUnfolded(client.view().bond!.state, roundOne, side));
    }
    expect([...a.view().bond!.texts.values()]).toEqual([{ text: "note of b", need: "comfort" }]);
    expect([...b.view().bond!.texts.values()]).toEqual([{ text: "note of a", need: "just-read" }]);
    await until(a, "sent", () => a.view().bond?.travel === "sent-safely");
    expect(a.view().bond?.notices).toEqual([]);
    await Promise.all([a.stop(), b.stop()]);
  });
});
