/** What of a device counts when it is removed: the last batch of each of its sessions that has arrived here. */

import type { DeviceId, Side, VaultEvent } from "@twofold/core";
import { deviceKeyBytes, hashOfHeader, idToBytes, parseBatch } from "@twofold/crypto";
import { base64urlToBytes } from "@twofold/wire";
import type { Vault } from "../vault/vault.ts";

/** Session (16 bytes), number and header hash (32 bytes) each, as `device.removed` carries them. */
export type LastBatches = [session: Uint8Array<ArrayBuffer>, seq: number, hash: Uint8Array<ArrayBuffer>][];

export async function lastBatchesOf(
  contents: readonly Uint8Array<ArrayBuffer>[],
  side: Side,
  device: DeviceId,
): Promise<LastBatches> {
  const last = new Map<string, { readonly seq: number; readonly headerBytes: Uint8Array }>();
  for (const content of contents) {
    const parsed = parseBatch(content);
    if (!parsed.ok) continue;
    const { header, headerBytes } = parsed.value;
    if (header.side !== side || header.device !== device) continue;
    // Of two under one number the one that came first: the other is what the fork brought.
    if ((last.get(header.session)?.seq ?? -1) < header.seq) last.set(header.session, { seq: header.seq, headerBytes });
  }
  return Promise.all(
    [...last].map(async ([session, { seq, headerBytes }]): Promise<LastBatches[number]> => {
      const hash = await hashOfHeader(headerBytes);
      return [requireBytes(session), seq, requireBytes(hash)];
    }),
  );
}

/** The events that take these devices of one's own away, with what of them counts. */
export async function removalsOf(vault: Vault, devices: readonly DeviceId[]): Promise<VaultEvent[]> {
  const contents = await vault.contents();
  return Promise.all(
    devices.map(async (device): Promise<VaultEvent> => {
      const last = contents.ok ? await lastBatchesOf(contents.value, "a", device) : [];
      return { kind: "own-device.removed", device: idToBytes(device, deviceKeyBytes), last };
    }),
  );
}

function requireBytes(id: string): Uint8Array<ArrayBuffer> {
  const bytes = base64urlToBytes(id);
  if (!bytes) throw new TypeError("an id of a parsed batch is not base64url");
  return bytes;
}
