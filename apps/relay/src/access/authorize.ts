/** Who is asking, and what they may do here. Rules ACC-2, ACC-3 and ACC-11. */

import { type AccessEntry, type Right, type Side, sides } from "@twofold/wire";
import { type Answer, accessTaken, notFound, refuse, streamExpired } from "../http/exchange.ts";
import type { Reading, StreamRow } from "../store/port.ts";
import { isExpired } from "../stream/lifetime.ts";
import { isFormer } from "./former.ts";
import { isSameSecret } from "./token.ts";

export type Access = { readonly stream: StreamRow; readonly side: Side; readonly entry: AccessEntry };

export type Caller = { readonly streamId: string; readonly digest: string | undefined; readonly now: number };

/**
 * Finds the stream and the caller's entry in it.
 *
 * Every entry is compared, also after a match, so that time says nothing about the list. Without the right it is
 * `forbidden`; without an entry, now or before, it is the same answer as for no stream at all.
 */
export function authorize(
  tables: Reading,
  caller: Caller,
  right: Right | undefined,
): { access: Access } | { refusal: Answer } {
  const stream = tables.findStream(caller.streamId);
  const found = stream && caller.digest ? findEntry(tables, stream, caller.digest) : undefined;
  if (!stream || !found) return { refusal: notFound };
  if (isFormer(found.entry)) return { refusal: accessTaken };
  if (isExpired(stream, caller.now)) return { refusal: stream.kind === "test" ? notFound : streamExpired };
  if (right && !found.entry.rights.includes(right)) {
    return { refusal: refuse("forbidden", `This key may not ${right} here.`) };
  }
  return { access: { stream, ...found } };
}

function findEntry(tables: Reading, stream: StreamRow, digest: string): Omit<Access, "stream"> | undefined {
  const accesses = tables.accessesOf(stream.key);
  let found: Omit<Access, "stream"> | undefined;
  for (const side of sides) {
    for (const entry of accesses[side].entries) {
      const isSame = isSameSecret(entry.digest, digest);
      if (isSame && !(found && isFormer(entry))) found = { side, entry };
    }
  }
  return found;
}
