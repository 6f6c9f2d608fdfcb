/** A step where a session stands, and the questions that the rule of every kind asks about it. */

import { otherSide, type Side } from "../event/ids.ts";
import type { Option, Step, StepKind, StepOf, Who } from "./script.ts";
import { type Deed, deedsAt, notesAt, type Session } from "./session.ts";

/** A step at one time it is run: `path` tells the runs of a block apart, `first` is in the first role just now. */
export type Place<S extends Step = Step> = {
  readonly path: string;
  readonly step: S;
  readonly first: Side;
  /** Who has something to do there. A person alone is both roles. */
  readonly people: readonly Side[];
  /** Of a choice: what stands on the list here. */
  readonly options: readonly Option[];
  /** What was picked before for this block, where one of the two picks for both. */
  readonly choice: Picked | undefined;
  /** Id of the question that it shows: the day's, or the one that was drawn. */
  readonly question: string | undefined;
};
/** An earlier choice in the words of the script. */
export type Picked = { readonly prompt: string; readonly label: string };
export type Scene<S extends Step = Step> = { readonly session: Session; readonly place: Place<S> };

export function peopleAt({ place }: Scene): readonly Side[] {
  return place.people;
}

/** Whom a step is for. */
export function peopleOf(session: Session, who: Who, first: Side): readonly Side[] {
  if (who === "both" || session.people.length === 1) return session.people;
  return [who === "first" ? first : otherSide(first)];
}

export function isIn(scene: Scene, side: Side): boolean {
  return peopleAt(scene).includes(side);
}

/** The earliest of that person's deeds of that name here: what was done first stays. */
export function deedOf({ session, place }: Scene, by: Side, act: string): Deed | undefined {
  return deedsAt(session, place.path).find((deed) => deed.by === by && deed.act === act);
}

export function firstDeed({ session, place }: Scene, act: string): Deed | undefined {
  return deedsAt(session, place.path).find((deed) => deed.act === act);
}

export function hasDone(scene: Scene, by: Side, act = "done"): boolean {
  return deedOf(scene, by, act) !== undefined;
}

export function allDone(scene: Scene, act = "done"): boolean {
  return peopleAt(scene).every((side) => hasDone(scene, side, act));
}

/** The reader's own private deed here. */
export function noteOf({ session, place }: Scene, act: string): Deed | undefined {
  return notesAt(session, place.path).find((note) => note.act === act);
}

/** One phone between two keeps no words, and apart nobody hears: aloud is for the same room or the same call. */
export function isAloud({ session, place: { step } }: Scene): boolean {
  if (session.mode === "together") return true;
  if (session.mode === "apart" || session.without.has("speech")) return false;
  return step.kind === "ask" ? step.form === "aloud" : step.kind === "speak" || step.kind === "paraphrase";
}

export function isStep<K extends StepKind>(step: Step, kind: K): step is StepOf<K> {
  return step.kind === kind;
}
