/** Telling the relay which tokens of this side may use a stream, as the list of devices says. Rules DEV-8, DEV-9. */

import type { DeviceId, DeviceList } from "@twofold/core";
import { type AccessEntry, type AccessList, bytesToBase64url, maxEntriesPerSide } from "@twofold/wire";

export type Access = { readonly version: number; readonly digests: readonly string[] };

/** The digests of every current device, ascending, so that two devices that write the same list write the same bytes. */
export function digestsOf(
  list: DeviceList,
  first: { readonly device: DeviceId | undefined; readonly digest: string | undefined },
): string[] {
  const digests = list.current.flatMap(({ signKey, additions }) => {
    const tokens = additions.flatMap(({ token }) => (token ? [bytesToBase64url(token)] : []));
    return signKey === first.device && first.digest !== undefined ? [first.digest, ...tokens] : tokens;
  });
  return [...new Set(digests)].toSorted().slice(0, maxEntriesPerSide);
}

export function accessListOf({ version, digests }: Access): AccessList {
  return { version, entries: digests.map((digest): AccessEntry => ({ digest, rights: ["read", "append", "manage"] })) };
}

export function isSameAccess(access: Access, digests: readonly string[]): boolean {
  return access.digests.length === digests.length && digests.every((digest, i) => access.digests[i] === digest);
}
