/**
 * What one person sees of a session and may do in it. Pure: script, what this device knows, who and when.
 *
 * Nothing in it depends on what the other has done at the present place, but for what was done in order to be shown
 * (words said, a need, a timer started, an answer to a paraphrase, a proposal). Rules PRAC-8, PRAC-9.
 */

import type { Day, EventId, SessionId, Side } from "../event/ids.ts";
import type { BondKind } from "../event/schema.ts";
import { type Offer, type Shown, timeOutLengths } from "./acts.ts";
import { agreementsOf } from "./agreements.ts";
import { feltOffers } from "./felt.ts";
import { hasDone, isAloud, type Picked, type Place, peopleAt, type Scene } from "./place.ts";
import { isHidden, type Mode, type Script, type StepKind, type StepOf } from "./script.ts";
import { notesAt, type Session } from "./session.ts";
import { ruleOf } from "./steps/rules.ts";
import { badlyAt, examplesAt, type Telling, tellingsAt, waysAt } from "./telling.ts";
import { isEnded, isReady, openTimeOuts, type TimeOut } from "./time-out.ts";
import { type Timer, timerAt } from "./timers.ts";
import { walk } from "./walk.ts";

export type Viewer = {
  readonly bondKind: BondKind;
  /** Of this device, and the day it is there. */
  readonly now: { readonly ms: number; readonly today: Day };
  /** On one phone between two: who holds it, as they said on the cover. Undefined after a reload. */
  readonly holder?: Side | undefined;
};

export type PlaceView = {
  readonly path: string;
  readonly kind: StepKind;
  readonly minutes: number;
  readonly tellings: readonly Telling[];
  readonly ways: readonly string[];
  /** For this side of the step; none where it has nothing to say or do. Both sides' where two look at one phone. */
  readonly examples: readonly Telling[];
  readonly ifBadlies: readonly Telling[];
  /** Id of the question that the step shows: the day's, or the one drawn for these two. */
  readonly question: string | undefined;
  /** What was picked just before for this block: the question that is being talked about. */
  readonly choice: Picked | undefined;
  /** The words of this step's question and scale ends, and its options by id. */
  readonly prompt: string | undefined;
  readonly scale:
    | { readonly low: string; readonly high: string; readonly bottom: number; readonly top: number }
    | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Who has something to do here, and who is in the first of the two roles just now. */
  readonly people: readonly Side[];
  readonly first: Side;
  /** Spoken, not written. */
  readonly aloud: boolean;
  readonly timer: Timer | undefined;
  readonly shown: readonly Shown[];
  /** Own part is done. Whether the other's is does not show. */
  readonly ready: boolean;
};

export type SessionView = {
  readonly session: SessionId;
  readonly mode: Mode;
  /**
   * `cover`: the phone goes to `to` before anything shows. `elsewhere`: it goes on on the other's phone, between the two.
   * `ended`: for good, in a time out.
   */
  readonly phase: "running" | "cover" | "elsewhere" | "time-out" | "finished" | "ended";
  readonly to: Side | undefined;
  /** Own marks: kept for later; no reminders. */
  readonly aside: "stopped" | "rested" | undefined;
  /** How far it is, from 0, among the script's own steps that come; what is left out is not counted. */
  readonly step: number;
  readonly steps: number;
  readonly place: PlaceView | undefined;
  readonly timeOut: (TimeOut & { readonly ready: boolean }) | undefined;
  /** What is behind, place by place. */
  readonly earlier: readonly EarlierPlace[];
  readonly offers: readonly Offer[];
  /** Per proposal: its yes can be given or taken back at any time, also when all is over. */
  readonly agreementOffers: readonly AgreementOffer[];
};
export type EarlierPlace = {
  readonly path: string;
  readonly kind: StepKind;
  readonly shown: readonly Shown[];
  /** Id of the question that it was about, as in `PlaceView`. */
  readonly question?: string | undefined;
};
/** `line` is the proposal's words, so that a yes names what it is a yes to. */
export type AgreementOffer = Offer & { readonly about: EventId; readonly line: string };

export function viewSession(script: Script, session: Session, viewer: Viewer): SessionView {
  const { now } = viewer;
  const { passed, at, step, steps } = walk(script, session);
  const aside = asideOf(session);
  const [timeOut] = openTimeOuts(session);
  const isGuest = session.mode === "together" && session.host !== session.reader;
  const turn = at && turnAt({ session, place: at });
  const phase = isEnded(session)
    ? "ended"
    : at === undefined
      ? "finished"
      : isGuest
        ? "elsewhere"
        : timeOut
          ? "time-out"
          : session.mode === "together" && turn !== "both" && viewer.holder !== turn
            ? "cover"
            : "running";
  const frame = {
    session: session.id,
    mode: session.mode,
    phase,
    to: phase === "cover" && turn !== "both" ? turn : undefined,
    aside,
    step,
    steps,
    place: undefined,
    timeOut: undefined,
    earlier: earlierOf(session, passed),
    agreementOffers: agreementOffersOf(session),
  } as const;
  const setAside: Offer[] = aside === undefined ? [{ act: "stop" }, { act: "rest" }] : [{ act: "resume" }];
  switch (phase) {
    case "ended":
    case "finished":
      return { ...frame, offers: feltOffers(session, now.today) };
    case "elsewhere":
    case "cover":
      return { ...frame, offers: setAside };
    case "time-out":
      return { ...frame, ...viewTimeOut(session, viewer, setAside) };
    default:
      return { ...frame, ...viewPlace(script, session, at!, turn ?? "both", viewer, aside, setAside) };
  }
}

