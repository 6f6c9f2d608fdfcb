/** Recovery words: making them, and coming back from them. What does the work is loaded when it is wanted. */

import { type Day, err, ok, type Result, recoveryOf } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import type { Patience } from "../backoff.ts";
import type { Prepared } from "../log/log.ts";
import type { Restoring } from "../recovery/restoring.ts";
import type { Relay } from "../relay/relay-port.ts";
import type { SealedStore } from "../store/sealed-store.ts";
import type { RecoveryOutcome, RecoveryProblem } from "./recovery-terms.ts";
import type { Session } from "./session.ts";

/**
 * `isWhole` is false when a bond is not on the sheet: one that was made a moment ago, or more of them than a sheet has
 * room for. Then the words bring back what stands in the log, not that bond.
 */
export type SheetView = {
  readonly day: Day;
  readonly isWhole: boolean;
  /**
   * Whether the words work: what they open has reached the relay, or is saved here and goes there by itself as soon as it
   * can be reached (rule MAIL-6); `code-needed`: this relay asks for its code first (`giveCode`).
   */
  readonly travel: "saved-here" | "sent-safely" | "code-needed";
};

export type RestoreView =
  | { readonly phase: "none" }
  /** What was kept is being read, and then this device is listed; everything that is there can be read meanwhile. */
  | { readonly phase: "restoring"; readonly problem?: RecoveryProblem };

/** One word as it was typed, and the word of the list that it begins; undefined where it begins none, or several. */
export type TypedWord = { readonly typed: string; readonly word: string | undefined };

export interface Recovery {
  /** The sheet that counts; undefined when no words were made, or they were taken back. */
  sheet(): SheetView | undefined;
  restore(): RestoreView;
  /**
   * Twelve words, shown once and kept nowhere. They open everything that is in the vault and in the bonds, from any
   * device, without another one. Older words open nothing of what comes from now on.
   */
  makeWords(today: Day, options?: { readonly code?: string }): RecoveryOutcome<{ words: readonly string[] }>;
  /** The code of a private relay, where `travel` asks for it. Wrong, and it asks again. */
  giveCode(code: string): RecoveryOutcome;
  /** What has been typed so far, word by word, so that a slip of the pen shows before anything is tried. */
  readTyped(typed: string): RecoveryOutcome<readonly TypedWord[]>;
  /** On an empty device. The first four letters of each word are enough. `name` is what this device is to be called. */
  restoreFromWords(words: string | readonly string[], name: string): RecoveryOutcome;
}

export type RecoveryDependencies = {
  readonly store: SealedStore;
  readonly relayAt: (origin: string) => Relay;
  readonly relayOrigin: string;
  readonly random: RandomBytes;
  readonly patience: Patience;
  readonly changed: () => void;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly session: () => Session;
  readonly reload: () => Promise<unknown>;
  readonly stop: AbortSignal;
};

export function makeRecovery(deps: RecoveryDependencies): {
  readonly recovery: Recovery;
  resume(): Promise<void>;
  stop(): void;
} {
  const { session, changed } = deps;
  let restoring: Restoring | undefined;
  let problem: RecoveryProblem | undefined;
  const show = (next: RecoveryProblem | undefined) => {
    if (problem === next) return;
    problem = next;
    changed();
  };
  const load = async (): Promise<Restoring | undefined> => {
    const loaded = await import("../recovery/restoring.ts").catch(() => undefined);
    restoring ??= loaded?.makeRestoring({ ...deps, show });
    return restoring;
  };

  return {
    recovery: {
      sheet: () => viewSheet(session()),
      restore: () =>
        session().restoring ? { phase: "restoring", ...(problem ? { problem } : {}) } : { phase: "none" },
      makeWords: async (today, { code } = {}) => {
        const loaded = await import("../recovery/make-words.ts").catch(() => undefined);
        if (!loaded) return err({ tag: "relay-unreachable" });
        return loaded.makeWords({ ...deps, day: today, relay: deps.relayOrigin, code });
      },
      giveCode: async (code) =>
        (await session().mailbox?.giveCode(code))
          ? ok(undefined)
          : err({ tag: "storage-failed", message: "not saved" }),
      readTyped: async (typed) => {
        const loaded = await import("@twofold/crypto/recovery").catch(() => undefined);
        if (!loaded) return err({ tag: "relay-unreachable" });
        const { findRecoveryWord, splitRecoveryWords } = loaded;
        return ok(splitRecoveryWords(typed).map((each) => ({ typed: each, word: findRecoveryWord(each) })));
      },
      restoreFromWords: async (words, name) => {
        const loaded = await load();
        const outcome: Result<void, RecoveryProblem> = loaded
          ? await loaded.begin(words, name)
          : err({ tag: "relay-unreachable" });
        changed();
        return outcome;
      },
    },
    resume: async () => {
      restoring?.stop();
      if (session().restoring) (await load())?.resume();
    },
    stop: () => restoring?.stop(),
  };
}

function viewSheet({ vault, bonds, mailbox }: Session): SheetView | undefined {
  const made = recoveryOf(vault.state());
  if (!made || !vault.list().current.some(({ paper }) => paper)) return undefined;
  const isWhole = bonds.every(
    (bond) => bond.record.ended || bond.lists()[bond.record.side].current.some(({ paper }) => paper),
  );
  const isSent = mailbox?.hasBegun() && bonds.every((bond) => bond.record.ended || bond.isAccessSet());
  const needsCode = mailbox?.problem()?.tag === "invite-needed";
  return { day: made.day, isWhole, travel: isSent ? "sent-safely" : needsCode ? "code-needed" : "saved-here" };
}
