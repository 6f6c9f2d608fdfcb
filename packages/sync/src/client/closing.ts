/** Ending a bond from this side: what is withdrawn, what is told, what stays or goes here (decisions 23). */

import {
  isUnfolded,
  listEntries,
  ok,
  type Result,
  type RoundId,
  type StreamId,
  standingAnswers,
  type VaultEvent,
} from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import type { Bond } from "../bond/bond.ts";
import { activeBondKey, bondPrefix, bondRecordKey, bondsKey, wishesKey } from "../bond/bond-record.ts";
import type { Prepared } from "../log/log.ts";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";
import { prepareErasure, type Vault } from "../vault/vault.ts";
import { draftsKey, draftsWithout } from "./drafts.ts";
import { type Farewell, farewellPrefix } from "./farewell.ts";
import { leftName, noteLeft } from "./left-bonds.ts";

/**
 * One transaction: the farewell that remains to be delivered, and the bond's end or erasure here.
 *
 * `tell` sends the last event; without it (these words differ) the entries at the relay just go. The bond's loops must
 * have been stopped before. Nothing else that waited in its outbox leaves any more.
 */
export async function prepareBondClosing(input: {
  readonly bond: Bond;
  /** Where there are other own devices: they hear that it was left (rule LEAVE-7). */
  readonly vault: Vault | undefined;
  readonly store: SealedStore;
  readonly erase: boolean;
  readonly tell: boolean;
  readonly random: RandomBytes;
}): Promise<Result<readonly Prepared[], OpenProblem>> {
  const { bond, vault, store, erase, tell, random } = input;
  const { record } = bond;
  const { stream } = record;
  const waiting = listEntries(bond.state().rounds)
    .map(([round]) => round)
    .filter((round) => hasWaitingShare(bond, round));
  const slots = await Promise.all(waiting.map(bond.slotOf));
  // A bond that was ended before has said its farewell, or still keeps it: erasing adds nothing to it.
  if (record.ended) return erasedOnly(store, stream);
  const last = tell ? await bond.prepareSealed([{ kind: "bond.closed" }]) : undefined;
  const farewell: Farewell = {
    ...{ relay: record.relay, stream, token: record.token, slots },
    envelope: last?.envelope ?? null,
    producer: `bye-${bytesToBase64url(random(8))}`,
  };
  const changes: PlainChange[] = [{ put: `${farewellPrefix}${stream}`, value: farewell }];
  const prepared: Prepared[] = [{ changes, apply: () => {} }];
  if (vault) {
    const said: VaultEvent = { kind: "bond.left", name: await leftName(stream) };
    prepared.push(vault.identity, await vault.prepareWrite([said]));
  }
  if (erase) {
    const erased = await erasedOnly(store, stream);
    if (!erased.ok) return erased;
    prepared.push(...erased.value);
  } else {
    changes.push({ removePrefix: `${bondPrefix(stream)}out/` }, { remove: wishesKey(stream) });
    if (last) prepared.push(last);
    changes.push({ put: bondRecordKey(stream), value: { ...record, ended: true } });
  }
  return ok(prepared);
}

/** Log, keys, drafts, and what the vault kept of this bond. */
async function erasedOnly(store: SealedStore, stream: StreamId): Promise<Result<readonly Prepared[], OpenProblem>> {
  const erasure = await prepareErasure(store, ({ event }) => event.stream === stream);
  if (!erasure.ok) return erasure;
  const listed = await store.read(bondsKey);
  if (!listed.ok) return listed;
  const left = await noteLeft(store, stream);
  if (!left.ok) return left;
  const drafts = await store.read(draftsKey);
  if (!drafts.ok) return drafts;
  const keptDrafts = draftsWithout(drafts.value, stream);
  const others = ((listed.value as readonly StreamId[] | undefined) ?? []).filter((each) => each !== stream);
  const changes: PlainChange[] = [
    { removePrefix: bondPrefix(stream) },
    { remove: activeBondKey },
    others.length > 0 ? { put: bondsKey, value: others } : { remove: bondsKey },
    keptDrafts ? { put: draftsKey, value: keptDrafts } : { remove: draftsKey },
    left.value,
  ];
  return ok([{ changes, apply: () => {} }, erasure.value]);
}

function hasWaitingShare(bond: Bond, round: RoundId): boolean {
  const { side } = bond.record;
  return standingAnswers(bond.state(), round, side).length > 0 && !isUnfolded(bond.state(), round, side);
}
