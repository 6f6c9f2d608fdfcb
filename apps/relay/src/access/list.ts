/** Changing a side's list of entries. Rules ACC-4 to ACC-7. */

import {
  type AccessEntry,
  type AccessList,
  base64urlToBytes,
  maxEntriesPerSide,
  otherSide,
  type Right,
  type Side,
} from "@twofold/wire";
import { type Answer, refuse } from "../http/exchange.ts";
import type { Writing } from "../store/port.ts";
import type { Access } from "./authorize.ts";
import { standing, withFormer } from "./former.ts";

const allRights: readonly Right[] = ["read", "append", "manage"];
const digestBytes = 32;
const done: Answer = { status: 200, headers: { "Cache-Control": "no-store" } };

/** The creator's entry: the first of side a, with all rights. */
export function creatorsList(digest: string): AccessList {
  return { version: 1, entries: [{ digest, rights: allRights }] };
}

/** Puts `body` as the list of `side`; the caller already holds `manage`. Highest version wins, the same again is no change. */
export function setAccessList(tables: Writing, access: Access, side: Side, body: Uint8Array): Answer {
  const list = parseAccessList(body);
  if (!list) return refuse("bad-request", `An access list has a version and 1 to ${maxEntriesPerSide} entries.`);
  const { stream } = access;
  if (side === "b" && (stream.kind === "vault" || stream.kind === "test")) {
    return refuse("forbidden", "This stream has one side only.");
  }
  const accesses = tables.accessesOf(stream.key);
  const current = accesses[side];
  if (isSameList({ ...current, entries: standing(current) }, list)) return done;
  if (side !== access.side) {
    if (access.side !== "a") return refuse("forbidden", "A side manages its own entries only.");
    if (current.version > 0) return refuse("forbidden", "The other side has been set and now manages itself.");
  }
  if (list.version <= current.version) return refuse("conflict", "A newer list of this side stands here.");
  const others = standing(accesses[otherSide(side)]);
  if (list.entries.some(({ digest }) => others.some((other) => other.digest === digest))) {
    return refuse("conflict", "A key belongs to one side only.");
  }
  tables.putAccess(stream.key, side, withFormer(current, list));
  return done;
}

/** Undefined unless the body is one strict, non-empty access list. */
export function parseAccessList(body: Uint8Array): AccessList | undefined {
  const value = parseJson(body);
  if (!isRecord(value) || !Array.isArray(value.entries)) return undefined;
  const { version } = value;
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) return undefined;
  const entries = value.entries.map(parseEntry).filter((entry) => entry !== undefined);
  const isWhole = entries.length === value.entries.length;
  const digests = new Set(entries.map(({ digest }) => digest));
  if (!isWhole || digests.size !== entries.length) return undefined;
  return entries.length >= 1 && entries.length <= maxEntriesPerSide ? { version, entries } : undefined;
}

function parseEntry(value: unknown): AccessEntry | undefined {
  if (!isRecord(value) || typeof value.digest !== "string" || !Array.isArray(value.rights)) return undefined;
  const asked: readonly unknown[] = value.rights;
  const rights = allRights.filter((right) => asked.includes(right));
  const isKnown = rights.length > 0 && rights.length === asked.length;
  const digest = value.digest;
  return isKnown && base64urlToBytes(digest)?.length === digestBytes ? { digest, rights } : undefined;
}

function isSameList(a: AccessList, b: AccessList): boolean {
  return a.version === b.version && JSON.stringify(a.entries) === JSON.stringify(b.entries);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
