/** The question of the day, the two sheets, and what can be done: write, another, not today, rest. */

import { otherSide, type RoundView, rhythmOf } from "@twofold/core";
import type { BondView, ClientProblem } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { otherName, rounds } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { makeFetched } from "../../library/fetched.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { personOf } from "../../parts/person.ts";
import { QuestionText } from "../../parts/QuestionText.tsx";
import { sayNow, sayWeekdays } from "../../words/days.ts";
import { sayProblem } from "../../words/problems.ts";
import type { Act } from "./act.ts";
import { Hero } from "./Hero.tsx";
import type { Scene } from "./scene.ts";
import { words } from "./words.ts";

const parts = makeFetched({ rare: () => import("./rare.tsx") });

type Props = { scene: Scene; bond: BondView };

export function Tonight({ scene, bond }: Props) {
  const [problem, setProblem] = useState<ClientProblem | undefined>(undefined);
  const act: Act = async (outcome, said) => {
    const result = await outcome;
    setProblem(result.ok ? undefined : result.error);
    if (result.ok && said) announce(said);
    // What was tapped may be gone with what it did; whoever has no pointer goes on from the heading.
    setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector("h1")?.focus({ preventScroll: true });
    });
  };
  return (
    <div class="today-grid">
      <div class="today-q">
        <p class="today-date">{sayNow(today.value, new Date().getHours())}</p>
        <h1 class="display">
          <Title scene={scene} act={act} />
        </h1>
      </div>
      <Hero scene={scene} mine={personOf(bond.side)} theirs={personOf(otherSide(bond.side))} name={otherName.value} />
      <div class="today-act">
        <State scene={scene} bond={bond} act={act} />
        {problem && (
          <Notice kind={problem.tag === "added-limit" ? "info" : "error"} alert>
            {sayProblem(problem)}
          </Notice>
        )}
        <Acts scene={scene} bond={bond} act={act} />
      </div>
    </div>
  );
}

type RareProps = { part: keyof typeof import("./rare.tsx")["default"]; round: RoundView; act: Act };

/** What most evenings do not need is fetched when it is shown. */
function Rare({ part, ...props }: RareProps) {
  const fetched = parts.read("rare");
  const Part = typeof fetched === "string" ? undefined : fetched[part];
  return Part ? <Part {...props} /> : null;
}

function Title({ scene, act }: { scene: Scene; act: Act }) {
  if (scene.tag === "rest") return <>{words.restTitle}</>;
  if (scene.tag === "none") return <>{words.noneTitle}</>;
  if (scene.tag === "arriving") return <>{words.arrivingTitle}</>;
  if (scene.tag === "passed" && scene.round.hidden) return <Rare part="HiddenTitle" round={scene.round} act={act} />;
  return <QuestionText round={scene.round} />;
}

/** Never tells whether the other has folded, unless both chose that it may show. */
function State({ scene, bond, act }: Props & { act: Act }) {
  const { state, ahead, isComplete, answerTravel, escrowUnreachable } = bond;
  const name = otherName.value;
  const justJoined = !ahead && isComplete && rounds.value.every((round) => round.phase !== "unfolded");
  switch (scene.tag) {
    case "to-unfold":
      return <p class="today-state">{words.openNow}</p>;
    case "opened":
      return <p class="today-state">{words.opened}</p>;
    case "passed":
      if (scene.round.hidden) return <Rare part="HiddenState" round={scene.round} act={act} />;
      return (
        <p class="today-state">
          <strong>{words.passedTitle}.</strong> {words.passed}
        </p>
      );
    case "rest":
      return <p class="today-state">{words.rested}</p>;
    case "arriving":
      return <p class="today-state">{words.arriving}</p>;
    case "none": {
      const weekdays = rhythmOf(state, today.value);
      return <p class="today-state">{weekdays.length > 0 ? words.none(sayWeekdays(weekdays)) : words.noneAtAll}</p>;
    }
    case "to-write":
      if (scene.round.covered) return <Rare part="CoveredState" round={scene.round} act={act} />;
      return (
        <p class="today-state">
          {justJoined && (
            <>
              <strong>{words.joinedTitle(name)}.</strong> {words.joined}{" "}
            </>
          )}
          {scene.round.phase === "taken-back" && <>{words.takenBack} </>}
          {ahead ? words.ahead(name) : scene.round.theirsFoldedVisible ? words.theirsFolded(name) : words.together}
        </p>
      );
    case "folded": {
      const travel = answerTravel.get(scene.round.round);
      if (travel === "wish-to-take-back") return <p class="today-state">{words.takingBack}</p>;
      const both = scene.round.theirsFoldedVisible;
      return (
        <>
          <p class="today-state">
            {scene.round.waitsForKey
              ? words.keyWaits(name)
              : ahead
                ? words.aheadFolded
                : both
                  ? words.bothFolded(name)
                  : words.mineFolded}
            <small class="today-travel">{travel === "saved-here" ? words.savedHere : words.sentSafely}</small>
          </p>
          {escrowUnreachable && !ahead && <Notice kind="offline">{words.escrowUnreachable}</Notice>}
        </>
      );
    }
  }
}

