/** An interface whose code is fetched with the first thing that is asked of it: most people never do. */

type Acts = { readonly [name: string]: (...asked: never[]) => Promise<unknown> };

/** `make` runs once, and again after a failure to fetch it. Every method rejects when the code cannot be fetched. */
export function makeLazily<T extends object>(make: () => Promise<T>, names: readonly (keyof T & string)[]): T {
  let made: Promise<T> | undefined;
  const get = () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  const acts = names.map((name) => [
    name,
    async (...asked: never[]) => ((await get()) as unknown as Acts)[name]!(...asked),
  ]);
  return Object.fromEntries(acts) as T;
}
