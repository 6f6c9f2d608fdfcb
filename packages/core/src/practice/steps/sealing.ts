/** Sealed asks and guesses: two stages, write and unfold, over the rounds of sealed answers. Rules PRAC-10, PRAC-11. */

import { otherSide } from "../../event/ids.ts";
import { makeSessionRound } from "../../event/round-id.ts";
import { noteOf, openedIn, standingIn } from "../../rounds/notes.ts";
import { roundOf } from "../../rounds/rounds.ts";
import type { Shown } from "../acts.ts";
import { allDone, deedOf, peopleAt, type Scene } from "../place.ts";

/** Value of the `done` of one who has sealed: so the place does not depend on which of the two events arrives first. */
export const sealedValue = "sealed";

/** Both are through with writing and both have sealed: from here the two unfold. Somebody passed: there is nothing to. */
export function isUnfolding(scene: Scene): boolean {
  return peopleAt(scene).every((side) => deedOf(scene, side, "done")?.value === sealedValue);
}

export function isSealingComplete(scene: Scene): boolean {
  return allDone(scene) && (!isUnfolding(scene) || allDone(scene, "on"));
}

/** What was sealed here, as far as the reader may know: the other's only once both are through. */
export function showSealed(scene: Scene, part: "answer" | "own" | "guess"): readonly Shown[] {
  const { session, place } = scene;
  const { reader, rounds } = session;
  if (rounds === null || deedOf(scene, reader, "done")?.value !== sealedValue) return [];
  const id = makeSessionRound(session.id, part === "answer" ? place.path : `${place.path}.${part}`);
  const round = roundOf(rounds, id);
  const isBoth = isUnfolding(scene);
  const isOpen = isBoth && openedIn(round, reader).length > 0;
  return [
    {
      what: "sealed",
      round: id,
      part,
      phase: isOpen ? "unfolded" : isBoth ? "unfolding" : "folded",
      mine: isBoth ? noteOf(round, reader) : standingIn(round, reader)[0]?.h,
      theirs: isOpen ? noteOf(round, otherSide(reader)) : undefined,
    },
  ];
}
