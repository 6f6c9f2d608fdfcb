/** A session out of the facts: how it began, who is in it, and what was done at which step. */

import { bondKindOn, createdOf } from "../bond/bond.ts";
import type { Day, DeviceId, EventId, SessionId, Side, StreamId } from "../event/ids.ts";
import { sides } from "../event/ids.ts";
import type { BondKind } from "../event/schema.ts";
import { compareStamps, type Stamp } from "../fold/stamp.ts";
import type { WithRounds } from "../rounds/rounds.ts";
import { isDay } from "../time/day.ts";
import type { Line } from "./acts.ts";
import { type Book, type Entry, entriesOf } from "./book.ts";
import { type Agreed, type Drawer, drawQuestion, type PairLibrary, type SharedFacts } from "./draw.ts";
import { type Mode, type Without, withouts } from "./script.ts";
import type { OwnSessionEvent, SessionEvent } from "./sessions.ts";

/** What one person's device knows. `bond` and `stream` are null for a person alone; `side` is then `a`. */
export type Known = {
  readonly bond: SharedFacts | null;
  readonly vault: { readonly sessions: Book<OwnSessionEvent> };
  readonly stream: StreamId | null;
  readonly side: Side;
  /** What questions are drawn from; without it none is. */
  readonly library?: PairLibrary | undefined;
};

/** One thing done. `writer` signed it; `by` did it, who can be another only on one phone between two. */
export type Deed = {
  readonly id: EventId;
  readonly by: Side;
  readonly writer: Side;
  readonly step: string;
  readonly act: string;
  readonly value: string;
  readonly about: EventId | undefined;
  readonly review: Day | undefined;
  readonly day: Day;
  readonly stamp: Stamp;
  /** Its author took the words away again: `value` is empty (rule US-6). */
  readonly removed: boolean;
};

export type Session = {
  readonly id: SessionId;
  readonly scriptId: string;
  readonly version: number;
  readonly mode: Mode;
  readonly day: Day;
  /** Id of the question of the day it began with, where its script shows one. */
  readonly question: string | undefined;
  readonly people: readonly Side[];
  /** Whose phone it is that lies between the two. */
  readonly host: Side;
  /** Who begins where nobody chose: the two take turns from one session to the next. */
  readonly lead: Side;
  readonly without: ReadonlySet<Without>;
  /** Earliest first, by step. */
  readonly deeds: ReadonlyMap<string, readonly Deed[]>;
  /** The reader's own private ones; never the other's. */
  readonly notes: ReadonlyMap<string, readonly Deed[]>;
  readonly reader: Side;
  readonly rounds: WithRounds | null;
  /** Of the day it began; friend, as long as it is not known here, and alone. */
  readonly bondKind: BondKind;
  /** What the two share and nobody else has; empty alone. */
  readonly seed: Uint8Array;
  /** The question for what the two agreed on in this session. Absent without a library. */
  readonly draw: ((agreed: Agreed) => string | undefined) | undefined;
};

/** Half an hour of patience, twice, since the clocks of the two phones differ a little. Rule PRAC-2. */
export const startWindowMs = 3_600_000;

type Begun = { readonly side: Side; readonly version: number; readonly mode: Mode; readonly without: string } & {
  readonly day: Day;
  readonly question: string | undefined;
  readonly stamp: Stamp;
};
type Start = Pick<Begun, "mode" | "version" | "day" | "stamp" | "side">;

/** Undefined until it has started: live, that is when both have asked for it (rules PRAC-2, PRAC-3). */
export function findSession(known: Known, id: SessionId): Session | undefined {
  const begun = begunOf(known, id);
  const earlier = (left: Start, right: Start) => compareStamps(left.stamp, right.stamp);
  const start = startsOf(begun).sort(earlier)[0];
  if (start === undefined) return undefined;
  const isAlone = known.bond === null;
  const ownDeeds = noteDeeds(known, id);
  const written = isAlone ? ownDeeds : sharedDeeds(known, id, start);
  const wentApart = start.mode === "live" && written.some(({ step, act }) => step === "session" && act === "apart");
  const mode = wentApart ? "apart" : start.mode;
  return {
    id,
    ...partsOf(id),
    version: start.version,
    mode,
    day: start.day,
    question: begun.toSorted(earlier).find(({ question }) => question !== undefined)?.question,
    people: isAlone ? [known.side] : sides,
    host: start.side,
    lead: isAlone ? known.side : leadOf(partsOf(id).n),
    without: new Set(withouts.filter((one) => begun.some(({ without }) => without.split(",").includes(one)))),
    deeds: byStep(written),
    notes: byStep(ownDeeds),
    reader: known.side,
    rounds: known.bond,
    bondKind: known.bond ? bondKindOn(known.bond, start.day) : "friend",
    seed: (known.bond && createdOf(known.bond)?.seed) ?? new Uint8Array(),
    draw: drawFor(known, { session: id, day: start.day, stamp: start.stamp }),
  };
}

function drawFor({ bond, library }: Known, drawer: Drawer): Session["draw"] {
  return bond === null || library === undefined ? undefined : (agreed) => drawQuestion(bond, library, drawer, agreed);
}

/** Whether this person has asked for the live session and the other not yet. What the other asked is not looked at. */
export function isWaitingToStart(known: Known, id: SessionId, nowMs: number): boolean {
  const asked = begunOf(known, id).filter(({ side, mode }) => side === known.side && mode === "live");
  const isRecent = asked.some(({ stamp }) => Math.abs(nowMs - (stamp.time?.wallMs ?? 0)) <= startWindowMs);
  return isRecent && findSession(known, id) === undefined;
}

