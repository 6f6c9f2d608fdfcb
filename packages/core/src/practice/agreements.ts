/** Agreements in words: one proposes, both accept, either reopens, also long after the session. Rules PRAC-15, PRAC-16. */

import type { EventId, Side } from "../event/ids.ts";
import type { ProposalView } from "./acts.ts";
import { deedsAt, type Session } from "./session.ts";

/** Who may fill the other's screen fills it with this many at most, at one step. */
export const maxProposals = 8;

/** The proposals made at that step, earliest first, with the reader's own yes and whether both have said it. */
export function proposalsAt(session: Session, path: string): readonly ProposalView[] {
  const deeds = deedsAt(session, path);
  const proposed = deeds.filter(({ act, value }) => act === "proposed" && value !== "");
  return session.people
    .flatMap((side) => proposed.filter(({ by }) => by === side).slice(0, maxProposals))
    .sort((left, right) => proposed.indexOf(left) - proposed.indexOf(right))
    .map(({ id, by, value, review, day }) => {
      const says = (side: Side) => saysYes(session, path, id, side, by === side);
      const holds = session.people.every(says);
      return { id, by, words: value, review, day, holds, accepted: says(session.reader) };
    });
}

/** Every agreement of a session that holds or waits for somebody's yes. */
export function agreementsOf(session: Session): readonly (ProposalView & { readonly path: string })[] {
  return [...session.deeds.keys()]
    .sort()
    .flatMap((path) => proposalsAt(session, path).map((one) => ({ ...one, path })));
}

/** The latest of this person's yes and reopening; who proposed has said yes with it. */
function saysYes(session: Session, path: string, id: EventId, side: Side, proposed: boolean): boolean {
  const said = deedsAt(session, path).findLast(
    ({ by, act, about }) => by === side && about === id && (act === "accepted" || act === "reopened"),
  );
  return said === undefined ? proposed : said.act === "accepted";
}
