/** One step: who does what, in calm order; what was said; and what this person can do. */

import type { PlaceView, StepKind } from "@twofold/core";
import type { ComponentType } from "preact";
import { personOf } from "../../parts/person.ts";
import { AnsweredTo, Earlier } from "./Earlier.tsx";
import { headingOf } from "./heading-of.ts";
import { SetAside } from "./SetAside.tsx";
import { ShownList } from "./ShownList.tsx";
import type { Running, StepProps } from "./session-props.ts";
import { firstAt, stepAt } from "./step-at.ts";
import { AgainStep } from "./steps/AgainStep.tsx";
import { AskStep } from "./steps/AskStep.tsx";
import { ChooseStep } from "./steps/ChooseStep.tsx";
import { GuessStep } from "./steps/GuessStep.tsx";
import { ParaphraseStep } from "./steps/ParaphraseStep.tsx";
import { ProposeStep } from "./steps/ProposeStep.tsx";
import { RateStep } from "./steps/RateStep.tsx";
import { ReadStep } from "./steps/ReadStep.tsx";
import { RespondStep } from "./steps/RespondStep.tsx";
import { SpeakStep } from "./steps/SpeakStep.tsx";
import { TimerStep } from "./steps/TimerStep.tsx";
import { Timer } from "./Timer.tsx";
import { Without } from "./Without.tsx";
import { words } from "./words.ts";

const screens: Readonly<Record<StepKind, ComponentType<StepProps>>> = {
  read: ReadStep,
  ask: AskStep,
  speak: SpeakStep,
  paraphrase: ParaphraseStep,
  respond: RespondStep,
  guess: GuessStep,
  rate: RateStep,
  timer: TimerStep,
  choose: ChooseStep,
  propose: ProposeStep,
  swap: ReadStep,
  repeat: AgainStep,
};

export function PlaceScreen(running: Running & { place: PlaceView }) {
  const { place, shown, session, script } = running;
  const props: StepProps = {
    ...running,
    may: (act) => shown.offers.find((offer) => offer.act === act),
    draft: session.mode === "together" ? undefined : place.path,
  };
  const StepScreen = screens[place.kind];
  const { over, title } = headingOf(props);
  const owner = place.people.length === 1 ? personOf(place.people[0]!) : undefined;
  return (
    <div class="place">
      <section class={place.timer ? "role with-ring" : "role"} aria-labelledby="role">
        {place.timer && <Timer timer={place.timer} person={owner} />}
        <div>
          <p class="over">{over}</p>
          <h1 class="display" id="role">
            {title}
          </h1>
        </div>
        <div class="tellings">
          <Tellings {...props} />
          {running.holder && <p class="way small">{words.coverAfter(running.nameOf(running.holder))}</p>}
        </div>
      </section>
      <div class="place-act">
        <Progress step={shown.step} steps={shown.steps} />
        <AnsweredTo {...props} />
        <ShownList {...props} items={place.shown} path={place.path} />
        <StepScreen {...props} />
        <div class="place-more">
          {place.example && (
            <details>
              <summary>{words.example}</summary>
              <p class="said">“{place.example}”</p>
            </details>
          )}
          <details>
            <summary>{words.badly}</summary>
            <p>{place.ifBadly}</p>
          </details>
          <Earlier {...props} />
          <Without key={script.id} {...running} />
        </div>
        <SetAside {...running} />
      </div>
    </div>
  );
}

function Tellings({ script, place, nameOf }: StepProps) {
  const step = stepAt(script, place.path);
  const first = firstAt(step?.who, place.people);
  const roleName = (role: "first" | "second") => {
    if (first === undefined) return words.role[role];
    return nameOf((role === "first") === (first === "a") ? "a" : "b");
  };
  return (
    <>
      {place.tellings.map(({ role, words: text }) => (
        <div key={role} class="telling">
          {place.tellings.length > 1 && role !== "both" && <p class="by">{roleName(role)}</p>}
          <p>{text}</p>
        </div>
      ))}
      {place.ways.map((way) => (
        <p key={way} class="way small">
          {way}
        </p>
      ))}
    </>
  );
}

function Progress({ step, steps }: { step: number; steps: number }) {
  return (
    <div class="progress">
      <p class="small">{words.stepOf(step + 1, steps)}</p>
      <div aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <i key={index} class={index <= step ? "on" : undefined} />
        ))}
      </div>
    </div>
  );
}
