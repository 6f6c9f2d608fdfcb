/** What a person looks for among the questions. Pure; no screen is needed to try it. */

import type { Band } from "./words.ts";

/** A question as its list shows it; `words` are there once its theme was fetched. */
export type Entry = {
  readonly id: string;
  readonly theme: string;
  readonly depth: number;
  readonly bond: "partner" | "friend" | "either";
  readonly tender: boolean;
  readonly words?: {
    readonly text: string;
    readonly friend?: string | undefined;
    readonly response: string;
    readonly minutes: number;
    readonly flags?: readonly string[] | undefined;
  };
};

/** An empty depth and zero minutes mean that it does not matter. */
export type Wish = {
  readonly depth: Band | "";
  readonly minutes: number;
  readonly favourites: boolean;
  /** Only what touches a topic that this person opened. */
  readonly tender: boolean;
};
export const anything: Wish = { depth: "", minutes: 0, favourites: false, tender: false };

/** What this person has marked, and with whom they are here. */
export type Own = {
  /** Undefined for who is here alone: then only what fits both kinds of bond. */
  readonly kind: "partner" | "friend" | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly favoured: ReadonlySet<string>;
  /** Tender topics that were opened. */
  readonly opened: ReadonlySet<string>;
};

export function bandOf(depth: number): Band {
  return depth <= 2 ? "light" : depth === 3 ? "middle" : "deep";
}

/** Written for this kind of bond. What is not is nowhere on any page. Rule LIB-1. */
export function isFor(bond: Entry["bond"], kind: Own["kind"]): boolean {
  return bond === "either" || bond === kind;
}

/** Friends are offered nothing about touch or money, nor about what only partners share (decisions, 16). */
const partnersTopics: ReadonlySet<string> = new Set(["money", "sexuality", "touch"]);

/** As `isFor`, of what names its topics: without what friends are not offered. Rule LIB-1. */
export function isOfferedTo(
  { bond, flags = [] }: { readonly bond: Entry["bond"]; readonly flags?: readonly string[] | undefined },
  kind: Own["kind"],
): boolean {
  return isFor(bond, kind) && !(kind === "friend" && flags.some((flag) => partnersTopics.has(flag)));
}

/** Whether every tender topic it touches was opened; of what touches one, nothing is shown before its words are here. Rule LIB-4. */
export function isOpened({ tender, words }: Pick<Entry, "tender" | "words">, opened: ReadonlySet<string>): boolean {
  return !tender || (words?.flags?.every((flag) => opened.has(flag)) ?? false);
}

/** Whether the list shows it: for this bond, not set aside, nothing in it that was not opened, and what is wished for. Rule LIB-2. */
export function isShown(entry: Entry, wish: Wish, own: Own): boolean {
  return (
    isOfferedTo({ bond: entry.bond, flags: entry.words?.flags }, own.kind) &&
    !own.hidden.has(entry.id) &&
    isOpened(entry, own.opened) &&
    (!wish.favourites || own.favoured.has(entry.id)) &&
    (!wish.tender || entry.tender) &&
    isDeepEnough(entry.depth, wish.depth) &&
    // What takes longer is left out; of what is not here yet the length is unknown.
    (wish.minutes === 0 || (entry.words !== undefined && entry.words.minutes <= wish.minutes))
  );
}

function isDeepEnough(depth: number, wished: Wish["depth"]): boolean {
  const band = bandOf(depth);
  if (wished === "middle") return band !== "deep";
  return wished === "" || band === wished;
}

/** The questions that only opening further topics would show, by topic: how many touch it. */
export function unopened(entries: readonly Entry[], own: Own): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const { bond, words } = entry;
    if (!isOfferedTo({ bond, flags: words?.flags }, own.kind) || own.hidden.has(entry.id)) continue;
    for (const flag of entry.words?.flags ?? []) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  }
  return counts;
}
