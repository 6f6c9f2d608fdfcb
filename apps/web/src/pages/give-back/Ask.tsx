/** The side that lost everything: asking, and what came. That it was left is never said; it is only not given so far. */

import { agreedLines, historyAskedOn, historyGivenBy, jarNotes, otherSide, wordsComparedOf } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { useEffect } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { useAct } from "../../parts/use-act.ts";
import { useEarlier } from "../before/use-earlier.ts";
import { forget, remember } from "./remembered.ts";
import { words } from "./words.ts";

const said = words.ask;

export function Ask({ bond }: { bond: BondView }) {
  const name = bond.otherName;
  const given = historyGivenBy(bond.state, otherSide(bond.side));
  const isAsked = historyAskedOn(bond.state, bond.side) !== undefined;
  const isComing = isAsked && given.length > 0;
  if (isComing) return <Came isWhole={given.every(({ isWhole }) => isWhole)} />;
  return (
    <Page key="ask" title={words.title} h1={said.heading(name)} back="/settings" class="give-back">
      <p>{said.lead(name)}</p>
      {isAsked ? <Asked bond={bond} /> : <NotAsked name={name} />}
      <dl class="give-what">
        <div>
          <dt class="head">{words.how.comes}</dt>
          <dd>{words.how.comesText}</dd>
        </div>
        <div>
          <dt class="head">{words.how.stays}</dt>
          <dd>{words.how.staysText}</dd>
        </div>
      </dl>
    </Page>
  );
}

function NotAsked({ name }: { name: string }) {
  const act = useAct();
  async function ask() {
    if (!(await act.run(() => client().giveBack.ask(today.value)))) return;
    forget("lost");
    announce(said.askedSaid);
  }
  return (
    <>
      <ActProblem act={act} />
      <div class="give-acts">
        <Button busy={act.busy} onClick={() => void ask()}>
          {said.ask(name)}
        </Button>
      </div>
    </>
  );
}

function Asked({ bond }: { bond: BondView }) {
  const name = bond.otherName;
  const hasCompared = wordsComparedOf(view.value.vault, bond.stream) === "match";
  return (
    <>
      <p role="status">{said.asked(name)}</p>
      <p>
        <b>{said.notGiven}</b> {said.either(name)}
      </p>
      {!hasCompared && (
        <>
          <p>{said.compare(name)}</p>
          <div class="give-acts">
            <Button kind="line" href="/words">
              {said.toWords}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What came back, counted from what can be read here. */
function Came({ isWhole }: { isWhole: boolean }) {
  const earlier = useEarlier();
  const bonds = earlier?.ok ? earlier.value.filter(({ givenOn }) => givenOn !== undefined) : undefined;
  const heading = isWhole ? said.back : said.coming;
  useEffect(() => {
    announce(heading);
    if (isWhole) remember("back");
  }, [isWhole]);
  const count = (of: (bond: NonNullable<typeof bonds>[number]) => number) =>
    bonds?.reduce((sum, bond) => sum + of(bond), 0) ?? 0;
  const questions = count(({ rounds }) => rounds.length);
  const lines = count(({ state, vault, stream, side }) => {
    return agreedLines({ bond: state, vault, stream, side }, today.value).length;
  });
  const notes = count(({ state, vault, stream, side }) => {
    return jarNotes({ bond: state, vault, stream, side }).filter(({ removed }) => !removed).length;
  });
  const came = said.came(questions, lines, notes);
  const shown = came.filter((_, i) => [questions, lines, notes][i] !== 0);
  return (
    <Page key={heading} title={words.title} h1={heading} back="/today" class="give-back">
      {!isWhole && <p>{said.comingText}</p>}
      {bonds && isWhole && shown.length === 0 && <p>{said.nothing}</p>}
      {shown.length > 0 && (
        <ul class="give-came">
          {shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {isWhole && <p class="muted">{said.not}</p>}
      {earlier && !earlier.ok && <Notice kind="error">{words.give.problems["not-kept-here"]}</Notice>}
      <div class="give-acts">
        <Button href="/before">{said.read}</Button>
        <Button kind="quiet" href="/today">
          {said.toToday}
        </Button>
      </div>
    </Page>
  );
}
