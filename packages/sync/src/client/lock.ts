/** The lock of this device. What works on the store is fetched when it is used; most people never turn it on. */

import type { Result } from "@twofold/core";
import type { OpenProblem } from "../store/sealed-store.ts";
import { type LockDependencies, lockSettingsKey } from "./lock-dependencies.ts";
import type { Lock, LockSettings, LockState } from "./terms.ts";

export type DeviceLock = {
  readonly lock: Lock;
  /** Takes the settings from the store: at the start, and after another tab has written. */
  readonly read: () => Promise<Result<void, OpenProblem>>;
  /** What another tab's locking asks of this one. */
  readonly leave: () => Promise<void>;
};

const firstSettings: LockSettings = { autoLockMinutes: 5, lockOnHide: false };
/** A disk that does not answer must not keep the app from locking. */
const maxFlushMs = 4_000;

export function makeLock(deps: LockDependencies): DeviceLock {
  let state: LockState = { on: deps.isOn, ...firstSettings };
  const set = (change: Partial<LockState>) => {
    state = { ...state, ...change };
    deps.changed();
  };
  const acts = async () => (await import("./lock-acts.ts")).makeLockActs({ ...deps, state: () => state, set });
  const leave = async () => {
    const saved = Promise.race([deps.flush(), new Promise<void>((resolve) => setTimeout(resolve, maxFlushMs))]);
    deps.options.onLock?.(saved);
    await saved;
  };
  return {
    lock: {
      state: () => state,
      turnOn: async (passphrase) => (await acts()).turnOn(passphrase),
      turnOff: async (passphrase) => (await acts()).turnOff(passphrase),
      change: async (passphrase, next) => (await acts()).change(passphrase, next),
      check: async (passphrase) => (await acts()).check(passphrase),
      choose: async (settings) => (await acts()).choose(settings),
      lockNow: async () => {
        if (!state.on) return;
        deps.announceLeave();
        await leave();
      },
    },
    leave,
    read: async () => {
      const kept = await deps.store.read(lockSettingsKey);
      if (!kept.ok) return kept;
      state = { ...state, ...(kept.value as LockSettings | undefined) };
      return { ok: true, value: undefined };
    },
  };
}
