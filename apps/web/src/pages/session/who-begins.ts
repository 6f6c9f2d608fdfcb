/** Who begins, said once right after it was settled, and whether the phone had to pick. */

import type { Script, Session, SessionView, Side, Step } from "@twofold/core";

/** Undefined at every place but the first after it was settled. */
export function whoBegins(
  script: Script,
  session: Session,
  { place }: Pick<SessionView, "place">,
): { readonly first: Side; readonly byPhone: boolean } | undefined {
  const step = Number(place?.path.split(".")[0]);
  if (!place || session.people.length < 2 || place.path !== firstPathIn(script.steps[step], String(step)))
    return undefined;
  const settled = script.steps.findLastIndex(
    (each, index) => index < step && each.kind === "choose" && each.choice === "roles",
  );
  // Steps that were left out have nothing written in them.
  const isNext = script.steps.every((_, index) => index <= settled || index >= step || !isTrodden(session, index));
  if (settled === -1 || !isNext) return undefined;
  const wishes = (session.deeds.get(String(settled)) ?? []).filter(
    ({ act, value }) => act === "picked" && value !== "either",
  );
  return { first: place.first, byPhone: new Set(wishes.map(({ value }) => value)).size !== 1 };
}

/** Where a step, or the block in it, begins. */
function firstPathIn(step: Step | undefined, path: string): string {
  return step && "steps" in step ? firstPathIn(step.steps[0], `${path}.0.0`) : path;
}

function isTrodden(session: Session, step: number): boolean {
  return [...session.deeds.keys()].some((path) => path === String(step) || path.startsWith(`${step}.`));
}
