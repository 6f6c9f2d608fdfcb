/** What this device must never lose of a bond: keys, tokens, and whom it trusts. Kept under the store key. */

import type { DeviceId, Side, StreamId } from "@twofold/core";
import type { DeviceSecret } from "@twofold/crypto";

export type BondRecord = {
  readonly version: 1;
  readonly stream: StreamId;
  readonly side: Side;
  /** Origin of the relay that keeps the stream. */
  readonly relay: string;
  /** This device's token for the stream, 32 bytes. */
  readonly token: Uint8Array;
  /** Bond keys by epoch, 32 bytes each; the last one writes. */
  readonly bondKeys: readonly { readonly epoch: number; readonly key: Uint8Array }[];
  readonly device: DeviceSecret;
  /** Which devices may sign for which side. */
  readonly devices: { readonly [S in Side]: readonly DeviceId[] };
  /** Token digests (base64url) by side, to set up the stream again at a relay that lost it. Only the creator knows b's. */
  readonly digests: { readonly [S in Side]?: string };
  readonly safetyWords: readonly string[];
  readonly exchange: Uint8Array;
  /** What the relay asked for when the stream was made; needed again should it lose the stream. */
  readonly code?: string;
  /** How the other was called while pairing: until their own first batch names them. */
  readonly metAs: string;
  /** This side has ended it: read-only, nothing leaves any more. */
  readonly ended: boolean;
};

export const bondPrefix = (stream: StreamId): string => `bond/${stream}/`;
export const bondRecordKey = (stream: StreamId): string => `${bondPrefix(stream)}record`;
/** Rounds whose notes are to be taken back as soon as the relay grants it. */
export const wishesKey = (stream: StreamId): string => `${bondPrefix(stream)}wishes`;
/** Names the bond that the app shows; the data model holds any number. */
export const activeBondKey = "active-bond";
