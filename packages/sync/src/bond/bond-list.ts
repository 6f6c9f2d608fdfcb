/** The bonds that this device has a log of, those that have ended among them: none that is kept may fall off the list. */

import { ok, type Result, type StreamId } from "@twofold/core";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";
import { activeBondKey, bondsKey } from "./bond-record.ts";

/** In the order in which they began. A store of an older version names only the one that is shown. */
export async function listBonds(store: SealedStore): Promise<Result<readonly StreamId[], OpenProblem>> {
  const listed = await store.read(bondsKey);
  if (!listed.ok) return listed;
  const shown = await store.read(activeBondKey);
  if (!shown.ok) return shown;
  const streams = [...((listed.value as StreamId[] | undefined) ?? []), shown.value as StreamId | undefined];
  return ok([...new Set(streams.filter((stream) => stream !== undefined))]);
}

export async function prepareListed(store: SealedStore, stream: StreamId): Promise<Result<PlainChange, OpenProblem>> {
  const listed = await listBonds(store);
  return listed.ok ? ok({ put: bondsKey, value: [...new Set([...listed.value, stream])] }) : listed;
}
