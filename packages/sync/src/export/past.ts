/** What was imported here: a history to be read and taken along again, of this device alone. Rule EXP-7. */

import { ok, type Result } from "@twofold/core";
import { sequenceKey, sequenceOf } from "../store/port.ts";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";
import { mergeContent } from "./content-hash.ts";
import type { ExportContent } from "./export-document.ts";

export const pastPrefix = "past/";

/** As it was kept: before there were decks, without them. */
type Kept = Omit<ExportContent, "decks"> & Partial<Pick<ExportContent, "decks">>;

/** Everything that was ever imported here, each piece once. */
export async function readPast(store: SealedStore): Promise<Result<ExportContent, OpenProblem>> {
  const rows = await store.list(pastPrefix);
  if (!rows.ok) return rows;
  let past: ExportContent = { bonds: [], pieces: [], decks: [] };
  for (const [, value] of rows.value) past = await mergeContent(past, { decks: [], ...(value as Kept) });
  const { bonds, pieces, decks } = past;
  return ok({ bonds, pieces, decks });
}

/** One more record with what was new in an import. Old ones stay as they are. */
export async function addToPast(store: SealedStore, fresh: ExportContent): Promise<Result<PlainChange, OpenProblem>> {
  const rows = await store.list(pastPrefix);
  if (!rows.ok) return rows;
  const last = rows.value.at(-1)?.[0];
  const n = last === undefined ? 0 : sequenceOf(pastPrefix, last) + 1;
  return ok({ put: sequenceKey(pastPrefix, n), value: fresh });
}
