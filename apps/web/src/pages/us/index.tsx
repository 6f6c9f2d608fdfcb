/** Us: what the two keep together. What unfolded lately, what they agreed, and the jar of thanks. */

import { closedBy, jarNotes } from "@twofold/core";
import { ChevronRight } from "lucide";
import { view } from "../../app/client.ts";
import type { PageProps } from "../../app/page-props.ts";
import { otherName, rounds } from "../../app/rounds.ts";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import { BeforeLink } from "../before/BeforeLink.tsx";
import { asPair, type Where } from "../practise/known.ts";
import { BlankSheet } from "../unfolded/BlankSheet.tsx";
import { KeptRound } from "../unfolded/KeptRound.tsx";
import { Agreements } from "./Agreements.tsx";
import { JarPage } from "./JarPage.tsx";
import { TakeOut } from "./TakeOut.tsx";
import "./us.css";
import { words } from "./words.ts";

export default function Us({ param }: PageProps) {
  return param === "jar" ? <JarPage /> : <Overview />;
}

function Overview() {
  const { bond } = view.value;
  const pair = asPair();
  return (
    <Page title={words.title} h1={words.title} class="us">
      {pair ? (
        <div class="us-grid">
          <Lately />
          <Agreements pair={pair} />
          <Jar pair={pair} />
        </div>
      ) : (
        <>
          <BlankSheet>{bond ? words.ahead(otherName.value) : words.solo}</BlankSheet>
          {!bond && (
            <Button kind="line" href="/invite">
              {words.invite}
            </Button>
          )}
        </>
      )}
      <BeforeLink />
    </Page>
  );
}

/** As many as fit a glance; all of them stand on a page of their own, with a search. */
const latelyShown = 4;

function Lately() {
  const { bond } = view.value;
  const unfolded = rounds.value.filter((round) => round.phase === "unfolded");
  if (!bond) return null;
  return (
    <section class="us-lately" aria-labelledby="lately">
      <h2 class="over" id="lately">
        {words.lately}
      </h2>
      {unfolded.length === 0 ? (
        <BlankSheet>{words.latelyEmpty}</BlankSheet>
      ) : (
        <>
          <ol>
            {unfolded.slice(0, latelyShown).map((round) => (
              <li key={round.round}>
                <KeptRound round={round} bond={bond} />
              </li>
            ))}
          </ol>
          <a class="quiet" href="/unfolded">
            <span>{words.latelyAll}</span>
            <Icon icon={ChevronRight} mirror />
          </a>
        </>
      )}
    </section>
  );
}

function Jar({ pair }: { pair: Where }) {
  const notes = jarNotes(pair.known);
  const { bond } = view.value;
  const closed = bond !== undefined && (bond.ended || closedBy(bond.state).length > 0);
  return (
    <section class="us-jar" aria-labelledby="jar">
      <h2 class="over" id="jar">
        {words.jar}
      </h2>
      <TakeOut notes={notes} me={pair.known.side} practisable={!closed} />
      {notes.length > 0 && (
        <a class="quiet" href="/us/jar">
          <span>{words.jarAll}</span>
          <Icon icon={ChevronRight} mirror />
        </a>
      )}
    </section>
  );
}
