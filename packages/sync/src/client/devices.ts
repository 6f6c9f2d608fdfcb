/**
 * Devices of one's own: linking one, naming it, taking one away. This file is what every start loads; linking and the
 * making of new keys are fetched when they are wanted.
 */

import { type DeviceId, deviceIdOf, err, type Result } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import type { Patience } from "../backoff.ts";
import type { DeviceListActs } from "../linking/device-list-acts.ts";
import type { Linking } from "../linking/linking.ts";
import { listOwnDevices, type OwnDevice } from "../linking/own-devices.ts";
import type { Prepared } from "../log/log.ts";
import type { Relay } from "../relay/relay-port.ts";
import type { SealedStore } from "../store/sealed-store.ts";
import type { DeviceOutcome, DeviceProblem, LinkView } from "./device-terms.ts";
import type { Session } from "./session.ts";
import type { ClientProblem, Outcome } from "./terms.ts";

export interface Devices {
  /** This person's devices, this one among them; only it where there is no other. */
  list(): readonly OwnDevice[];
  link(): LinkView;
  /**
   * Another own device has taken this one away, by what was read here or by what the relay says of the person's mailbox:
   * what is here can be read, nothing arrives and nothing leaves.
   */
  isRemovedHere(): boolean;
  /**
   * Shows a code for ten minutes. Where the lock is on, the passphrase is to be asked first (`lock.check`); `code` where
   * the relay answered `invite-needed`.
   */
  beginLink(options?: { readonly code?: string }): DeviceOutcome<{ link: string }>;
  /** On the new device: the code without `#link/`, and how this device is to be called. */
  joinLink(fragment: string, name: string): DeviceOutcome;
  /** On the old device: the words are the same on both. Before this nothing has been handed over. */
  confirmLink(): DeviceOutcome;
  /** The words differ, or the person thinks better of it. */
  cancelLink(): DeviceOutcome;
  /** The person has seen that these devices were added. */
  seen(): Outcome;
  rename(device: DeviceId, name: string): Outcome;
  /**
   * At once and offline too: what it writes from now on does not count, it gets no key of what comes, and as soon as the
   * relay can be reached, before anything else leaves, it has no access there.
   */
  remove(device: DeviceId): DeviceOutcome;
}

export type DevicesDependencies = {
  readonly store: SealedStore;
  readonly relayAt: (origin: string) => Relay;
  readonly relayOrigin: string;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly patience: Patience;
  readonly changed: () => void;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly session: () => Session;
  readonly reload: () => Promise<unknown>;
  readonly stop: AbortSignal;
};

export function makeDevices(deps: DevicesDependencies): {
  readonly devices: Devices;
  /** Goes on with what was under way; to be awaited before anything of a new device leaves. */
  resume(): Promise<void>;
  /** Bonds that were made since, to and from the other own devices (rule DEV-16). Nothing where there is no mailbox. */
  shareBonds(): Promise<void>;
  hurry(): void;
  stop(): void;
} {
  const { session, changed } = deps;
  let linking: Linking | undefined;
  const load = async (): Promise<Linking | undefined> => {
    const loaded = await import("../linking/linking.ts").catch(() => undefined);
    linking ??= loaded?.makeLinking(deps);
    return linking;
  };
  const withLinking = async <T>(act: (loaded: Linking) => DeviceOutcome<T>): DeviceOutcome<T> => {
    const loaded = await load();
    const outcome: Result<T, DeviceProblem> = loaded ? await act(loaded) : err({ tag: "relay-unreachable" });
    changed();
    return outcome;
  };
  /** Everything that changes something: fetched with the first of it. */
  const withActs = async <T, P>(act: (acts: DeviceListActs) => Outcome<T, P>): Outcome<T, P | ClientProblem> => {
    const loaded = await import("../linking/device-list-acts.ts").catch(() => undefined);
    return loaded ? act(loaded.makeDeviceListActs(deps)) : err({ tag: "relay-unreachable" });
  };

  const devices: Devices = {
    list: () => listOwnDevices(session().vault, session().seenDevices),
    link: () => linking?.view() ?? { phase: "none" },
    isRemovedHere: () => {
      const { vault, mailbox } = session();
      if (mailbox?.isShutOut()) return true;
      const own = deviceIdOf(vault.deviceKeys.signPublic);
      return vault.list().removed.some(({ signKey }) => signKey === own);
    },
    beginLink: (options = {}) => withLinking((loaded) => loaded.begin(options)),
    joinLink: (fragment, name) => withLinking((loaded) => loaded.join(fragment, name)),
    confirmLink: () => withLinking((loaded) => loaded.confirm()),
    cancelLink: () => withLinking((loaded) => loaded.discard()),
    seen: () => withActs((acts) => acts.seen()),
    rename: (device, name) => withActs((acts) => acts.rename(device, name)),
    remove: (device) => withActs((acts) => acts.remove(device)),
  };

  return {
    devices,
    resume: async () => {
      linking?.stop();
      if (session().joining) await withActs((acts) => acts.join());
      if (!session().link) return;
      (await load())?.resume();
      changed();
    },
    shareBonds: async () => {
      if (!session().mailbox) return;
      const loaded = await import("../linking/later-bonds.ts").catch(() => undefined);
      await loaded?.shareBonds(deps);
      // Not awaited: opening the store anew waits for the mailbox, which may be waiting for this.
      if (await loaded?.endLeftBonds(deps)) void deps.reload();
    },
    hurry: () => linking?.hurry(),
    stop: () => linking?.stop(),
  };
}

export type { OwnDevice };
