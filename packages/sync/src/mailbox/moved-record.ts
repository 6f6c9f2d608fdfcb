/** A mailbox that another own device has moved: what this device keeps of it from then on. */

import type { StreamId } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import { passOnEpoch } from "../epochs/make-epoch.ts";
import type { Vault } from "../vault/vault.ts";
import type { MailboxRecord } from "./mailbox-record.ts";

/**
 * As another own device has said that it moved. Everything of this device goes there again, and so do the keys that it
 * may have sealed at the old place when the others read there no more.
 */
export async function movedRecord(
  before: MailboxRecord,
  stream: StreamId,
  vault: Vault,
  random: RandomBytes,
): Promise<MailboxRecord> {
  const { access: _access, all: _all, previous: _previous, ...rest } = before;
  const to = { stream, maker: vault.deviceKeys, recipients: vault.list().current, random };
  const started = before.keys.filter(({ epoch }) => epoch > 0);
  const passed = await Promise.all(started.map((held) => passOnEpoch({ ...to, held })));
  return { ...rest, stream, sent: 0, first: passed.map(({ envelope }) => envelope) };
}