function Acts({ scene, bond, act }: Props & { act: Act }) {
  const rest = () => act(client().rest(today.value, true), words.restTitle);
  const another = () => act(client().askAnother(today.value));
  const anotherButton = (
    <Button kind="quiet" onClick={another}>
      {words.another}
    </Button>
  );
  // Not beside a question that waits to be written: there the row has three already, and something to do.
  const anotherOrChosen = (
    <>
      {anotherButton}
      <Button kind="quiet" href="/library">
        {words.choose}
      </Button>
    </>
  );
  switch (scene.tag) {
    case "to-unfold":
      return (
        <Button wide href={`/round/${scene.round.round}`}>
          {words.unfold}
        </Button>
      );
    case "to-write": {
      const { round, covered, revisited } = scene.round;
      return (
        <>
          {covered ? (
            <Rare part="Uncover" round={scene.round} act={act} />
          ) : (
            <Button wide href={`/write/${round}`}>
              {client().readDraft(round)?.text ? words.goOn : words.write}
            </Button>
          )}
          <div class="row">
            {anotherButton}
            <Button kind="quiet" onClick={() => act(client().pass(round, true), words.passedTitle)}>
              {words.notToday}
            </Button>
            <Button kind="quiet" onClick={rest}>
              {words.rest}
            </Button>
          </div>
          {revisited && <Rare part="Revisited" round={scene.round} act={act} />}
        </>
      );
    }
    case "folded":
      return (
        <div class="row">
          {!scene.round.waitsForKey && bond.answerTravel.get(scene.round.round) !== "wish-to-take-back" && (
            <Button kind="quiet" underline onClick={() => act(client().takeBack(scene.round.round))}>
              {words.takeBack}
            </Button>
          )}
          {anotherOrChosen}
        </div>
      );
    case "opened":
      return (
        <>
          <Button kind="line" wide href={`/round/${scene.round.round}`}>
            {words.readAgain}
          </Button>
          <div class="row">{anotherOrChosen}</div>
        </>
      );
    case "passed":
      return (
        <>
          <div class="row">
            {scene.round.hidden ? (
              <Rare part="ShowAgain" round={scene.round} act={act} />
            ) : (
              <Button kind="quiet" underline onClick={() => act(client().pass(scene.round.round, false))}>
                {words.takeUp}
              </Button>
            )}
            {anotherOrChosen}
            <Button kind="quiet" onClick={rest}>
              {words.rest}
            </Button>
          </div>
          {!scene.round.hidden && <Rare part="ForGood" round={scene.round} act={act} />}
        </>
      );
    case "rest":
      return (
        <Button kind="line" wide onClick={() => act(client().rest(today.value, false))}>
          {words.endRest}
        </Button>
      );
    case "arriving":
      return null;
    case "none":
      return (
        <>
          <Button kind="line" wide onClick={another}>
            {words.takeOne}
          </Button>
          <div class="row">
            <Button kind="quiet" href="/library">
              {words.choose}
            </Button>
            <Button kind="quiet" onClick={rest}>
              {words.rest}
            </Button>
          </div>
        </>
      );
  }
}
