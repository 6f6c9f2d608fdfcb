/** A list that is fetched when its page is opened. */

import { useEffect, useState } from "preact/hooks";

export type Fetched<T> = T | "coming" | "failed";

/** `fetch` is one function for the life of the page: a module that is fetched once, and known from then on. */
export function useFetched<T extends object>(fetch: () => Promise<{ readonly default: T }>): Fetched<T> {
  const [fetched, setFetched] = useState<Fetched<T>>("coming");
  useEffect(() => {
    let isHere = true;
    fetch().then(
      (module) => isHere && setFetched(module.default),
      () => isHere && setFetched("failed"),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return fetched;
}
