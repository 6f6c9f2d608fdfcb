/** What each of the two devices keeps, under the store key, while a link between them is under way. */

import type { DeviceSecret } from "@twofold/crypto";

export const linkKey = "link";

/** The device that was there before. */
export type LinkingRecord = {
  readonly role: "inviter";
  /** `encodeLinkState`; secret. */
  readonly inviter: Uint8Array<ArrayBuffer>;
  readonly fragment: string;
  /** Manages the meeting stream, 32 bytes. */
  readonly token: Uint8Array;
  readonly code?: string;
  readonly expiresAtMs: number;
  readonly card: Uint8Array<ArrayBuffer>;
  /** The other device has answered: what it said, and what both show now. */
  readonly joined?: {
    readonly join: Uint8Array;
    readonly reveal: Uint8Array<ArrayBuffer>;
    readonly name: string;
    readonly words: readonly string[];
    readonly slots: readonly LinkSlot[];
  };
  /** Set on confirmation, together with the events that list the device: the message with everything in it. */
  readonly grant?: Uint8Array<ArrayBuffer>;
};

export type LinkSlot = {
  readonly signPublic: Uint8Array;
  readonly hpkePublic: Uint8Array;
  readonly tokenDigest: Uint8Array;
};

/** The new device. */
export type LinkedRecord = {
  readonly role: "guest";
  /** `encodeLinkState`; secret. */
  readonly guest: Uint8Array<ArrayBuffer>;
  readonly fragment: string;
  readonly relay: string;
  readonly message: Uint8Array<ArrayBuffer>;
  readonly producer: string;
  readonly expiresAtMs: number;
  readonly sent: boolean;
  readonly reveal?: Uint8Array;
  readonly words?: readonly string[];
};

/** Keys and tokens that this device has ready for bonds to come; their public halves stand in the vault (rule DEV-16). */
export const spareSlotsKey = "spare-slots";
export type SpareSlot = { readonly device: DeviceSecret; readonly token: Uint8Array };

export type LinkRecord = LinkingRecord | LinkedRecord;

/** What a new device says as its first batch in each stream, so that an addition is signed by both; then it is gone. */
export const joiningKey = "joining";
export type JoiningRecord = {
  readonly vault: string;
  readonly bonds: readonly { readonly stream: string; readonly addition: string }[];
};

/** The own devices whose addition was seen here, by their vault key: others are announced. */
export const seenDevicesKey = "devices-seen";
