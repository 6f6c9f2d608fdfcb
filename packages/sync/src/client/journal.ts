/** The private room. What works on its keys and entries is fetched when it is used: none of it is part of the first load. */

import { ok, roomKeys, type VaultState } from "@twofold/core";
import type { JournalDependencies, OpenRoom } from "./journal-dependencies.ts";
import type { Journal, LockProblem, Outcome, RoomView } from "./terms.ts";

export function makeJournal(deps: JournalDependencies): Journal {
  let open: OpenRoom = { keys: new Map(), read: new WeakMap() };
  let isUnlocked = false;
  /** What this document has already taken out of the log. */
  const swept = new Set<string>();
  const vault = (): VaultState => deps.session().vault.state();
  const acts = async () => {
    const { makeJournalActs } = await import("./journal-acts.ts");
    return makeJournalActs({ ...deps, open, swept, isOpen: () => room().isOpen });
  };
  const room = (): RoomView => {
    const hasPassphrase = roomKeys(vault()).some(({ wrapped }) => wrapped !== null);
    return { hasPassphrase, isOpen: isUnlocked || !hasPassphrase };
  };
  const lock = () => {
    open = { keys: new Map(), read: new WeakMap() };
    isUnlocked = false;
    deps.changed();
  };
  /** Whoever gave the passphrase has the room open; without one it is open anyway. */
  const unlocking = async (work: Outcome<void, LockProblem>): Outcome<void, LockProblem> => {
    const outcome = await work;
    if (outcome.ok) isUnlocked = true;
    deps.changed();
    return outcome;
  };
  return {
    room,
    read: async () => (room().isOpen ? (await acts()).read() : { entries: [], unopened: 0 }),
    write: async (content, today) => (await acts()).write(content, today),
    edit: async (entry, content, today) => (await acts()).edit(entry, content, today),
    remove: async (entry) => (await acts()).remove(entry),
    unlock: async (passphrase) => unlocking((await acts()).unlock(passphrase)),
    lock,
    waitSeconds: async () => (await acts()).waitSeconds(),
    setPassphrase: async (next, current) => unlocking((await acts()).setPassphrase(next, current)),
    beginAnew: async () => {
      const begun = await (await acts()).beginAnew();
      if (begun.ok) lock();
      return begun.ok ? ok(undefined) : begun;
    },
    drafts: () => deps.session().drafts.list(),
  };
}
