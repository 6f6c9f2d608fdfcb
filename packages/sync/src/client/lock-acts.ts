/** What turning the lock on, changing it and turning it off do to the store (rules LOCK-2 to LOCK-4). */

import { err, ok, type Result } from "@twofold/core";
import { chooseParameters, passphraseSaltBytes, weakestParameters } from "@twofold/crypto/passphrase";
import { encodeWays, sealPassphraseWay } from "@twofold/crypto/store-lock";
import { deriveKeyHere } from "../passphrase/derive-key.ts";
import { changeStoreKey } from "../store/change-key.ts";
import type { OpenProblem } from "../store/sealed-store.ts";
import { unlockStoreKey } from "../store/unlock.ts";
import { type LockDependencies, lockSettingsKey } from "./lock-dependencies.ts";
import type { Lock, LockProblem, LockState } from "./terms.ts";

type LockActDependencies = LockDependencies & {
  readonly state: () => LockState;
  readonly set: (change: Partial<LockState>) => void;
};

type LockActs = Pick<Lock, "turnOn" | "turnOff" | "change" | "check" | "choose">;

export function makeLockActs(deps: LockActDependencies): LockActs {
  const { store, random, nowMs, exclusive, set } = deps;
  const deriveKey = deps.options.deriveKey ?? deriveKeyHere;

  /** From then on only the passphrase opens what is here. The parameters follow from how fast this device is. */
  const cover = async (passphrase: string): Promise<Result<void, OpenProblem>> => {
    const salt = random(passphraseSaltBytes);
    const startedMs = performance.now();
    await deriveKey(passphrase, salt, weakestParameters);
    const parameters = chooseParameters(performance.now() - startedMs);
    const key = await deriveKey(passphrase, salt, parameters);
    const changed = await changeStoreKey(
      store,
      async (storeKey) => encodeWays([await sealPassphraseWay({ key, salt, parameters, storeKey, random })]),
      random,
    );
    key.fill(0);
    return changed;
  };
  /** From then on this browser opens it by itself, under a new key all the same. */
  const uncover = () => changeStoreKey(store, async (storeKey) => storeKey, random);

  const check = async (passphrase: string): Promise<Result<void, LockProblem>> => {
    if (!deps.state().on) return ok(undefined);
    const unlocked = await unlockStoreKey({ raw: store.raw, passphrase, deriveKey, nowMs });
    return unlocked.ok ? ok(undefined) : unlocked;
  };
  const change = (on: boolean, passphrase: string, work: () => Promise<Result<void, OpenProblem>>) =>
    exclusive(async (): Promise<Result<void, LockProblem>> => {
      const checked = await check(passphrase);
      if (!checked.ok) return checked;
      const changed = await work();
      if (!changed.ok) return err(problemOfChange(changed.error));
      // No other tab can read what it finds now: they all begin anew, and ask for the passphrase.
      deps.announceLeave();
      set({ on });
      return changed;
    });

  return {
    check,
    turnOn: (passphrase) => change(true, passphrase, () => cover(passphrase)),
    turnOff: (passphrase) => change(false, passphrase, uncover),
    change: (passphrase, next) => change(true, passphrase, () => cover(next)),
    choose: (settings) =>
      exclusive(async () => {
        const changes = [{ put: lockSettingsKey, value: settings }];
        const saved = await deps.save([{ changes, apply: () => set(settings) }]);
        return saved ? ok(undefined) : err({ tag: "not-the-writer" });
      }),
  };
}

function problemOfChange(problem: OpenProblem): LockProblem {
  if (problem.tag !== "record-damaged") return problem;
  return { tag: "storage-failed", message: "a part of this device's copy is damaged" };
}
