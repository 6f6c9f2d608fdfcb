/** The list of devices as long as nobody has said anything about devices: those that a log begins with. */

import type { BondState, DeviceList, FirstDevice, ListedDevice, Side } from "@twofold/core";

/** Whether there is anything to judge on this side. */
export function isAnythingSaid({ additions, joinings, removals, epochs }: BondState["devices"][Side]): boolean {
  return [additions, joinings, removals, epochs].some((said) => Object.keys(said).length > 0);
}

export function firstsOnly(firsts: readonly FirstDevice[]): DeviceList {
  const isFirst = (device: string) => firsts.some(({ signKey }) => signKey === device);
  const current = firsts.map(({ signKey, hpkeKey }): ListedDevice => {
    return { signKey, hpkeKey, paper: false, additions: [], removals: [], joined: true };
  });
  return {
    current: current.toSorted((left, right) => (left.signKey < right.signKey ? -1 : 1)),
    removed: [],
    isCurrent: isFirst,
    isNamed: isFirst,
    counts: ({ device }) => isFirst(device),
    countsUntil: () => undefined,
  };
}