/** Whose turn it is on one phone between two: at hidden steps one after the other, else both look at it. */
export function turnAt(scene: Scene): Side | "both" {
  if (scene.session.mode !== "together") return scene.session.reader;
  if (!isHidden(scene.place.step)) return "both";
  return peopleAt(scene).find((side) => !hasDone(scene, side)) ?? "both";
}

function viewPlace(
  script: Script,
  session: Session,
  place: Place,
  turn: Side | "both",
  { bondKind, now }: Viewer,
  aside: SessionView["aside"],
  setAside: readonly Offer[],
): Pick<SessionView, "place" | "offers"> {
  const scene: Scene = { session, place };
  const { step } = place;
  const atPlace = offersAt(scene, turn, now.ms);
  // What the guest writes at a hidden step is on the screen only; the host's notes are not the guest's to see.
  const isGuestsTurn = turn !== "both" && turn !== session.reader;
  const isJoint = session.people.length > 1;
  const timeOut: Offer[] = isJoint ? [{ act: "time-out", options: Object.keys(timeOutLengths) }] : [];
  const apart: Offer[] = session.mode === "live" && script.modes.includes("apart") ? [{ act: "go-apart" }] : [];
  return {
    offers: aside === undefined ? [...atPlace, ...timeOut, ...apart, ...setAside] : setAside,
    place: {
      path: place.path,
      kind: step.kind,
      minutes: step.minutes,
      tellings: tellingsAt(session, place, bondKind, turn),
      ways: waysAt(script, session, place),
      examples: examplesAt(session, place, turn),
      ifBadlies: badlyAt(place, turn),
      question: place.question,
      choice: place.choice,
      prompt: "prompt" in step ? step.prompt : undefined,
      scale: step.kind === "rate" ? scaleOf(step) : undefined,
      labels: Object.fromEntries(
        place.options.map(({ id, label, friend = label }) => [id, bondKind === "friend" ? friend : label]),
      ),
      people: peopleAt(scene),
      first: place.first,
      aloud: isAloud(scene),
      timer: timerAt(scene),
      shown: isGuestsTurn ? [] : ruleOf(scene).show(scene, session.reader),
      ready: atPlace.length === 0 && peopleAt(scene).includes(session.reader),
    },
  };
}

/** On one phone both can do what either may; each act once. */
function offersAt(scene: Scene, turn: Side | "both", nowMs: number): readonly Offer[] {
  const rule = ruleOf(scene);
  if (turn !== "both") return rule.offers(scene, turn, nowMs);
  const offers = scene.session.people.flatMap((side) => rule.offers(scene, side, nowMs));
  return offers.filter((offer, index) => offers.findIndex(({ act }) => act === offer.act) === index);
}

function viewTimeOut(
  session: Session,
  { now }: Viewer,
  setAside: readonly Offer[],
): Pick<SessionView, "timeOut" | "offers"> {
  const open = openTimeOuts(session);
  const returnAtMs = Math.max(...open.map((one) => one.returnAtMs));
  const readyFromMs = Math.max(...open.map((one) => one.readyFromMs));
  const ready = open.every(({ step }) => isReady(session, step, session.reader));
  // A call that lies ahead is another clock's mistake: nobody is held by it.
  const isDue = now.ms >= readyFromMs || open.some(({ calledAtMs }) => calledAtMs > now.ms);
  const back: Offer[] = isDue && !ready ? [{ act: "back" }] : [];
  return { timeOut: { returnAtMs, readyFromMs, ready }, offers: [...back, { act: "end" }, ...setAside] };
}

/** On one phone nobody's notes lie open for the other to scroll back to. */
function earlierOf(session: Session, passed: readonly Place[]): SessionView["earlier"] {
  return passed
    .filter(({ step }) => session.mode !== "together" || !isHidden(step))
    .map((place) => {
      const scene: Scene = { session, place };
      const shown = ruleOf(scene).show(scene, session.reader);
      return { path: place.path, kind: place.step.kind, shown, question: place.question };
    })
    .filter(({ shown }) => shown.length > 0);
}

function agreementOffersOf(session: Session): SessionView["agreementOffers"] {
  return agreementsOf(session).map(({ id, accepted, words }) => {
    return { act: accepted ? "reopen" : "accept", about: id, line: words };
  });
}

function scaleOf({ low, high, bottom = 0, top }: StepOf<"rate">): PlaceView["scale"] {
  return { low, high, bottom, top };
}

function asideOf(session: Session): SessionView["aside"] {
  const act = notesAt(session, "session").findLast((note) => ["stopped", "rested", "resumed"].includes(note.act))?.act;
  return act === "stopped" || act === "rested" ? act : undefined;
}
