/** What an admission says beside whom it lets in: the device lists, and the epoch to write under. Rules DEV-1 to DEV-4. */

import type { DeviceList, Side } from "@twofold/core";
import type { Admission } from "../log/admission.ts";
import type { Keyring, WritingKey } from "./keyring.ts";

export type BondLists = { readonly [S in Side]: DeviceList };

export type EpochChoice = {
  /** What to write under; undefined where no epoch suits everybody who is current, and one is to be started. */
  readonly writing: WritingKey | undefined;
  readonly nextEpoch: number;
};

export type BondAdmission = Admission & {
  readonly lists: BondLists;
  readonly choose: (keyring: Keyring) => EpochChoice;
};

export type VaultAdmission = Admission & {
  readonly list: DeviceList;
  readonly choose: (keyring: Keyring) => EpochChoice;
};
