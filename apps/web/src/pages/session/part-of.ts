/** Which part of a practice a place belongs to, so that what was said before it can be folded away. */

import type { PlaceView, SessionView } from "@twofold/core";

type Earlier = SessionView["earlier"][number];

/** Outside of turns and repetitions a part has no edge of its own: so many of the last places are at hand. */
const lastPlaces = 3;

/**
 * What was said in this part, and what lies before it. A part is one turn, or one run of what is repeated; proposals that
 * do not hold count as before.
 */
export function partsOfEarlier(
  earlier: readonly Earlier[],
  { path, kind }: Pick<PlaceView, "path" | "kind">,
): { readonly here: readonly Earlier[]; readonly before: readonly Earlier[] } {
  const block = blockOf(path, kind);
  const isNear = (one: Earlier, index: number) =>
    block === "" ? earlier.length - index <= lastPlaces : one.path.startsWith(block);
  const split = (near: boolean) =>
    earlier
      .map((one, index) => ({
        ...one,
        shown: one.shown.filter((item) => (isNear(one, index) && (item.what !== "proposal" || item.holds)) === near),
      }))
      .filter(({ shown }) => shown.length > 0);
  return { here: split(true), before: split(false) };
}

/** The outermost run that the place is in: a turn with all of its repetitions. Changing places looks back on the first. */
function blockOf(path: string, kind: PlaceView["kind"]): string {
  if (kind === "swap") return `${path}.0.`;
  const [step, run] = path.split(".");
  return run === undefined ? "" : `${step}.${run}.`;
}
