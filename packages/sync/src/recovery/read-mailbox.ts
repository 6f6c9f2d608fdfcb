/** What stands in the mailbox that the words lead to, enough to begin from. Rules REST-1, REST-2. */

import {
  emptyVaultState,
  err,
  type Fact,
  foldVaultAll,
  isLeftBond,
  keptBondRecords,
  ok,
  type Result,
  type StreamId,
} from "@twofold/core";
import { decodeCbor, importDeviceKeys, isEpochEnvelope, openEnvelope, parseBatch } from "@twofold/crypto";
import { type RecoveryAccess, recoveryBond, recoverySpares } from "@twofold/crypto/recovery";
import { bytesEqual, concatBytes, decodeFrames, startOffset } from "@twofold/wire";
import type { BondRecord } from "../bond/bond-record.ts";
import { leftName } from "../client/left-bonds.ts";
import { type EpochKey, makeKeyring } from "../epochs/keyring.ts";
import { receiveEpoch } from "../epochs/make-epoch.ts";
import { bondRecordFrom, parseSharedBond } from "../linking/grant.ts";
import { factsOfKept } from "../log/log.ts";
import type { Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";
import type { VaultIdentity } from "../vault/vault.ts";

export type FoundMailbox = {
  /** This device as the paper: the log's own id, and the device that began it. */
  readonly identity: VaultIdentity;
  readonly keys: readonly EpochKey[];
  readonly bonds: readonly BondRecord[];
};

/** `recovery-not-found`: nothing is kept at this relay under these words, or nothing that they open. */
export async function readMailboxByWords(
  key: Uint8Array,
  paper: RecoveryAccess & { readonly stream: StreamId },
  relay: Relay,
): Promise<Result<FoundMailbox, RelayProblem | { readonly tag: "recovery-not-found" }>> {
  const { stream, token, device } = paper;
  const read = await readAll(relay, { stream, token });
  if (!read.ok) return read.error.tag === "not-found" ? err({ tag: "recovery-not-found" }) : read;
  const envelopes = read.value;
  const keys: EpochKey[] = [];
  const deviceKeys = await importDeviceKeys(device);
  for (const envelope of envelopes.filter(isEpochEnvelope)) {
    const opened = await receiveEpoch({ stream, envelope, keys: deviceKeys, isListed: () => true });
    if (opened.ok && opened.value) keys.push(opened.value);
  }
  if (!keys.some(({ epoch }) => epoch === 0)) return err({ tag: "recovery-not-found" });
  const [firstKey, ...laterKeys] = keys;
  const keyring = await (await makeKeyring(firstKey ? [firstKey] : [])).with(laterKeys);
  const facts: Fact[] = [];
  let identity: VaultIdentity | undefined;
  for (const envelope of envelopes.filter((each) => !isEpochEnvelope(each))) {
    const opened = await openEnvelope({ keys: keyring.keys, stream, envelope });
    if (!opened.ok) continue;
    const batch = await factsOfKept(opened.value.content);
    facts.push(...batch);
    const first = batch.map(({ event }) => firstNamedBy(event, device.signPublic)).find((each) => each !== undefined);
    const parsed = parseBatch(opened.value.content);
    // Only devices of this person have the key that it was sealed under, and only they knew this paper's own.
    if (first && parsed.ok) identity = { stream: parsed.value.header.stream, device, first };
  }
  if (!identity) return err({ tag: "recovery-not-found" });
  const vault = foldVaultAll(emptyVaultState(), facts);
  const bonds: BondRecord[] = [];
  const spares = await recoverySpares(key);
  for (const kept of keptBondRecords(vault)) {
    const decoded = decodeCbor(kept.record);
    const shared = decoded.ok ? parseSharedBond(decoded.value) : undefined;
    if (!shared || isLeftBond(vault, await leftName(kept.stream))) continue;
    const places = kept.listed?.filter((place) => bytesEqual(place.device, device.signPublic));
    const own = [await recoveryBond(key, kept.stream), ...spares];
    // Without them only the sheet was written down; with them it may be in all of its bonds but this one.
    const access = own.find((each) => !places || places.some((place) => bytesEqual(place.key, each.device.signPublic)));
    if (access) bonds.push(bondRecordFrom(shared, access));
  }
  return ok({ identity, keys: keyring.held, bonds });
}

async function readAll(relay: Relay, at: StreamAddress): Promise<Result<readonly Uint8Array[], RelayProblem>> {
  const parts: Uint8Array[] = [];
  for (let offset: string = startOffset; ; ) {
    const chunk = await relay.read(at, offset);
    if (!chunk.ok) return chunk;
    parts.push(chunk.value.bytes);
    offset = chunk.value.nextOffset;
    if (chunk.value.upToDate) return ok(decodeFrames(concatBytes(...parts)).envelopes);
  }
}

/** The device that began the log, as whoever made this paper wrote it down. */
function firstNamedBy(
  { kind, signKey, first }: Fact["event"],
  paperKey: Uint8Array,
): { readonly signKey: Uint8Array; readonly hpkeKey: Uint8Array } | undefined {
  const isOurs = kind === "recovery.made" && signKey instanceof Uint8Array && bytesEqual(signKey, paperKey);
  if (!isOurs || !Array.isArray(first)) return undefined;
  const [key, hpkeKey] = first as readonly unknown[];
  return key instanceof Uint8Array && hpkeKey instanceof Uint8Array ? { signKey: key, hpkeKey } : undefined;
}
