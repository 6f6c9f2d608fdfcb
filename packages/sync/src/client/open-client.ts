/** Opens this device: store, session, writer lock, pairing loop. The composition root of packages/sync. */

import { err, ok, type QuestionsFor, type Result } from "@twofold/core";
import { type RandomBytes, systemRandom } from "@twofold/crypto";
import type { Patience } from "../backoff.ts";
import type { Prepared } from "../log/log.ts";
import { type LazyPairing, makeLazyPairing } from "../pairing/lazy-pairing.ts";
import type { DeriveKey } from "../passphrase/derive-key.ts";
import { lazyRelay } from "../relay/lazy-relay.ts";
import type { Relay } from "../relay/relay-port.ts";
import { openIndexedDbStore } from "../store/indexeddb-store.ts";
import type { Store, StoreProblem } from "../store/port.ts";
import { type OpenProblem, openSealedStore, type StoreLocked } from "../store/sealed-store.ts";
import { type LockEvents, makeWriterLock, type WriterLock } from "../tabs/writer-lock.ts";
import { makeCaution } from "./caution.ts";
import type { Client } from "./client.ts";
import { makeDevices } from "./devices.ts";
import { makeJournal } from "./journal.ts";
import { makeLazily } from "./lazily.ts";
import { makeLazyActs } from "./lazy-acts.ts";
import { makeLock } from "./lock.ts";
import { makeRecovery } from "./recovery.ts";
import { openSession, type Session } from "./session.ts";
import type { ClientProblem, ClientView, StorageView } from "./terms.ts";
import { viewBond } from "./view.ts";

export type OpenClientOptions = {
  /** Origin of the relay, normally the one that serves the app. */
  readonly relay: string;
  /** The pair's order of questions. Pure: the same seed, kind and edition give the same order on every device. */
  readonly questions: (seed: Uint8Array) => QuestionsFor;
  /** Edition of the library that this app has. */
  readonly edition: number;
  /** Where keys are derived from passphrases: on a page in a worker. Without it in this thread. */
  readonly deriveKey?: DeriveKey;
  /** As `deriveKey`, for the private room; for tests. */
  readonly deriveRoomKey?: DeriveKey;
  /** Takes all off the screen at once, and throws this document away, with its memory, when the drafts are `saved`. */
  readonly onLock?: (saved: Promise<void>) => void;
  /** The key of a store that was locked (`unlockClient`). */
  readonly storeKey?: CryptoKey;
  /** The rest is for tests, benchmarks and simulations. */
  readonly store?: Store;
  readonly relayAt?: (origin: string) => Relay;
  readonly random?: RandomBytes;
  readonly nowMs?: () => number;
  readonly patience?: Patience;
  /** How far apart the mailbox's set times are. */
  readonly mailboxEveryMs?: number;
  readonly tabs?: (events: LockEvents) => WriterLock;
};

/**
 * `key-lost`: the browser erased the key and left the records, or they were damaged; nothing here can be opened.
 * `locked`: only a passphrase opens it (`unlockClient`).
 */
