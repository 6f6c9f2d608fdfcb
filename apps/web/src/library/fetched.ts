/** What is fetched when it is first read, as signals: whoever draws with it draws again when it is here. */

import { type Signal, signal } from "@preact/signals";

/** `failed`: could not be fetched, or there is none of that name; the next time it is read it is tried again. */
export type Fetched<T> = T | "coming" | "failed";

export function makeFetched<T extends object>(
  loaders: Readonly<Record<string, () => Promise<{ readonly default: T }>>>,
): {
  readonly read: (name: string) => Fetched<T>;
  /** Resolves when all that can be fetched is here; never rejects. */
  readonly load: (names: Iterable<string>) => Promise<void>;
} {
  const byName = new Map<string, Signal<Fetched<T>>>();
  const running = new Map<string, Promise<void>>();

  const signalOf = (name: string): Signal<Fetched<T>> => {
    const kept = byName.get(name) ?? signal<Fetched<T>>(Object.hasOwn(loaders, name) ? "coming" : "failed");
    byName.set(name, kept);
    return kept;
  };
  /** What failed stays so on screen while it is tried again, so that nothing flickers. */
  const fetchOne = (name: string): Promise<void> => {
    const kept = signalOf(name);
    const loader = Object.hasOwn(loaders, name) && loaders[name];
    if (!loader || typeof kept.peek() !== "string") return Promise.resolve();
    const set = (value: Fetched<T>) => {
      kept.value = value;
      running.delete(name);
    };
    const fetching =
      running.get(name) ??
      loader().then(
        (loaded) => set(loaded.default),
        () => set("failed"),
      );
    running.set(name, fetching);
    return fetching;
  };

  return {
    read: (name) => {
      void fetchOne(name);
      return signalOf(name).value;
    },
    load: async (names) => {
      await Promise.all([...names].map(fetchOne));
    },
  };
}
