/**
 * The bonds that were erased here, by a name that says nothing of them: an older backup file must not begin one of them
 * again by itself (rule BAK-10).
 */

import { ok, type Result, type StreamId } from "@twofold/core";
import { encodeCbor, sha256 } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";

const leftKey = "left";

async function nameOf(stream: StreamId): Promise<string> {
  return bytesToBase64url(await sha256(encodeCbor(["twofold/left/1", stream])));
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
