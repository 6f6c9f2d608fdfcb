import { type DeviceId, deviceLists, emptyBondState } from "@twofold/core";
import { describe, expect, it } from "vitest";
import { bondAdmitting } from "../bond/trust.ts";
import { firstsOnly } from "./firsts.ts";
import { judgeBond } from "./judged.ts";
import { makeKeyring } from "./keyring.ts";

const place = { session: "s", seq: 3, hash: "h", epoch: 0 };

describe("a bond of the two devices that paired", () => {
  const [mine, theirs, nobody] = ["a".repeat(43), "b".repeat(43), "c".repeat(43)] as DeviceId[];
  const firsts = { a: [{ signKey: mine!, hpkeKey: new Uint8Array(32) }], b: [{ signKey: theirs! }] };

  it("[DEV-1] is judged without the code that judges, and gets the same", async () => {
    const judged = deviceLists(emptyBondState(), firsts);
    for (const side of ["a", "b"] as const) {
      const short = firstsOnly(firsts[side]);
      expect(short.current).toEqual(judged[side].current);
      expect(short.removed).toEqual(judged[side].removed);
      for (const device of [mine, theirs, nobody] as DeviceId[]) {
        expect(short.isCurrent(device)).toBe(judged[side].isCurrent(device));
        expect(short.isNamed(device)).toBe(judged[side].isNamed(device));
        expect(short.counts({ device, place })).toBe(judged[side].counts({ device, place }));
        expect(short.countsUntil(device)).toEqual(judged[side].countsUntil(device));
      }
    }
  });

  it("[DEV-6] writes under the key of pairing, as the code that chooses says", async () => {
    const keyring = await makeKeyring([{ epoch: 0, key: new Uint8Array(32) }]);
    const plain = await bondAdmitting(firsts).admissionOf(emptyBondState());
    const judged = judgeBond(emptyBondState(), firsts);
    expect(plain?.choose(keyring)).toEqual(judged.choose(keyring));
    expect(plain?.mark).toBe(judged.mark);
    expect(plain?.choose(keyring)).toMatchObject({ nextEpoch: 1, writing: { epoch: 0 } });
  });
});