/** `id` is `<script>.<n>`. */
export function partsOf(id: SessionId): { readonly scriptId: string; readonly n: number } {
  const dot = id.lastIndexOf(".");
  return { scriptId: id.slice(0, dot), n: Number(id.slice(dot + 1)) };
}

/** Who is first in the n-th session of a script, where no step chooses. */
export function leadOf(n: number): Side {
  return n % 2 === 0 ? "a" : "b";
}

export function deedsAt(session: Session, step: string): readonly Deed[] {
  return session.deeds.get(step) ?? [];
}

/** As it stands once its reader has written these lines at a step: to see where that leads before it is written. */
export function withLines(session: Session, step: string, lines: readonly Line[]): Session {
  const { reader, day } = session;
  // They come after everything there, and nothing asks for more of them than that.
  const stamp = { time: null, id: "" as EventId, device: "" as DeviceId };
  const written = lines.map(({ act, value = "", about, review }): Deed => {
    return { id: stamp.id, by: reader, writer: reader, step, act, value, about, review, day, stamp, removed: false };
  });
  return { ...session, deeds: new Map([...session.deeds, [step, [...deedsAt(session, step), ...written]]]) };
}

export function notesAt(session: Session, step: string): readonly Deed[] {
  return session.notes.get(step) ?? [];
}

function begunOf({ bond, vault, side }: Known, id: SessionId): readonly Begun[] {
  const entries: readonly Entry<SessionEvent | OwnSessionEvent>[] = bond
    ? entriesOf(bond.sessions, id)
    : entriesOf(vault.sessions, id);
  return entries.flatMap((entry): Begun[] => {
    const { event, stamp } = entry;
    if (event.kind !== "session.begun" && event.kind !== "practice.begun") return [];
    const [scriptId, version] = event.script.split("@");
    if (scriptId !== partsOf(id).scriptId) return [];
    const mode = event.kind === "practice.begun" ? "alone" : event.mode;
    const { without, day } = event;
    const question = event.kind === "session.begun" ? event.question : undefined;
    return [{ side: entry.side ?? side, version: Number(version), mode, without, day: day as Day, question, stamp }];
  });
}

/** Every way in which it has started: one is enough, but live takes two at about the same time. */
function startsOf(begun: readonly Begun[]): Start[] {
  const alone = begun.filter(({ mode }) => mode !== "live");
  const live = begun.filter(({ mode, stamp }) => mode === "live" && stamp.time !== null);
  const met = live.filter((one) =>
    live.some((other) => compareStamps(other.stamp, one.stamp) < 0 && areMet(one, other)),
  );
  return [...alone, ...met];
}

function areMet(one: Begun, other: Begun): boolean {
  const apartMs = Math.abs((one.stamp.time?.wallMs ?? 0) - (other.stamp.time?.wallMs ?? 0));
  return one.side !== other.side && one.version === other.version && apartMs <= startWindowMs;
}

/** What a phone may record for the one who holds it and is not its owner: how far they are, never words or a yes. */
const actsForAnother = new Set(
  ["done", "on", "started", "needed", "picked", "again", "back"].concat(
    "said",
    "said-again",
    "answered",
    "answered-again",
  ),
);

function sharedDeeds({ bond }: Known, id: SessionId, start: Start): Deed[] {
  const deeds = (bond ? entriesOf(bond.sessions, id) : []).flatMap(({ side, event, stamp }): Deed[] => {
    if (event.kind !== "session.acted" || side === null) return [];
    const { step, act, value = "", about, review, day, by = side } = event;
    const people = by === "both" ? sides : [by];
    return people.flatMap((person): Deed[] => {
      const isOwn = person === side;
      if (!isOwn && !(start.mode === "together" && start.side === side && actsForAnother.has(act))) return [];
      return [
        {
          id: stamp.id,
          by: person,
          writer: side,
          step,
          act,
          value: isOwn || !act.startsWith("said") ? value : "",
          about: about as EventId | undefined,
          review: review !== undefined && isDay(review) ? review : undefined,
          day: day as Day,
          stamp,
          removed: false,
        },
      ];
    });
  });
  return deeds.map((deed) => (deeds.some((other) => isRemovalOf(other, deed)) ? withoutWords(deed) : deed));
}

/** Only who wrote it can remove it. That something was said stays, so that the session goes on as it went. */
function isRemovalOf(removal: Deed, said: Deed): boolean {
  return removal.act === "removed" && removal.about === said.id && removal.by === said.by;
}

function withoutWords(deed: Deed): Deed {
  return { ...deed, value: "", removed: true };
}

function noteDeeds({ vault, stream, side }: Known, id: SessionId): Deed[] {
  return entriesOf(vault.sessions, id).flatMap(({ event, stamp }): Deed[] => {
    if (event.kind !== "practice.noted" || event.stream !== stream) return [];
    const { step, act, value = "", day } = event;
    const none = { about: undefined, review: undefined };
    return [
      { id: stamp.id, by: side, writer: side, step, act, value, ...none, day: day as Day, stamp, removed: false },
    ];
  });
}

function byStep(deeds: Deed[]): ReadonlyMap<string, readonly Deed[]> {
  return Map.groupBy(
    deeds.sort((left, right) => compareStamps(left.stamp, right.stamp) || (left.by < right.by ? -1 : 1)),
    ({ step }) => step,
  );
}
