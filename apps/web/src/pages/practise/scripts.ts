/** The scripts of the practices, fetched once each when a page needs them. */

import { headers as built, loaders } from "virtual:practices";
import type { Script } from "@twofold/core";
import { useEffect, useState } from "preact/hooks";
import { keepQuiet } from "../../app/quiet-pages.ts";

export type Header = (typeof built)[number];
/** Light and short ones first. */
export const headers: readonly Header[] = built.toSorted(
  (left, right) => left.depth - right.depth || left.minutes - right.minutes,
);

for (const { id, tender } of headers) if (tender.length > 0) keepQuiet(`/practice/${id}`);

const fetched = new Map<string, Script>();

export function headerOf(id: string): Header | undefined {
  return headers.find((header) => header.id === id);
}

/** The scripts that are here by now; `failed` when one could not be fetched. Ids that no practice has are left out. */
export function useScripts(ids: readonly string[]): {
  readonly scripts: ReadonlyMap<string, Script>;
  readonly failed: boolean;
} {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const wanted = ids.filter((id) => id in loaders);
  useEffect(() => {
    let isHere = true;
    const missing = wanted.filter((id) => !fetched.has(id));
    void Promise.all(
      missing.map(async (id) => {
        fetched.set(id, (await loaders[id]!()).default);
      }),
    ).then(
      () => isHere && missing.length > 0 && redraw((count) => count + 1),
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [wanted.join(" ")]);
  return { scripts: new Map(wanted.flatMap((id) => entryOf(id))), failed };
}

function entryOf(id: string): [string, Script][] {
  const script = fetched.get(id);
  return script ? [[id, script]] : [];
}
