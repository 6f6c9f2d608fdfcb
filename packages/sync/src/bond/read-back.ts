/**
 * What this device brought to the relay and has not read back from it. Rule OUT-8.
 *
 * [Note: Why what was sent is read back] A relay that is put back to an older copy is noticed by what was read there
 * before. What was sent and not read yet leaves no such trace: a chain shows a missing batch only to the others, once a
 * later one comes, and nothing at all shows a missing key or deposit.
 */

import { bytesToBase64url } from "@twofold/wire";

/** The tag of AES-GCM, or the end of an epoch envelope's last box: no two envelopes end alike. */
const tagBytes = 16;
/** More than ever wait at once on a slow network; what is beyond is not watched. */
const maxUnread = 64;

export interface ReadBack {
  /** As they are kept with the bond. */
  readonly unread: () => readonly string[];
  /** To be called before a request leaves: its answer may come after what it brought has been read. */
  sending(envelopes: readonly Uint8Array[]): void;
  /** What is to be kept once the relay has taken these. */
  sent(envelopes: readonly Uint8Array[]): readonly string[];
  /** What is to be kept once these were read; the same list when none was waited for. */
  read(envelopes: readonly Uint8Array[]): readonly string[];
  set(unread: readonly string[]): void;
}

export function makeReadBack(kept: readonly string[]): ReadBack {
  let unread = kept;
  const underWay = new Set<string>();
  return {
    unread: () => unread,
    sending: (envelopes) => {
      for (const envelope of envelopes) underWay.add(tagOf(envelope));
    },
    sent: (envelopes) => {
      const fresh = envelopes.map(tagOf).filter((tag) => underWay.delete(tag));
      return fresh.length === 0 ? unread : [...unread, ...fresh].slice(-maxUnread);
    },
    read: (envelopes) => {
      if (unread.length === 0 && underWay.size === 0) return unread;
      const tags = new Set(envelopes.map(tagOf));
      for (const tag of tags) underWay.delete(tag);
      return unread.some((tag) => tags.has(tag)) ? unread.filter((tag) => !tags.has(tag)) : unread;
    },
    set: (next) => {
      unread = next;
    },
  };
}

function tagOf(envelope: Uint8Array): string {
  return bytesToBase64url(envelope.subarray(-tagBytes));
}