export async function openClient(options: OpenClientOptions): Promise<Result<Client, OpenProblem | StoreLocked>> {
  const { random = systemRandom, nowMs = Date.now, patience = { jitter: Math.random, scale: 1 } } = options;
  const relayAt = options.relayAt ?? lazyRelay;
  let raw: Store;
  try {
    raw = options.store ?? (await openIndexedDbStore());
  } catch (error) {
    return err({ tag: "storage-failed", message: error instanceof Error ? error.message : String(error) });
  }
  const opened = await openSealedStore(raw, random, options.storeKey);
  if (!opened.ok) {
    if (!options.store) raw.close();
    return opened;
  }
  const store = opened.value;

  // Set by the first `load`, which everything below waits for.
  let session: Session = undefined as never;
  let pairing: LazyPairing;
  let isWriter = false;
  let saveProblem: ClientProblem | undefined;
  let persistent: StorageView["persistent"] = "unknown";
  const stopping = new AbortController();
  const listeners = new Set<() => void>();
  let cached: ClientView | undefined;
  let isNotifying = false;

  const changed = () => {
    cached = undefined;
    if (isNotifying) return;
    isNotifying = true;
    queueMicrotask(() => {
      isNotifying = false;
      for (const listener of listeners) listener();
    });
  };

  const save = async (prepared: readonly Prepared[]): Promise<boolean> => {
    const saved = isWriter ? await store.commit(prepared.flatMap(({ changes }) => changes)) : err(notWriter);
    if (saved.ok) {
      for (const { apply } of prepared) apply();
      saveProblem = undefined;
      lock.announce();
    } else {
      saveProblem = saved.error;
      if (saved.error.tag === "not-the-writer" && isWriter) void follow();
    }
    changed();
    return saved.ok;
  };

  const deps = {
    ...{ store, relayAt, random, nowMs, patience, changed, save },
    mailboxEveryMs: options.mailboxEveryMs ?? 15 * 60_000,
    beforeSending: () => devices.shareBonds(),
  };
  /** Replaces what is in memory by what is in the store. */
  const load = async (): Promise<Result<void, OpenProblem>> => {
    const next = await openSession(deps);
    if (!next.ok) return next;
    const before: Session | undefined = session;
    const settings = await deviceLock.read();
    if (!settings.ok) return settings;
    const cautious = await deviceCaution.read();
    if (!cautious.ok) return cautious;
    session = next.value;
    await Promise.all([before?.stop(), pairing.ready()]);
    changed();
    return ok(undefined);
  };

  const lead = async (): Promise<Result<void, StoreProblem | OpenProblem>> => {
    const claimed = await raw.claim();
    if (!claimed.ok) return claimed;
    isWriter = true;
    const loaded = await load();
    if (!loaded.ok) return loaded;
    if (session.vault.head().seq > 0) await deviceCaution.settle();
    void begin(session);
    return ok(undefined);
  };

  /** Everything that leads out of here, once what is here can be seen. */
  const begin = async (of: Session) => {
    await afterFirstPaint();
    if (of !== session || !isWriter || stopping.signal.aborted) return;
    await devices.resume();
    session.start();
    await recovery.resume();
    pairing.resume();
    warm();
    // Something was given back, perhaps not all of it yet.
    if (Object.keys(of.bond?.state().history.given ?? {}).length > 0) giveBack.resume().catch(() => undefined);
    const { deliverFarewells } = await import("./farewell-loop.ts");
    await deliverFarewells({ store, relayAt, save, patience, exclusive: session.exclusive, stop: stopping.signal });
  };

  /** What is in the store has become something else under this session. */
  const reload = async (): Promise<Result<void, OpenProblem>> => {
    const loaded = await load();
    if (loaded.ok && stopping.signal.aborted) await session.stop();
    else if (loaded.ok && isWriter) {
      await devices.resume();
      session.start();
      await recovery.resume();
    }
    return loaded;
  };

  const follow = async () => {
    isWriter = false;
    pairing.stop();
    devices.stop();
    recovery.stop();
    await load();
  };

  const deviceLock = makeLock({
    ...{ store, random, nowMs, changed, options, isOn: options.storeKey !== undefined },
    exclusive: (work) => session.exclusive(work),
    save,
    flush: () => session.drafts.flush(),
    announceLeave: () => lock.announce("leave"),
  });

  const deviceCaution = makeCaution({
    ...{ store, save, exclusive: (work) => session.exclusive(work), problem: () => saveProblem },
  });

  let isReloading = false;
  const lock = (options.tabs ?? makeWriterLock)({
    onGained: () => void lead(),
    onLost: () => void follow(),
    onChanged: () => {
      if (isWriter || isReloading) return;
      isReloading = true;
      void load().finally(() => {
        isReloading = false;
      });
    },
    onLeave: () => void deviceLock.leave(),
  });

  pairing = makeLazyPairing({
    ...deps,
    relayOrigin: options.relay,
    edition: options.edition,
    session: () => session,
    foldAhead: (notes) => foldAhead(notes),
    begun: () => void devices.shareBonds(),
    stop: stopping.signal,
  });

  const devices = makeDevices({
    ...deps,
    relayOrigin: options.relay,
    session: () => session,
    reload,
    stop: stopping.signal,
  });

  const recovery = makeRecovery({
    ...deps,
    relayOrigin: options.relay,
    session: () => session,
    reload,
    stop: stopping.signal,
  });

  const view = (): ClientView => {
    cached ??= {
      ready: true,
      writer: isWriter,
      vault: pairing.vault(session.vault.state()),
      pairing: pairing.view(),
      bond: session.bond ? viewBond(session.bond) : pairing.bond(),
      storage: { persistent },
      draftsSaved: session.drafts.areSaved(),
      saveProblem,
    };
    return cached;
  };

  const askToPersist = async () => {
    if (persistent === "yes" || typeof navigator === "undefined" || !navigator.storage?.persist) return;
    persistent = (await navigator.storage.persist()) ? "yes" : "no";
    changed();
  };

  const reconnect = () => {
    for (const bond of session.bonds) bond.hurry();
  };
  const online = () => {
    reconnect();
    pairing.hurry();
    devices.hurry();
    // What could not be brought there at its time goes now, and nothing is sent because of what was written.
    if (session.mailbox?.problem()) void session.mailbox.sync();
  };
  if (typeof window !== "undefined") {
    const { signal } = stopping;
    window.addEventListener("online", online, { signal });
    // A page that says "offline" takes nothing more by what is still open; if the relay is there all the same, as on this
    // very machine, the new connection shows it.
    window.addEventListener("offline", reconnect, { signal });
  }

  const writing = {
    ...{ save, view, questions: options.questions, edition: options.edition },
    session: () => session,
    wroteFirst: () => void askToPersist(),
  };

  const { foldAhead, warm, ...acts } = makeLazyActs({
    ...deps,
    ...writing,
    pairing,
    reload,
    deliverFarewells: async () => {
      const { deliverFarewells } = await import("./farewell-loop.ts");
      await deliverFarewells({ store, relayAt, save, patience, exclusive: session.exclusive, stop: stopping.signal });
    },
  });

  const journal = makeJournal({
    ...deps,
    options,
    session: () => session,
    saveProblem: () => saveProblem,
    isWriter: () => isWriter,
  });

  const carrying = {
    ...{ store, random, nowMs, changed, save, reload, journal, deriveKey: options.deriveKey },
    session: () => session,
    problem: () => saveProblem,
    announceLeave: () => lock.announce("leave"),
  };

  const giveBack = makeLazily(
    async () => (await import("./give-back.ts")).makeGiveBack({ ...writing, store }),
    ["ask", "give", "keep", "hasEarlier", "earlier", "resume"],
  );

  const gotLock = await lock.acquire({ steal: false });
  const started = gotLock ? await lead() : await load();
  if (!started.ok) return err(started.error);
  if (session.vault.head().seq > 0) void askToPersist();

  return ok({
    view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...acts,
    lock: deviceLock.lock,
    caution: deviceCaution.caution,
    devices: devices.devices,
    recovery: recovery.recovery,
    journal,
    library: makeLazily(
      async () => (await import("./library-acts.ts")).makeLibrary(writing),
      [
        ...(["hideQuestion", "hideTheme", "favourQuestion", "optTender", "uncover", "saveDeck", "removeDeck"] as const),
        ...(["askOwn", "askFromLibrary"] as const),
      ],
    ),
    giveBack,
    takeaway: makeLazily(
      async () => (await import("./takeaway.ts")).makeTakeaway(carrying),
      ["gather", "import", "past", "forgetPast"],
    ),
    backup: makeLazily(
      async () => (await import("./backup.ts")).makeBackup(carrying),
      ["state", "choosePassphrase", "make", "dismissNotice", "restore"],
    ),
    becomeWriter: async () => {
      if (isWriter) return ok(undefined);
      await lock.acquire({ steal: true });
      const led = await lead();
      return led.ok ? ok(undefined) : err(problemOfOpening(led.error));
    },
    stop: async () => {
      stopping.abort();
      pairing.stop();
      devices.stop();
      recovery.stop();
      await session.stop();
      lock.release();
      raw.close();
    },
  });
}

/** Where there is a page to paint: the frame after this one. A hidden page paints nothing, and nobody waits for it. */
function afterFirstPaint(): Promise<void> {
  if (typeof requestAnimationFrame === "undefined" || document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const notWriter = { tag: "not-the-writer" } as const;

function problemOfOpening(problem: OpenProblem): ClientProblem {
  switch (problem.tag) {
    case "key-lost":
      return { tag: "storage-failed", message: "the key to this device's copy is gone" };
    case "record-damaged":
      return { tag: "storage-failed", message: "a part of this device's copy is damaged" };
    default:
      return problem;
  }
}
