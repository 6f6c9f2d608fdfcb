/** What doing something in a session writes, or why it cannot be done now. Pure. */

import type { Day, Side, StreamId } from "../event/ids.ts";
import { makeSessionRound } from "../event/round-id.ts";
import { type BondEvent, maxTextLength, maxWordsLength, type VaultEvent } from "../event/schema.ts";
import { err, ok, type Result } from "../result.ts";
import type { Act, Line, Offer, Recorded, Writing } from "./acts.ts";
import { agreementsOf } from "./agreements.ts";
import { askedAct, drawnAct } from "./asked.ts";
import { afterStep } from "./felt.ts";
import { hasDone, type Scene } from "./place.ts";
import { isHidden, type Script } from "./script.ts";
import { type Session, withLines } from "./session.ts";
import { ruleOf } from "./steps/rules.ts";
import { nextTimeOut, openTimeOuts } from "./time-out.ts";
import { turnAt, type Viewer, viewSession } from "./view.ts";
import { walk } from "./walk.ts";

/** The first is the ordinary one: the other was faster, or a second tab. The screen draws itself anew and says nothing. */
export type ActRefusal =
  | { readonly tag: "not-offered" }
  | { readonly tag: "words-missing" }
  | { readonly tag: "words-too-long"; readonly max: number }
  | { readonly tag: "not-an-option" };

/** Lines by the step they belong to. `by` is left out where the writer did it. */
type StepWriting = { readonly step: string; readonly by?: "a" | "b" | "both" } & Writing;

/**
 * Records one act of this person at this moment. `stream` is the bond's, or null alone.
 *
 * Sealed words go through the seal of ordinary answers, before or in the batch of the events; everything else is in
 * `bond` and `vault`. Refuses what the view does not offer. Rules PRAC-5 to PRAC-7.
 */
export function actIn(
  script: Script,
  session: Session,
  viewer: Viewer,
  { stream, act }: { readonly stream: StreamId | null; readonly act: Act },
): Result<Recorded, ActRefusal> {
  const view = viewSession(script, session, viewer);
  const offers: readonly Offer[] = [...view.offers, ...view.agreementOffers];
  const offer = offers.find((one) => one.act === act.act && (!("about" in act) || one.about === act.about));
  if (offer === undefined) return err({ tag: "not-offered" });
  const wrong = findWrong(offer, act);
  if (wrong) return err(wrong);
  return ok(write(session, stream, viewer.now.today, writingOf(script, session, act)));
}

function findWrong(offer: Offer, act: Act): ActRefusal | undefined {
  const texts = act.act === "guess" ? [act.own, act.guess] : "words" in act ? [act.words] : [];
  if (offer.words === "needed" && texts.some((text) => text.trim() === "")) return { tag: "words-missing" };
  if (offer.words === undefined && texts.some((text) => text !== "")) return { tag: "not-an-option" };
  const max = offer.words === "needed" ? maxTextLength : maxWordsLength;
  if (texts.some((text) => text.length > max)) return { tag: "words-too-long", max };
  const picked = act.act === "pick" ? act.picked : "option" in act ? [act.option] : [];
  const fits = picked.every((one) => offer.options?.includes(one)) && new Set(picked).size === picked.length;
  const isCountRight = act.act !== "pick" || (picked.length > 0 && picked.length <= (offer.most ?? 1));
  if (!fits || !isCountRight) return { tag: "not-an-option" };
  if (act.act === "rate") {
    const isOnScale =
      Number.isInteger(act.rating) && act.rating >= (offer.bottom ?? 0) && act.rating <= (offer.top ?? 0);
    if (!isOnScale || (act.shared && !offer.mayShare)) return { tag: "not-an-option" };
  }
  if (act.act === "propose" && act.review !== undefined && !offer.mayReview) return { tag: "not-an-option" };
  return undefined;
}

