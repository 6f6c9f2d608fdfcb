/** One step: who does what, in calm order; what was said; and what this person can do. */

import type { PlaceView, StepKind } from "@twofold/core";
import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { personOf } from "../../parts/person.ts";
import { AskedQuestion } from "./AskedQuestion.tsx";
import { AnsweredTo, Earlier } from "./Earlier.tsx";
import { headingOf } from "./heading-of.ts";
import { SetAside } from "./SetAside.tsx";
import { ShownList } from "./ShownList.tsx";
import type { Running, StepProps } from "./session-props.ts";
import { firstAt, stepAt } from "./step-at.ts";
import { AgainStep } from "./steps/AgainStep.tsx";
import { AgreeStep } from "./steps/AgreeStep.tsx";
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
import { stripOf } from "./strip.ts";
import { StillTimer, Timer } from "./Timer.tsx";
import { Without } from "./Without.tsx";
import { whoBegins } from "./who-begins.ts";
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
  choose: (props) => (isAgreement(props) ? <AgreeStep {...props} /> : <ChooseStep {...props} />),
  propose: ProposeStep,
  swap: ReadStep,
  repeat: AgainStep,
};

function isAgreement({ script, place }: StepProps): boolean {
  const step = stepAt(script, place.path);
  return step?.kind === "choose" && step.outcome !== undefined;
}

export function PlaceScreen(running: Running & { place: PlaceView }) {
  const { place, shown, session, script } = running;
  const props: StepProps = {
    ...running,
    may: (act) => shown.offers.find((offer) => offer.act === act),
    draft: session.mode === "together" ? undefined : place.path,
  };
  const StepScreen = screens[place.kind];
  const { over, title } = headingOf(props);
  return (
    <div class="place">
      <section class={hasTimer(place) ? "role with-ring" : "role"} aria-labelledby="role">
        {running.since && <p class="since small">{words.since[running.since]}</p>}
        <Clock {...props} />
        <div>
          <p class="over">{over}</p>
          <h1 class="display" id="role">
            {title}
          </h1>
        </div>
        <div class="tellings">
          <About {...props} />
          <WhoBegins {...props} />
          <Tellings {...props} />
          {running.holder && <p class="way small">{words.coverAfter(running.nameOf(running.holder))}</p>}
        </div>
      </section>
      <div class="place-act">
        <Progress {...props} />
        <AnsweredTo {...props} />
        <ShownList {...props} items={place.shown} path={place.path} />
        <StepScreen {...props} />
        <div class="place-more">
          {place.examples.length > 0 && (
            <details>
              <summary>{words.example}</summary>
              {place.examples.map((example) => (
                <p key={example.role} class="said">
                  “{example.words}”
                </p>
              ))}
            </details>
          )}
          {place.ifBadlies.length > 0 && (
            <details>
              <summary>{words.badly}</summary>
              {place.ifBadlies.map((badly) => (
                <p key={badly.role}>{badly.words}</p>
              ))}
            </details>
          )}
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

/** What takes its time shows how long before it runs, so that nothing shifts when it starts. */
function hasTimer({ kind, aloud, timer }: PlaceView): boolean {
  return timer !== undefined || kind === "timer" || (kind === "speak" && aloud);
}

function Clock({ place }: StepProps) {
  const wasRunning = useRef(place.timer !== undefined);
  if (!hasTimer(place)) return null;
  const person = place.people.length === 1 ? personOf(place.people[0]!) : undefined;
  if (!place.timer) return <StillTimer durationMs={place.minutes * 60_000} person={person} />;
  return <Timer timer={place.timer} person={person} isNew={!wasRunning.current} />;
}

/** What is being talked about: a question of the library, or what was picked just before. */
function About({ place, session, script }: StepProps) {
  const { question, choice } = place;
  if (question === undefined) return choice === undefined ? null : <p class="about">{choice.label}</p>;
  const isDrawn = stepAt(script, place.path)?.question === "drawn";
  return (
    <AskedQuestion question={question} day={session.day} isDrawn={isDrawn} isAnswered={place.kind === "respond"} />
  );
}

function WhoBegins({ script, session, shown, me, nameOf }: StepProps) {
  const begins = whoBegins(script, session, shown);
  if (!begins) return null;
  const isYou = begins.first === me && session.mode !== "together";
  return (
    <p class="way small">
      {isYou ? words.youBegin : words.otherFirst(nameOf(begins.first))}.{begins.byPhone && ` ${words.byPhone}`}
    </p>
  );
}

function Progress({ script, shown, place }: StepProps) {
  const { step, steps } = shown;
  const strip = stripOf(script, shown, place.path);
  const isNamed = strip.some(({ kind }) => kind !== undefined);
  return (
    <div class={isNamed ? "progress named" : "progress"}>
      <p class={isNamed ? "vh" : "small"}>{words.stepOf(step + 1, steps)}</p>
      <ol aria-hidden={isNamed ? undefined : "true"}>
        {strip.map(({ kind, state }, index) => (
          <li
            key={index}
            class={state === "ahead" ? undefined : "on"}
            aria-current={isNamed && state === "now" ? "step" : undefined}
          >
            {kind && words.strip[kind]}
          </li>
        ))}
      </ol>
    </div>
  );
}
