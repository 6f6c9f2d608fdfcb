/** What the acts of the private room work with; a file of its own, so that the first load holds none of them. */

import type { EntryContent, JournalVersion, Result, VaultEvent } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import type { RoomKeys } from "@twofold/crypto/room";
import type { Prepared } from "../log/log.ts";
import type { DeriveKey } from "../passphrase/derive-key.ts";
import type { SealedStore } from "../store/sealed-store.ts";
import type { Session } from "./session.ts";
import type { LockProblem } from "./terms.ts";

export type JournalDependencies = {
  readonly store: SealedStore;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly session: () => Session;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly saveProblem: () => LockProblem | undefined;
  /** Only the tab that writes puts the log in order. */
  readonly isWriter: () => boolean;
  readonly changed: () => void;
  readonly options: { readonly deriveRoomKey?: DeriveKey };
};

/** What is open, in this document's memory alone. */
export type OpenRoom = {
  /** By public half, as text. */
  readonly keys: Map<string, RoomKeys>;
  /** What was read, by the bytes that it was sealed in. */
  readonly read: WeakMap<Uint8Array, Promise<Result<EntryContent, unknown>>>;
};

export type JournalActDependencies = JournalDependencies & {
  readonly open: OpenRoom;
  readonly swept: Set<string>;
  readonly isOpen: () => boolean;
};

/** Whether this device's log has this version in words, as notes from before the journal. */
export function isPlain(version: JournalVersion): version is PlainVersion {
  return "text" in version;
}

type PlainVersion = Extract<JournalVersion, { text: string }>;

/** Such a note as an entry: nobody picked a mood for it. */
export function contentOf({ text, prompt }: PlainVersion): EntryContent {
  return { text, prompt, moods: [] };
}

/** Only kinds of the room: whatever else belongs to another act. */
export type RoomEvent = Extract<
  VaultEvent,
  { kind: "room.keyed" | "journal.written" | "journal.edited" | "journal.removed" | "reflection.removed" }
>;