function writingOf(script: Script, session: Session, act: Act): readonly StepWriting[] {
  const shared = (step: string, line: Line): StepWriting[] => [{ step, shared: [line] }];
  const own = (step: string, line: Line): StepWriting[] => [{ step, own: [line] }];
  switch (act.act) {
    case "time-out":
      return shared(nextTimeOut(session, session.reader), { act: "called", value: act.option });
    case "back": {
      const by = session.mode === "together" ? ({ by: "both" } as const) : {};
      return openTimeOuts(session).map(({ step }) => ({ step, shared: [{ act: "back" }], ...by }));
    }
    case "end":
      return openTimeOuts(session).flatMap(({ step }) => shared(step, { act: "ended" }));
    case "go-apart":
      return shared("session", { act: "apart" });
    case "stop":
      return own("session", { act: "stopped" });
    case "rest":
      return own("session", { act: "rested" });
    case "resume":
      return own("session", { act: "resumed" });
    case "accept":
    case "reopen": {
      const path = agreementsOf(session).find(({ id }) => id === act.about)?.path ?? "";
      return shared(path, { act: act.act === "accept" ? "accepted" : "reopened", about: act.about });
    }
    case "felt-ok":
    case "felt-understood":
    case "next-day":
      return own(afterStep, { act: act.act, value: act.option });
    default:
      return atPlace(script, session, act);
  }
}

function atPlace(script: Script, session: Session, act: Act): readonly StepWriting[] {
  const place = walk(script, session).at!;
  const scene: Scene = { session, place };
  const turn = turnAt(scene);
  const me = turn === "both" ? session.reader : turn;
  const written = withAsked(scene, me, ruleOf(scene).record(scene, me, act));
  if (session.mode !== "together" || act.act === "propose")
    return [{ step: place.path, ...written }, ...drawnBy(script, scene, written)];
  const shared = { step: place.path, by: turn, shared: written.shared ?? [] } as const;
  // A guest's private words are on the screen while they hold the phone, and nowhere else.
  return isHidden(place.step) && me === session.reader
    ? [{ step: place.path, own: written.own ?? [] }, shared]
    : [shared];
}

/** Whoever goes on at a question that was drawn writes down which it is: answered or passed, the same. Rule PRAC-38. */
function withAsked(scene: Scene, me: Side, written: Writing): Writing {
  const { step, question } = scene.place;
  if (step.kind !== "ask" || step.from === undefined || question === undefined) return written;
  if (hasDone(scene, me, askedAct)) return written;
  return { ...written, shared: [{ act: askedAct, value: question }, ...(written.shared ?? [])] };
}

/** Whoever hands in the last list knows what is drawn, and writes it down with that: see the note in asked.ts. */
function drawnBy(script: Script, { session, place }: Scene, { shared = [] }: Writing): readonly StepWriting[] {
  if (place.step.kind !== "choose" || place.step.outcome === undefined) return [];
  const { at } = walk(script, withLines(session, place.path, shared));
  if (at?.step.kind !== "ask" || at.step.from === undefined || at.question === undefined) return [];
  return [{ step: at.path, shared: [{ act: drawnAct, value: at.question }] }];
}

function write(session: Session, stream: StreamId | null, day: Day, writings: readonly StepWriting[]): Recorded {
  const id = session.id;
  const bond: BondEvent[] = [];
  const vault: VaultEvent[] = [];
  const sealed: Recorded["sealed"][number][] = [];
  for (const { step, by, shared = [], own = [], seals = [] } of writings) {
    const note = ({ act, value }: Line): VaultEvent => ({
      kind: "practice.noted",
      stream,
      session: id,
      step,
      act,
      ...(value === undefined ? {} : { value }),
      day,
    });
    vault.push(...own.map(note));
    if (stream === null) vault.push(...shared.map(note));
    else
      bond.push(
        ...shared.map(
          (line): BondEvent => ({ kind: "session.acted", session: id, step, ...line, ...(by && { by }), day }),
        ),
      );
    for (const { part, words, need } of seals) {
      sealed.push({ round: makeSessionRound(id, part === undefined ? step : `${step}.${part}`), text: words, need });
    }
  }
  return { bond, vault, sealed };
}
