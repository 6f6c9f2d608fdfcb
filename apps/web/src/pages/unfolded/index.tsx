/** The archive: everything that unfolded, by month, with a search that never leaves this device. */

import { type RoundView, searchUnfolded } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { view } from "../../app/client.ts";
import { questionText, rounds } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { Field } from "../../parts/Field.tsx";
import { Page } from "../../parts/Page.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { sayMonth } from "../../words/days.ts";
import { BeforeLink } from "../before/BeforeLink.tsx";
import { BlankSheet } from "./BlankSheet.tsx";
import { KeptRound } from "./KeptRound.tsx";
import "./unfolded.css";
import { words } from "./words.ts";

export default function Unfolded() {
  const { bond } = view.value;
  const unfolded = rounds.value.filter((round) => round.phase === "unfolded");
  return (
    <Page title={words.title} h1={words.title} back="/us" class="archive">
      {bond && unfolded.length > 0 ? (
        <Archive bond={bond} unfolded={unfolded} />
      ) : (
        <BlankSheet>{bond ? words.emptyNote : words.emptySolo}</BlankSheet>
      )}
      <BeforeLink />
    </Page>
  );
}

function Archive({ bond, unfolded }: { bond: BondView; unfolded: readonly RoundView[] }) {
  const [query, setQuery] = useState("");
  const [favourites, setFavourites] = useState(false);
  const chosen = unfolded.filter((round) => !favourites || round.favoured);
  const found = searchUnfolded(
    chosen.map((round) => ({ round, text: textOf(round, bond) })),
    query,
  ).map(({ round }) => round);
  return (
    <>
      <search class="archive-find">
        <Field label={words.search} type="search" value={query} onInput={setQuery} autocomplete="off" />
        <Switch label={words.favourites} checked={favourites} onChange={setFavourites} />
        <p class="vh" role="status">
          {query ? words.found(found.length) : ""}
        </p>
      </search>
      {found.length === 0 && <p class="muted">{query ? words.noneFound : words.noFavourites}</p>}
      {byMonth(found).map(([month, ofMonth]) => (
        <section key={month} class="tl" aria-labelledby={`m${month}`}>
          <h2 class="over" id={`m${month}`}>
            {sayMonth(ofMonth[0]!.day, today.value)}
          </h2>
          <ol>
            {ofMonth.map((round) => (
              <li key={round.round}>
                <KeptRound round={round} bond={bond} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Newest month first, as the rounds come. */
function byMonth(found: readonly RoundView[]): [month: string, rounds: RoundView[]][] {
  const months = new Map<string, RoundView[]>();
  for (const round of found) {
    const month = round.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), round]);
  }
  return [...months];
}

/** Everything that can be read on the round's page; what was not unfolded yet is found by its question only. */
function textOf(round: RoundView, bond: BondView): string {
  const theirs = round.theirs && bond.texts.get(round.theirs.h)?.text;
  const read = [
    round.mine?.text,
    theirs,
    ...round.responses.map((response) => response.words),
    ...round.replies.map((reply) => reply.text),
    ...round.additions.map((addition) => addition.text),
  ];
  return [questionText(round), ...(round.seenOpen ? read : [])].filter(Boolean).join("\n");
}
