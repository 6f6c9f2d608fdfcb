/** The backup file of this device: made in one tap, kept by the person wherever they like, put back with its passphrase. */

import { addDays, type Day, err, ok, type Result, recoveryOf } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import type { PassphraseParameters } from "@twofold/crypto/passphrase";
import type { BackupRecord, BackupUnreadable, OpenedBackup } from "../backup/backup-file.ts";
import type { Prepared } from "../log/log.ts";
import { type DeriveKey, deriveKeyHere } from "../passphrase/derive-key.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { vaultIdentityKey } from "../vault/vault.ts";
import type { Session } from "./session.ts";
import type { ClientProblem, Outcome } from "./terms.ts";

export const backupKey = "backup";

/** After so many days a backup is old (issue, item 4), and so long the notice stays away once it was dismissed. */
export const backupDays = 14;

export type BackupState = {
  /** A passphrase was chosen: the next one is one tap. */
  readonly ready: boolean;
  /** The day of the last one that was made on this device. */
  readonly lastDay: Day | undefined;
  /** It is older than 14 days, something was written since, and the notice was not put away in the last 14 days. */
  readonly isOld: boolean;
};

export type RestoreProblem =
  | ClientProblem
  | BackupUnreadable
  /** Words that are no recovery words. */
  | { readonly tag: "words-wrong" }
  /** Another person's notes, or another beginning of one's own, are in this browser. */
  | { readonly tag: "backup-of-another" };

export type RestoreReport = {
  /** `whole`: this browser was empty. `merged`: what was missing here was added. */
  readonly how: "whole" | "merged";
  readonly made: string;
  /** Bonds that were not here before. */
  readonly bonds: number;
  /** Pieces of the log that were not here before. */
  readonly batches: number;
};

export type RestoreWith = { readonly passphrase: string } | { readonly words: string };

export interface Backup {
  state(today: Day): Outcome<BackupState>;
  /** Chooses the passphrase of this and all later files. */
  choosePassphrase(passphrase: string): Outcome;
  /** The file, named by its day; `today` is written down as the day of the last one. */
  make(today: Day): Outcome<{ readonly name: string; readonly file: Uint8Array<ArrayBuffer> }>;
  /** The notice was put away. */
  dismissNotice(today: Day): Outcome;
  /** Puts a file's content back. On any failure nothing is changed. Afterwards the document has to be loaded anew. */
  restore(file: Uint8Array, using: RestoreWith): Outcome<RestoreReport, RestoreProblem>;
}

type BackupDependencies = {
  readonly store: SealedStore;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly deriveKey: DeriveKey | undefined;
  readonly session: () => Session;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly problem: () => ClientProblem | undefined;
  readonly changed: () => void;
  /** Memory anew from the store. */
  readonly reload: () => Promise<unknown>;
  /** Other tabs let go of their documents. */
  readonly announceLeave: () => void;
};

/** `key` opens the boxes of all files of this device: kept so that a later file is one tap. */
type Kept = {
  readonly salt: Uint8Array;
  readonly parameters: PassphraseParameters;
  readonly key: Uint8Array;
  readonly lastDay?: Day;
  readonly dismissedDay?: Day;
  /** How much had been written when the last one was made. */
  readonly written?: number;
};

