/** Opens this device: store, session, writer lock, pairing loop. The composition root of packages/sync. */

import { err, ok, type QuestionsFor, type Result } from "@twofold/core";
import { type RandomBytes, systemRandom } from "@twofold/crypto";
import type { Patience } from "../backoff.ts";
import type { Prepared } from "../log/log.ts";
import { makePairing, type Pairing } from "../pairing/pairing.ts";
import { httpRelay } from "../relay/http-relay.ts";
import type { Relay } from "../relay/relay-port.ts";
import { openIndexedDbStore } from "../store/indexeddb-store.ts";
import type { Store, StoreProblem } from "../store/port.ts";
import { type OpenProblem, openSealedStore } from "../store/sealed-store.ts";
import { type LockEvents, makeWriterLock, type WriterLock } from "../tabs/writer-lock.ts";
import { makeActs } from "./acts.ts";
import type { Client, ClientProblem, ClientView, StorageView } from "./client.ts";
import { deliverFarewells } from "./farewell-loop.ts";
import { openSession, type Session } from "./session.ts";
import { viewBond } from "./view.ts";

export type OpenClientOptions = {
  /** Origin of the relay, normally the one that serves the app. */
  readonly relay: string;
  /** The pair's order of questions. Pure: the same seed and edition give the same order on every device. */
  readonly questions: (seed: Uint8Array, edition: number) => QuestionsFor;
  /** Deck edition that a bond made here counts on. */
  readonly edition: number;
  /** The rest is for tests, benchmarks and simulations. */
  readonly store?: Store;
  readonly relayAt?: (origin: string) => Relay;
  readonly random?: RandomBytes;
  readonly nowMs?: () => number;
  readonly patience?: Patience;
  readonly tabs?: (events: LockEvents) => WriterLock;
};

/** `key-lost`: the browser erased the key and left the records, or they were damaged; nothing here can be opened. */
export async function openClient(options: OpenClientOptions): Promise<Result<Client, OpenProblem>> {
  const { random = systemRandom, nowMs = Date.now, patience = { jitter: Math.random, scale: 1 } } = options;
  const relayAt = options.relayAt ?? ((origin) => httpRelay(origin));
  let raw: Store;
  try {
    raw = options.store ?? (await openIndexedDbStore());
  } catch (error) {
    return err({ tag: "storage-failed", message: error instanceof Error ? error.message : String(error) });
  }
  const opened = await openSealedStore(raw, random);
  if (!opened.ok) return opened;
  const store = opened.value;

  // Set by the first `load`, which everything below waits for.
  let session: Session = undefined as never;
  let pairing: Pairing;
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

  const deps = { store, relayAt, random, nowMs, patience, changed, save };
  /** Replaces what is in memory by what is in the store. */
  const load = async (): Promise<Result<void, OpenProblem>> => {
    const next = await openSession(deps);
    if (!next.ok) return next;
    const before: Session | undefined = session;
    session = next.value;
    await before?.stop();
    changed();
    return ok(undefined);
  };

  const lead = async (): Promise<Result<void, StoreProblem | OpenProblem>> => {
    const claimed = await raw.claim();
    if (!claimed.ok) return claimed;
    isWriter = true;
    const loaded = await load();
    if (!loaded.ok) return loaded;
    session.bond?.start();
    pairing.resume();
    void deliverFarewells({ store, relayAt, save, patience, exclusive: session.exclusive, stop: stopping.signal });
    return ok(undefined);
  };

  const follow = async () => {
    isWriter = false;
    pairing.stop();
    await load();
  };

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
  });

  pairing = makePairing({
    ...deps,
    relayOrigin: options.relay,
    edition: options.edition,
    session: () => session,
    foldAhead: (notes) => acts.foldAhead(notes),
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

  const online = () => {
    session.bond?.hurry();
    pairing.hurry();
  };
  if (typeof window !== "undefined") window.addEventListener("online", online, { signal: stopping.signal });

  const acts = makeActs({
    ...deps,
    questions: options.questions,
    session: () => session,
    pairing,
    view,
    wroteFirst: () => void askToPersist(),
    reload: () => load(),
    deliverFarewells: () =>
      void deliverFarewells({ store, relayAt, save, patience, exclusive: session.exclusive, stop: stopping.signal }),
  });

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
    ...acts.client,
    becomeWriter: async () => {
      if (isWriter) return ok(undefined);
      await lock.acquire({ steal: true });
      const led = await lead();
      return led.ok ? ok(undefined) : err(problemOfOpening(led.error));
    },
    stop: async () => {
      stopping.abort();
      pairing.stop();
      await session.stop();
      lock.release();
      raw.close();
    },
  });
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
