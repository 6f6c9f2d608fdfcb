/**
 * The bonds that were erased here, by a name that says nothing of them: an older backup file must not begin one of them
 * again by itself (rule BAK-10).
 */

import { isLeftBond, ok, type Result, type StreamId, type VaultState } from "@twofold/core";
import { encodeCbor, sha256 } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";

const leftKey = "left";

/** 32 bytes. */
export function leftName(stream: StreamId): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(encodeCbor(["twofold/left/1", stream]));
}

async function nameOf(stream: StreamId): Promise<string> {
  return bytesToBase64url(await leftName(stream));
}

/** Here, or on another device of the same person: neither begins it again by itself. */
export async function wasLeftAnywhere(
  store: SealedStore,
  vault: { readonly state: () => VaultState },
  stream: StreamId,
): Promise<boolean> {
  const here = await wasLeft(store, stream);
  return !here.ok || here.value || isLeftBond(vault.state(), await leftName(stream));
}

export async function noteLeft(store: SealedStore, stream: StreamId): Promise<Result<PlainChange, OpenProblem>> {
  const kept = await readLeft(store);
  if (!kept.ok) return kept;
  return ok({ put: leftKey, value: [...new Set([...kept.value, await nameOf(stream)])] });
}

export async function wasLeft(store: SealedStore, stream: StreamId): Promise<Result<boolean, OpenProblem>> {
  const kept = await readLeft(store);
  return kept.ok ? ok(kept.value.includes(await nameOf(stream))) : kept;
}

async function readLeft(store: SealedStore): Promise<Result<readonly string[], OpenProblem>> {
  const kept = await store.read(leftKey);
  return kept.ok ? ok((kept.value as readonly string[] | undefined) ?? []) : kept;
}
