/** What this device must never lose of a bond: keys, tokens, and whom it trusts. Kept under the store key. */

import type { DeviceId, Side, StreamId } from "@twofold/core";
import type { DeviceSecret } from "@twofold/crypto";
import type { EpochKey } from "../epochs/keyring.ts";

export type BondRecord = {
  readonly version: 1;
  readonly stream: StreamId;
  readonly side: Side;
  /** Origin of the relay that keeps the stream. */
  readonly relay: string;
  /** This device's token for the stream, 32 bytes. */
  readonly token: Uint8Array;
  /** Every bond key that this device was given; which of them writes follows from the log (rule DEV-6). */
  readonly bondKeys: readonly EpochKey[];
  readonly device: DeviceSecret;
  /** The two devices that paired: the list of each side begins with them, and goes on in the log (rule DEV-1). */
  readonly devices: { readonly [S in Side]: readonly DeviceId[] };
  /** Their X25519 keys, 32 bytes: epoch keys are sealed to them. */
  readonly hpkeKeys?: { readonly [S in Side]: Uint8Array };
  /**
   * Token digests (base64url) of those two, to set up the stream again at a relay that lost it. Only the creator's side
   * knows b's.
   */
  readonly digests: { readonly [S in Side]?: string };
  /** This side's list of token digests as the relay last took it. */
  readonly access?: { readonly version: number; readonly digests: readonly string[] };
  readonly safetyWords: readonly string[];
  readonly exchange: Uint8Array;
  /** What the relay asked for when the stream was made; needed again should it lose the stream. */
  readonly code?: string;
  /** How the other was called while pairing: until their own first batch names them. */
  readonly metAs: string;
  /** This side has ended it: read-only, nothing leaves any more. */
  readonly ended: boolean;
  /** It was ended on another device of the same person. */
  readonly endedElsewhere?: true;
};

export const bondPrefix = (stream: StreamId): string => `bond/${stream}/`;
export const bondRecordKey = (stream: StreamId): string => `${bondPrefix(stream)}record`;
/** Rounds whose notes are to be taken back as soon as the relay grants it. */
export const wishesKey = (stream: StreamId): string => `${bondPrefix(stream)}wishes`;
/** Names the bond that the app shows; the data model holds any number. */
export const activeBondKey = "active-bond";
/** The streams of every bond on this device; a store of an older version names only the active one. */
export const bondsKey = "bonds";
