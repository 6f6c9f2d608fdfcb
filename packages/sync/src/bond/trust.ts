/** Who may write in a bond, as its own events say. Rules DEV-1 to DEV-4, DEV-6. */

import { type BondState, type Firsts, isDeviceEvent, type Side } from "@twofold/core";
import type { BondAdmission, EpochChoice } from "../epochs/admissions.ts";
import { firstsOnly, isAnythingSaid } from "../epochs/firsts.ts";
import type { Keyring } from "../epochs/keyring.ts";
import type { Admitting } from "../log/admission.ts";
import type { BondRecord } from "./bond-record.ts";

/** The devices that are known from pairing, by side. */
export function firstsOf({ devices, hpkeKeys }: Pick<BondRecord, "devices" | "hpkeKeys">): Firsts {
  const firsts = (side: Side) =>
    devices[side].map((signKey, i) => {
      const hpkeKey = i === 0 ? hpkeKeys?.[side] : undefined;
      return hpkeKey ? { signKey, hpkeKey } : { signKey };
    });
  return { a: firsts("a"), b: firsts("b") };
}

export function bondAdmitting(firsts: Firsts): Admitting<BondState, BondAdmission> {
  const lists = { a: firstsOnly(firsts.a), b: firstsOnly(firsts.b) };
  const plain: BondAdmission = {
    lists,
    isNamed: (side, device) => lists[side].isNamed(device),
    counts: ({ side, device, place }) => lists[side].counts({ device, place }),
    mark: "",
    endedSessions: [],
    choose: chooseFirst,
  };
  return {
    decides: isDeviceEvent,
    admissionOf: async (state, chains) => {
      if (!isAnythingSaid(state.devices.a) && !isAnythingSaid(state.devices.b)) return plain;
      const judged = await import("../epochs/judged.ts").catch(() => undefined);
      return judged?.judgeBond(state, firsts, chains);
    },
  };
}

/** Before any other epoch: the key of pairing. */
export function chooseFirst(keyring: Keyring): EpochChoice {
  return { writing: keyring.find({ epoch: 0, digest: "" }), nextEpoch: 1 };
}
