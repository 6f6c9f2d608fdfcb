/**
 * Unfinished notes. Saved a moment after each key, so that a killed browser loses the last second at most.
 *
 * A note of a round belongs to a bond: two bonds can have a round of the same name (rule DRAFT-4). What was begun before
 * there was a bond, or in one that is gone, is shown wherever a round of its name is: nothing that was written is hidden.
 */

import { ok, type Result, type StreamId } from "@twofold/core";
import type { Prepared } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { Draft, DraftKey } from "./terms.ts";

/** Well under the promised second, and long enough that fast typing is one write, not ten. */
const saveDelayMs = 300;
/** One record for all: a record a draft would name its question in a key. */
export const draftsKey = "drafts";

export interface Drafts {
  readonly read: (key: DraftKey) => Draft | undefined;
  readonly list: () => readonly (readonly [DraftKey, Draft])[];
  readonly save: (key: DraftKey, draft: Draft) => void;
  readonly flush: () => Promise<void>;
  /** Every key that was typed is on disk. */
  readonly areSaved: () => boolean;
  /** As part of another act: the draft became a note, or a note became a draft again; `of` a bond that is not shown. */
  readonly prepare: (key: DraftKey, draft: Draft | undefined, of?: StreamId) => Prepared;
  /** Notes that were begun before drafts named their bond are of this one: no other was ever shown with them. */
  readonly settle: (stream: StreamId) => void;
}

/** By the round, after the bond and a slash where it belongs to one; the journal's own by their key. */
type Kept = { readonly [place: string]: Draft };

/** The bonds whose rounds these can be of: the one that is shown, and the others of this device. */
export type DraftBonds = { readonly shown: StreamId | undefined; readonly others: readonly StreamId[] };

export async function openDrafts(
  store: SealedStore,
  write: (prepared: Prepared) => Promise<boolean>,
  changed: () => void = () => {},
  bonds: () => DraftBonds = () => ({ shown: undefined, others: [] }),
): Promise<Result<Drafts, OpenProblem>> {
  const record = await store.read(draftsKey);
  if (!record.ok) return record;
  let drafts: Kept = (record.value as Kept | undefined) ?? {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  let writing = 0;
  const areSaved = () => !isDirty && writing === 0;
  /** The write under way, if any. Whoever flushes waits for it too: what was handed to the disk is not on it yet. */
  let underWay: Promise<void> = Promise.resolve();
  const writeNow = async () => {
    isDirty = false;
    writing += 1;
    // Not saved (a full disk): still to be saved, by the next flush at the latest.
    if (!(await write({ changes: [{ put: draftsKey, value: drafts }], apply: () => {} }))) isDirty = true;
    writing -= 1;
    if (areSaved()) changed();
  };
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (isDirty) underWay = Promise.all([underWay, writeNow()]).then(() => undefined);
    await underWay;
  };
  /** Where the drafts of this key lie that are shown now; that of the shown bond first. */
  const placesOf = (key: DraftKey): readonly string[] => {
    const { shown } = bonds();
    const all = Object.keys(drafts).filter((place) => keyAt(place) === key && isVisible(place));
    return all.toSorted((left, right) => Number(streamAt(right) === shown) - Number(streamAt(left) === shown));
  };
  const isVisible = (place: string) => !bonds().others.some((stream) => stream === streamAt(place));
  /** Written in one place, whatever was shown under that key: it is what was read there and changed. */
  const replaced = (key: DraftKey, draft: Draft | undefined, of?: StreamId): Kept => {
    const stream = of ?? bonds().shown;
    const place = isOwn(key) || stream === undefined ? key : placeIn(stream, key);
    const before = of === undefined ? placesOf(key) : [place];
    const others = Object.entries(drafts).filter(([each]) => !before.includes(each));
    return Object.fromEntries(draft ? [...others, [place, draft]] : others);
  };
  return ok({
    read: (key) => drafts[placesOf(key)[0] ?? key],
    list: () =>
      [...new Set(Object.keys(drafts).filter(isVisible).map(keyAt))].flatMap((key): [DraftKey, Draft][] => {
        const draft = drafts[placesOf(key)[0] ?? key];
        return draft ? [[key, draft]] : [];
      }),
    settle: (stream) => {
      const isOld = (place: string) => streamAt(place) === undefined && !isOwn(keyAt(place));
      const entries = Object.entries(drafts);
      const old = entries.filter(([place]) => isOld(place));
      // What names its bond already was written later.
      drafts = Object.fromEntries([
        ...old.map(([place, draft]) => [placeIn(stream, keyAt(place)), draft] as const),
        ...entries.filter(([place]) => !isOld(place)),
      ]);
    },
    save: (key, draft) => {
      drafts = replaced(key, isEmpty(draft) ? undefined : draft);
      if (areSaved()) changed();
      isDirty = true;
      timer ??= setTimeout(() => void flush(), saveDelayMs);
    },
    flush,
    areSaved,
    prepare: (key, draft, of) => {
      const next = replaced(key, draft, of);
      return {
        changes: [{ put: draftsKey, value: next }],
        apply: () => {
          drafts = replaced(key, draft, of);
        },
      };
    },
  });
}

/** What of the kept drafts stays when a bond is erased here: one's own, and those of other bonds. Rule DRAFT-4. */
export function draftsWithout(kept: unknown, stream: StreamId): Kept | undefined {
  const left = Object.entries((kept as Kept | undefined) ?? {}).filter(([place]) => {
    const of = streamAt(place);
    return of === undefined ? isOwn(keyAt(place)) : of !== stream;
  });
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

function isEmpty({ text, moods = [] }: Draft): boolean {
  return text === "" && moods.length === 0;
}

/** The journal's: of the person, whatever bond is shown. */
function isOwn(key: DraftKey): boolean {
  return key === "to-self" || key.startsWith("entry.");
}

function placeIn(stream: StreamId, key: DraftKey): string {
  return `${stream}/${key}`;
}

/** Neither a round nor an entry has a slash in its name. */
function keyAt(place: string): DraftKey {
  return place.slice(place.indexOf("/") + 1) as DraftKey;
}

function streamAt(place: string): string | undefined {
  const at = place.indexOf("/");
  return at < 0 ? undefined : place.slice(0, at);
}
