/** What a device keeps under the store key while a pairing is under way, so that it goes on after a reload. */

import type { BondKind, Day, Need, RoundId } from "@twofold/core";
import type { Guest, Inviter } from "@twofold/crypto/pairing";

export const pairingKey = "pairing";

export type HostRecord = {
  readonly role: "host";
  readonly inviter: Inviter;
  /** Manages the meeting stream, 32 bytes. */
  readonly meetingToken: Uint8Array;
  /** For the bond stream to be. */
  readonly bondToken: Uint8Array;
  readonly bondKey: Uint8Array;
  /** The card message, sealed: posted first. */
  readonly card: Uint8Array<ArrayBuffer>;
  readonly bondKind: BondKind;
  readonly seed: Uint8Array;
  readonly day: Day;
  readonly edition: number;
  readonly weekdays: readonly number[];
  /** Where the relay asks for one to start something on it. */
  readonly code?: string;
  /** Content of the guest's join message, once it came. */
  readonly join?: { readonly content: Uint8Array; readonly name: string; readonly bondKind: BondKind };
  /** Set on confirmation: the answer message, sealed. The bond's own record exists from then on. */
  readonly answer?: Uint8Array<ArrayBuffer>;
};

export type GuestRecord = {
  readonly role: "guest";
  readonly guest: Guest;
  readonly hostName: string;
  /** The join message, sealed; posted under one producer id, so that a retry is no second guest. */
  readonly message: Uint8Array<ArrayBuffer>;
  readonly producer: string;
  readonly sent: boolean;
  readonly name: string;
  /** What both hold as the kind once paired: friend if either said so. */
  readonly bondKind: BondKind;
  /** Notes folded before the inviter's answer: sealed as soon as there is a bond (decisions 28). */
  readonly ahead: readonly AheadNote[];
  /** There is a bond; the record stays until every note that was written ahead is sealed in it (rule AHEAD-2). */
  readonly begun?: true;
};

export type AheadNote = { readonly round: RoundId; readonly text: string; readonly need: Need; readonly day: Day };

export type PairingRecord = HostRecord | GuestRecord;
