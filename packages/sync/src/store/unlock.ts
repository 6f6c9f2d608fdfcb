/** Opening a store whose lock is on. Wrong tries slow down, over restarts, and never erase anything (rule LOCK-5). */

import { err, ok, type Result } from "@twofold/core";
import { decodeCbor, encodeCbor, unwrapStoreKey } from "@twofold/crypto";
import { decodeWays, openPassphraseWay } from "@twofold/crypto/store-lock";
import type { DeriveKey } from "../passphrase/derive-key.ts";
import type { Store } from "./port.ts";
import { storeKeyRecord, triesRecord } from "./sealed-store.ts";

export type UnlockProblem =
  /** `waitSeconds` until the next try is looked at. */
  | { readonly tag: "passphrase-wrong"; readonly waitSeconds: number }
  /** Too soon: this try was not looked at. */
  | { readonly tag: "passphrase-wait"; readonly waitSeconds: number }
  | { readonly tag: "key-lost" };

export type UnlockInput = {
  readonly raw: Store;
  readonly passphrase: string;
  readonly deriveKey: DeriveKey;
  readonly nowMs: () => number;
};

/** The store key of a locked store; also of one whose lock another tab has turned off meanwhile. */
export async function unlockStoreKey(input: UnlockInput): Promise<Result<CryptoKey, UnlockProblem>> {
  const { raw, passphrase, deriveKey, nowMs } = input;
  const wrapped = await raw.read(storeKeyRecord);
  if (!wrapped) return err({ tag: "key-lost" });
  const opened = await unwrapStoreKey(await raw.wrappingKey(), wrapped);
  if (opened.ok) return opened;
  const ways = opened.error.tag === "store-key-locked" ? decodeWays(opened.error.ways) : opened;
  if (!ways.ok) return err({ tag: "key-lost" });

  const before = await readTries(raw);
  const left = waitLeftSeconds(before, nowMs());
  if (left > 0) return err({ tag: "passphrase-wait", waitSeconds: left });
  // Counted before it is looked at, so that a reload in between is no free try. A full disk must not keep anyone out.
  const tries = { wrong: before.wrong + 1, lastMs: nowMs() };
  await writeTries(raw, tries);
  for (const way of ways.value) {
    const key = await deriveKey(passphrase, way.salt, way.parameters);
    const found = await openPassphraseWay(way, key);
    key.fill(0);
    if (!found.ok) continue;
    await writeTries(raw, { wrong: 0, lastMs: 0 });
    return ok(found.value);
  }
  return err({ tag: "passphrase-wrong", waitSeconds: waitAfter(tries.wrong) });
}

/** How long the next try has to wait, from now: what a page that was loaded anew shows. */
export async function waitBeforeTrying(raw: Store, nowMs: number): Promise<number> {
  return waitLeftSeconds(await readTries(raw), nowMs);
}

export type Tries = { readonly wrong: number; readonly lastMs: number };

/** 1, 2, 4, 8 … seconds, and never more than a minute: enough against fingers, and no punishment for a bad day. */
export function waitAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(60, 2 ** (wrong - 1));
}

/** From `nowMs`; 0 when a try would be looked at. */
export function waitLeftSeconds({ wrong, lastMs }: Tries, nowMs: number): number {
  const wait = waitAfter(wrong);
  // A clock that was set back makes nobody wait longer than the whole wait.
  return Math.ceil(Math.min(wait, Math.max(0, wait - (nowMs - lastMs) / 1000)));
}

async function readTries(raw: Store): Promise<Tries> {
  const kept = await raw.read(triesRecord);
  const decoded = kept && decodeCbor(kept);
  const value = decoded?.ok ? decoded.value : undefined;
  if (!Array.isArray(value) || typeof value[0] !== "number" || typeof value[1] !== "number") {
    return { wrong: 0, lastMs: 0 };
  }
  return { wrong: value[0], lastMs: value[1] };
}

async function writeTries(raw: Store, { wrong, lastMs }: Tries): Promise<void> {
  await raw.putUnclaimed(triesRecord, encodeCbor([wrong, lastMs]));
}
