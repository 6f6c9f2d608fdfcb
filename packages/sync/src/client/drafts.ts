/** Unfinished notes. Saved a moment after each key, so that a killed browser loses the last second at most. */

import { ok, type Result } from "@twofold/core";
import type { Prepared } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { Draft, DraftKey } from "./terms.ts";

/** Well under the promised second, and long enough that fast typing is one write, not ten. */
const saveDelayMs = 300;
/** One record for all: a record a draft would name its question in a key. */
const draftsKey = "drafts";

export interface Drafts {
  readonly read: (key: DraftKey) => Draft | undefined;
  readonly list: () => readonly (readonly [DraftKey, Draft])[];
  readonly save: (key: DraftKey, draft: Draft) => void;
  readonly flush: () => Promise<void>;
  /** Every key that was typed is on disk. */
  readonly areSaved: () => boolean;
  /** As part of another act: the draft became a note, or a note became a draft again. */
  readonly prepare: (key: DraftKey, draft: Draft | undefined) => Prepared;
}

type Kept = { readonly [round: string]: Draft };

export async function openDrafts(
  store: SealedStore,
  write: (prepared: Prepared) => Promise<boolean>,
  changed: () => void = () => {},
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
  return ok({
    read: (round) => drafts[round],
    list: () => Object.entries(drafts) as [DraftKey, Draft][],
    save: (round, draft) => {
      drafts = withDraft(drafts, round, isEmpty(draft) ? undefined : draft);
      if (areSaved()) changed();
      isDirty = true;
      timer ??= setTimeout(() => void flush(), saveDelayMs);
    },
    flush,
    areSaved,
    prepare: (round, draft) => {
      const next = withDraft(drafts, round, draft);
      return {
        changes: [{ put: draftsKey, value: next }],
        apply: () => {
          drafts = withDraft(drafts, round, draft);
        },
      };
    },
  });
}

function isEmpty({ text, moods = [] }: Draft): boolean {
  return text === "" && moods.length === 0;
}

function withDraft(drafts: Kept, round: DraftKey, draft: Draft | undefined): Kept {
  const { [round]: _replaced, ...others } = drafts;
  return draft ? { ...others, [round]: draft } : others;
}
