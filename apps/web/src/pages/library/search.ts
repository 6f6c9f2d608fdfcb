/** What a search finds in everything that is offered here. */

import { isOfferedTo, type Own } from "./wish.ts";

export type Hit = {
  readonly id: string;
  /** Of its theme or list. */
  readonly over: string;
  readonly text: string;
  /** Where it stands. */
  readonly path: string;
};

type Listed = {
  readonly id: string;
  readonly text: string;
  readonly bond: "partner" | "friend" | "either";
  readonly flags?: readonly string[];
};

/** What of a list may be met here: written for this bond, and nothing that touches a topic which was not opened. Rules LIB-1, LIB-4. */
export function offered<T extends Listed | Omit<Listed, "flags">>(
  list: readonly T[],
  { kind, opened }: Own,
): readonly T[] {
  return list.filter((one) => {
    const flags = "flags" in one ? one.flags : undefined;
    return isOfferedTo({ bond: one.bond, flags }, kind) && (flags?.every((flag) => opened.has(flag)) ?? true);
  });
}