export function makeBackup(deps: BackupDependencies): Backup {
  const { store, random, session, save } = deps;
  const readKept = async (): Promise<Result<Kept | undefined, ClientProblem>> => {
    const found = await store.read(backupKey);
    return found.ok ? ok(found.value as Kept | undefined) : err(problemOf(found.error));
  };
  const prepareKept = (next: Kept): Prepared => ({
    changes: [{ put: backupKey, value: next }],
    apply: () => deps.changed(),
  });
  const saved = async (prepared: Prepared): Promise<Result<void, ClientProblem>> =>
    (await save([prepared])) ? ok(undefined) : err(deps.problem() ?? { tag: "not-the-writer" });
  const exclusive: Session["exclusive"] = (work) => session().exclusive(work);
  const derive = () => deps.deriveKey ?? deriveKeyHere;
  /** Grows with everything that is written or arrives. */
  const written = () =>
    session().vault.arrivals() +
    session().bonds.reduce((sum, bond) => sum + Object.keys(bond.state().rounds).length, 0);

  const backup: Backup = {
    state: async (today) => {
      const found = await readKept();
      if (!found.ok) return found;
      const kept = found.value;
      const isOver = (day: Day | undefined) => day === undefined || today >= addDays(day, backupDays);
      const isOld = kept?.lastDay !== undefined && written() !== kept.written && isOver(kept.lastDay);
      return ok({ ready: kept !== undefined, lastDay: kept?.lastDay, isOld: isOld && isOver(kept.dismissedDay) });
    },

    choosePassphrase: async (passphrase) => {
      const { chooseParameters, passphraseSaltBytes, weakestParameters } = await import("@twofold/crypto/passphrase");
      const salt = random(passphraseSaltBytes);
      const startedMs = performance.now();
      await derive()(passphrase, salt, weakestParameters);
      const parameters = chooseParameters(performance.now() - startedMs);
      const key = await derive()(passphrase, salt, parameters);
      return exclusive(async () => {
        const kept = await readKept();
        return kept.ok ? saved(prepareKept({ ...kept.value, salt, parameters, key })) : kept;
      });
    },

    make: async (today) => {
      // Up to the last key.
      await session().drafts.flush();
      return exclusive(async () => {
        const found = await readKept();
        if (!found.ok) return found;
        const kept = found.value;
        if (!kept) return err({ tag: "storage-failed", message: "a backup needs a passphrase first" });
        const { sealBackup } = await import("../backup/backup-file.ts");
        const { notInBackups } = await import("../backup/restore-records.ts");
        const next: Kept = { ...kept, lastDay: today, written: written() };
        const rows = await store.list("");
        if (!rows.ok) return err(problemOf(rows.error));
        const records = rows.value
          .filter(([key]) => !notInBackups.has(key) && key !== backupKey)
          .concat([[backupKey, next]]);
        const recovery = recoveryOf(session().vault.state())?.hpkeKey;
        const { salt, parameters, key } = kept;
        const keys = { passphrase: { salt, parameters, key }, ...(recovery ? { recovery } : {}) };
        const file = await sealBackup({ records, made: today, keys, random });
        const noted = await saved(prepareKept(next));
        return noted.ok ? ok({ name: `twofold-${today}.backup`, file }) : noted;
      });
    },

    dismissNotice: (today) =>
      exclusive(async () => {
        const kept = await readKept();
        if (!kept.ok) return kept;
        return kept.value ? saved(prepareKept({ ...kept.value, dismissedDay: today })) : ok(undefined);
      }),

    restore: async (file, using) => {
      const opened = await openFile(file, using, derive());
      if (!opened.ok) return opened;
      const { made, records } = opened.value;
      const restored = await exclusive(async (): Promise<Result<RestoreReport, RestoreProblem>> => {
        const place = await placeFor(store, session(), records);
        if (!place.ok) return place;
        if (place.value === "whole") return restoreWhole(records, made);
        return restoreMerged(records, made);
      });
      if (!restored.ok) return restored;
      deps.announceLeave();
      await deps.reload();
      return restored;
    },
  };

  async function restoreWhole(records: readonly BackupRecord[], made: string) {
    const { wholeChanges } = await import("../backup/restore-records.ts");
    const changes = await wholeChanges(store, records, random);
    if (!changes.ok) return err(problemOf(changes.error));
    const done = await saved({ changes: changes.value, apply: () => {} });
    if (!done.ok) return done;
    const bonds = records.filter(([key]) => /^bond\/[^/]+\/record$/.test(key)).length;
    const batches = records.filter(([key]) => key.includes("/tail/")).length;
    return ok({ how: "whole", made, bonds, batches } as const);
  }

  async function restoreMerged(records: readonly BackupRecord[], made: string) {
    const { mergeChanges } = await import("../backup/restore-records.ts");
    // Nothing else may add to the logs while the union is made.
    await Promise.all(session().bonds.map((bond) => bond.stop()));
    const merged = await mergeChanges({ store, vault: session().vault, records, random, nowMs: deps.nowMs });
    if (!merged.ok) return err(problemOf(merged.error));
    const { changes, bonds, batches } = merged.value;
    const done = await saved({ changes, apply: () => {} });
    return done.ok ? ok({ how: "merged", made, bonds, batches } as const) : done;
  }

  return backup;
}

async function openFile(
  file: Uint8Array,
  using: RestoreWith,
  deriveKey: DeriveKey,
): Promise<Result<OpenedBackup, RestoreProblem>> {
  const { openWithPassphrase, openWithRecovery } = await import("../backup/backup-file.ts");
  if ("passphrase" in using) return openWithPassphrase(file, using.passphrase, deriveKey);
  const { readRecoveryWords, recoveryVault } = await import("@twofold/crypto/recovery");
  const { importDeviceKeys } = await import("@twofold/crypto");
  const key = await readRecoveryWords(using.words);
  if (!key.ok) return err({ tag: "words-wrong" });
  const { device } = await recoveryVault(key.value);
  return openWithRecovery(file, await importDeviceKeys(device));
}

/** Whether the file takes the place of what is here, or is added to it, or is somebody else's. */
async function placeFor(
  store: SealedStore,
  { vault, pairing }: Session,
  records: readonly BackupRecord[],
): Promise<Result<"whole" | "merged", RestoreProblem>> {
  const { vaultIn } = await import("../backup/restore-records.ts");
  const theirs = vaultIn(records);
  if (theirs === undefined) return err({ tag: "backup-damaged" });
  const identity = await store.read(vaultIdentityKey);
  if (!identity.ok) return err(problemOf(identity.error));
  if (identity.value !== undefined && vault.own.stream === theirs) return ok("merged");
  const rows = await store.list("");
  if (!rows.ok) return err(problemOf(rows.error));
  const holdsMore = rows.value.some(([key]) => /^(bond\/|past\/|drafts$|active-bond$|link$|joining$)/.test(key));
  // A name and what one came for are all that a person has said who looks for the way back.
  const saidOnlyWho = vault.arrivals() <= maxFirstWords && !hasWords(vault.state());
  return identity.value === undefined || (saidOnlyWho && !holdsMore && !pairing)
    ? ok("whole")
    : err({ tag: "backup-of-another" });
}

/** A name and a purpose, each changed a few times. */
const maxFirstWords = 8;

function hasWords({ reflections, journal, keptAnswers, sessions }: ReturnType<Session["vault"]["state"]>): boolean {
  return [reflections.written, journal, keptAnswers, sessions].some((slice) => Object.keys(slice).length > 0);
}

function problemOf(problem: OpenProblem): ClientProblem {
  switch (problem.tag) {
    case "key-lost":
    case "record-damaged":
      return { tag: "storage-failed", message: "a part of this device's copy is damaged" };
    default:
      return problem;
  }
}
