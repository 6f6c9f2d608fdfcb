/** Two private taps after a session, and one the next day. They stay in the own vault. Rule PRAC-18. */

import type { Day } from "../event/ids.ts";
import { feltAnswers, nextDayAnswers, type Offer } from "./acts.ts";
import { notesAt, type Session } from "./session.ts";

/** Where they are noted: no step of a script can be called so. */
export const afterStep = "after";

/** What can still be noted, once it is over. Of a session alone nobody is asked how the other was. */
export function feltOffers(session: Session, today: Day): readonly Offer[] {
  const notes = notesAt(session, afterStep);
  const isOpen = (act: string) => notes.every((note) => note.act !== act);
  const lastDay = [session.day, ...notes.map(({ day }) => day)].sort().at(-1)!;
  const offers: Offer[] = [{ act: "felt-ok", options: feltAnswers }];
  if (session.people.length > 1) offers.push({ act: "felt-understood", options: feltAnswers });
  if (session.people.length > 1 && today > lastDay) offers.push({ act: "next-day", options: nextDayAnswers });
  return offers.filter(({ act }) => isOpen(act));
}

/** What this person noted, by act. */
export function feltOf(session: Session): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(notesAt(session, afterStep).map(({ act, value }) => [act, value]));
}
