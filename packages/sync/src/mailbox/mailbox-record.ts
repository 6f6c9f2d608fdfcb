/** What this device keeps of the mailbox: the stream at the relay that carries a person's log between their devices. */

import type { StreamId } from "@twofold/core";
import type { Access } from "../epochs/access.ts";
import type { EpochKey } from "../epochs/keyring.ts";

export const mailboxKey = "mailbox";
export const mailboxPrefix = "mailbox/";

export type MailboxRecord = {
  readonly version: 1;
  readonly relay: string;
  readonly stream: StreamId;
  /** This device's token for it, 32 bytes. */
  readonly token: Uint8Array;
  /** Where the relay asks for one to start something on it. */
  readonly code?: string;
  readonly keys: readonly EpochKey[];
  /** Token digests as the relay last took them. */
  readonly access?: Access;
  /** Every batch of this device before this arrival has reached the relay. */
  readonly sent: number;
  /** The relay lost something: what others wrote goes again as well. */
  readonly all?: true;
  /** Envelopes with keys that leave before anything else. */
  readonly first: readonly Uint8Array<ArrayBuffer>[];
  /** The mailbox before this one, until the other devices can learn there that it has moved (rule MAIL-5). */
  readonly previous?: PreviousMailbox;
};

export type PreviousMailbox = {
  readonly stream: StreamId;
  readonly token: Uint8Array;
  readonly access: Access;
  readonly sent: number;
  readonly first: readonly Uint8Array<ArrayBuffer>[];
  /** Nobody else reads there: it goes. */
  readonly isAlone: boolean;
};
