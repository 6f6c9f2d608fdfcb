/** The side that still has it: what goes, what stays, to whom; yes, or nothing said. */

import { historyGivenBy, isHistoryKept, wordsComparedOf } from "@twofold/core";
import type { BondView, EarlierBond, GiveProblem } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { navigate } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDay } from "../../words/days.ts";
import { sayProblem } from "../../words/problems.ts";
import { useEarlier } from "../before/use-earlier.ts";
import { words } from "./words.ts";

const said = words.give;

export function Give({ bond }: { bond: BondView }) {
  const isGiven = historyGivenBy(bond.state, bond.side).some(({ isWhole }) => isWhole);
  return isGiven ? <Given bond={bond} /> : <Asked bond={bond} />;
}

function Asked({ bond }: { bond: BondView }) {
  const name = bond.otherName;
  const earlier = useEarlier();
  // What somebody gave to this person is not theirs to hand on.
  const kept = earlier?.ok ? earlier.value.filter(({ isKept }) => isKept) : undefined;
  const [chosen, setChosen] = useState<string>();
  const act = useAct<GiveProblem>();
  const hasCompared = wordsComparedOf(view.value.vault, bond.stream) === "match";
  const isLeft = isHistoryKept(view.value.vault, bond.stream);
  const only = kept?.length === 1 ? kept[0] : undefined;
  const giving = only ?? kept?.find(({ stream }) => stream === chosen);

  async function give(which: EarlierBond) {
    announce(said.doing);
    if (await act.run(() => client().giveBack.give(which.stream, today.value))) announce(said.given);
  }
  async function leave() {
    if (await act.run(() => client().giveBack.keep(true))) navigate("/today");
  }

  return (
    <Page key="asked" title={words.title} h1={said.heading(name)} back="/settings" class="give-back">
      <p>{kept?.length === 0 ? said.leadNone(name) : said.lead(name)}</p>
      {isLeft && <p class="muted">{said.keptText(name)}</p>}
      {kept?.length === 0 && <Notice>{said.none}</Notice>}
      {kept && kept.length > 0 && (
        <>
          {only ? (
            <p>{said.one(only.them, sinceOf(only))}</p>
          ) : (
            <Which kept={kept} chosen={chosen} onChange={setChosen} />
          )}
          <dl class="give-what">
            <div>
              <dt class="head">{said.goes}</dt>
              <dd>{said.goesText(name)}</dd>
            </div>
            <div>
              <dt class="head">{said.stays}</dt>
              <dd>{said.staysText}</dd>
            </div>
          </dl>
          {act.problem && (
            <Notice kind="error" alert>
              {sayGiveProblem(act.problem)}
            </Notice>
          )}
          {!hasCompared && <p>{said.compare(name)}</p>}
          <div class="give-acts">
            {hasCompared ? (
              <Button busy={act.busy} disabled={!giving} onClick={() => giving && void give(giving)}>
                {said.yes}
              </Button>
            ) : (
              <Button href="/words">{said.toWords}</Button>
            )}
            <Button kind="quiet" onClick={() => void leave()}>
              {said.no}
            </Button>
          </div>
          <p class="small">{said.silent(name)}</p>
        </>
      )}
    </Page>
  );
}

function Which(props: {
  kept: readonly EarlierBond[];
  chosen: string | undefined;
  onChange: (stream: string) => void;
}) {
  const options = props.kept.map((bond) => ({
    value: bond.stream as string,
    label: said.option(bond.them),
    ...(bond.since ? { hint: sayDay(bond.since, today.value) } : {}),
  }));
  return <Choice legend={said.which} value={props.chosen} options={options} onChange={props.onChange} />;
}

function Given({ bond }: { bond: BondView }) {
  return (
    <Page key="given" title={words.title} h1={said.given} back="/today" class="give-back">
      <p role="status">{bond.travel === "sent-safely" ? said.givenSent(bond.otherName) : said.givenSaved}</p>
      <p class="muted">{said.readOwn}</p>
      <div class="give-acts">
        <Button kind="line" href="/before">
          {said.read}
        </Button>
        <Button kind="quiet" href="/today">
          {words.ask.toToday}
        </Button>
      </div>
    </Page>
  );
}

function sinceOf({ since }: EarlierBond): string {
  return since ? said.since(sayDay(since, today.value)) : "";
}

function sayGiveProblem(problem: GiveProblem): string {
  switch (problem.tag) {
    case "not-asked":
    case "words-not-compared":
    case "not-kept-here":
      return said.problems[problem.tag];
    default:
      return sayProblem(problem);
  }
}
