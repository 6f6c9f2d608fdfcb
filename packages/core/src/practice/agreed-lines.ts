/**
 * What the two agreed in words, in all their sessions: which lines hold, which are open again, when to look again.
 *
 * Everything is derived from the same yeses and reopenings as in a session (agreements.ts), so both phones show the
 * same. Rules US-1 to US-4.
 */

import type { Day, EventId, SessionId, Side } from "../event/ids.ts";
import type { ProposalView, Recorded } from "./acts.ts";
import { agreementsOf } from "./agreements.ts";
import { sessionsOf } from "./begin.ts";
import { type Deed, deedsAt, type Known, type Session } from "./session.ts";

export type AgreedLine = {
  readonly id: EventId;
  readonly session: SessionId;
  /** Where in the session it was proposed. */
  readonly path: string;
  readonly by: Side;
  readonly words: string;
  /** `holds`: both say yes. `open`: one of the two has reopened it. `let-go`: neither says yes any more. */
  readonly state: "holds" | "open" | "let-go";
  /** Own yes. */
  readonly accepted: boolean;
  /** When both had said yes, for the last time. */
  readonly agreedOn: Day;
  /** The day to look at it again, while one stands. */
  readonly review: Day | undefined;
  /** That day has come, and this person has not kept it since. */
  readonly due: boolean;
  /** That day has come, this person keeps the line as it is, and it is not renewed yet. */
  readonly kept: boolean;
  /** When both had kept it after such a day, or had said yes again after a reopening. */
  readonly renewedOn: Day | undefined;
};

type Course = {
  readonly yes: Record<Side, boolean>;
  keeps: Partial<Record<Side, Deed>>;
  agreedOn: Day | undefined;
  renewedOn: Day | undefined;
  review: Day | undefined;
};

/** Every line that both have said yes to at some time. Those to look at come first, then the newest. */
export function agreedLines(known: Known, today: Day): readonly AgreedLine[] {
  if (known.bond === null) return [];
  const lines = sessionsOf(known).flatMap((session) =>
    agreementsOf(session).flatMap((proposal) => lineOf(session, proposal, today)),
  );
  const newer = (left: Day, right: Day) => (left < right ? 1 : left > right ? -1 : 0);
  return lines.sort((left, right) => Number(right.due) - Number(left.due) || newer(left.agreedOn, right.agreedOn));
}

/**
 * Says yes to a line again or keeps it (`accepted`, with the day of the next look, if any), or takes the own yes back
 * (`reopened`). Needs no script, so that it goes long after the practice has changed.
 */
export function answerLine(
  { id, session, path }: Pick<AgreedLine, "id" | "session" | "path">,
  answer: { readonly act: "accepted"; readonly review?: Day } | { readonly act: "reopened" },
  today: Day,
): Recorded {
  const event = { kind: "session.acted", session, step: path, about: id, ...answer, day: today } as const;
  return { bond: [event], vault: [], sealed: [] };
}

function lineOf(session: Session, proposal: ProposalView & { readonly path: string }, today: Day): AgreedLine[] {
  const { id, path, by, words } = proposal;
  const course = courseOf(session, proposal);
  const { yes, keeps, agreedOn, renewedOn, review } = course;
  if (agreedOn === undefined) return [];
  const me = session.reader;
  const state = yes.a && yes.b ? "holds" : yes.a || yes.b ? "open" : "let-go";
  const hasCome = state === "holds" && review !== undefined && review <= today;
  const kept = keeps[me] !== undefined;
  return [
    {
      ...{ id, session: session.id, path, by, words, state, agreedOn, renewedOn, review },
      accepted: yes[me],
      due: hasCome && !kept,
      kept: hasCome && kept,
    },
  ];
}

/** Goes through what both said about the line, earliest first. */
function courseOf(session: Session, { id, path, by, review }: ProposalView & { readonly path: string }): Course {
  const yes = { a: by === "a", b: by === "b" };
  const course: Course = { yes, keeps: {}, agreedOn: undefined, renewedOn: undefined, review };
  for (const deed of deedsAt(session, path)) {
    if (deed.about !== id) continue;
    if (deed.act === "accepted") sayYes(course, deed);
    else if (deed.act === "reopened") {
      yes[deed.by] = false;
      course.keeps = {};
    }
  }
  return course;
}

function sayYes(course: Course, deed: Deed): void {
  const { yes } = course;
  const held = yes.a && yes.b;
  yes[deed.by] = true;
  if (held) keep(course, deed);
  else if (yes.a && yes.b) {
    if (course.agreedOn !== undefined) course.renewedOn = deed.day;
    course.agreedOn = deed.day;
    // Whoever says yes to a line whose day has come has looked at it.
    if (course.review !== undefined && course.review <= deed.day) course.review = deed.review;
  }
}

/** A yes to a line that holds: counts once its day has come. Of two days named for the next look, the sooner one. */
function keep(course: Course, deed: Deed): void {
  if (course.review === undefined || deed.day < course.review) return;
  course.keeps = { ...course.keeps, [deed.by]: course.keeps[deed.by] ?? deed };
  const { a, b } = course.keeps;
  if (a === undefined || b === undefined) return;
  course.renewedOn = [a.day, b.day].sort()[1];
  course.review = [a.review, b.review].filter((day) => day !== undefined).sort()[0];
  course.keeps = {};
}
