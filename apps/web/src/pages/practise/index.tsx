/** What the two, or one, can do now: what is begun first, then everything that fits. */

import { favouredPractices } from "@twofold/core";
import { useId, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { sayDay } from "../../words/days.ts";
import { asksNextDay, type Begun, isOpen, recentSessions, standing } from "./begun.ts";
import { anything, Finder, type Wish, wanted } from "./Finder.tsx";
import { addressOf, asOne, asPair } from "./known.ts";
import { suggested } from "./lighter.ts";
import "./practise.css";
import { Star } from "./Star.tsx";
import { type Header, headers, useScripts } from "./scripts.ts";
import { words } from "./words.ts";

/** So many are seen at a glance; there is nothing to find. */
const few = 4;

export default function Practise() {
  const { bond } = view.value;
  const pair = asPair();
  const one = asOne();
  const recent = [...recentSessions(pair), ...recentSessions(one)];
  const { scripts } = useScripts([...new Set(recent.map(({ scriptId }) => scriptId))]);
  const begun = [...standing(pair, scripts, false), ...standing(one, scripts, true)];
  const offered = headers.filter(
    (header) => header.for.includes("self") || (pair && !bond?.ended && header.for.includes(pair.bondKind)),
  );
  return (
    <Page title={words.title} h1={words.title} class="practise">
      <p class="muted">{words.lead}</p>
      <Button kind="quiet" underline href="/library">
        {words.library}
      </Button>
      <BegunList heading={words.open} begun={begun.filter(isGoing)} />
      <Offered offered={offered} />
      {bond?.ahead && <p class="muted">{words.ahead(otherName.value)}</p>}
      {bond?.ended && <p class="muted">{words.ended}</p>}
      {!bond && (
        <div class="practise-alone">
          <p class="muted">{offered.length === 0 ? words.noneAlone : words.alone}</p>
          <Button kind="line" href="/invite">
            {words.invite}
          </Button>
        </div>
      )}
      <BegunList heading={words.before} begun={begun.filter((each) => !isGoing(each))} />
    </Page>
  );
}

function isGoing(one: Begun): boolean {
  return isOpen(one) || asksNextDay(one);
}

function BegunList({ heading, begun }: { heading: string; begun: readonly Begun[] }) {
  const id = useId();
  if (begun.length === 0) return null;
  return (
    <section class="practise-begun" aria-labelledby={id}>
      <h2 class="over" id={id}>
        {heading}
      </h2>
      <ul>
        {begun.map((one) => (
          <li key={addressOf(one.session.id, one.isAlone)}>
            <a href={addressOf(one.session.id, one.isAlone)}>
              <b class="title">{one.script.title}</b>
              <span class="small">
                {stateOf(one)} · {sayDay(one.session.day, today.value)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf(one: Begun): string {
  const { shown } = one;
  if (asksNextDay(one)) return words.nextDay;
  if (shown.phase === "finished" || shown.phase === "ended") return words.doneOn;
  if (shown.aside === "rested") return words.rested;
  if (shown.aside === "stopped") return words.stopped;
  if (shown.phase === "time-out") return words.timeOut;
  if (shown.phase === "elsewhere") return words.elsewhere(otherName.value);
  return words.step(shown.step + 1, shown.steps);
}

function Offered({ offered }: { offered: readonly Header[] }) {
  const [wish, setWish] = useState<Wish>(anything);
  if (offered.length === 0) return null;
  const favoured = favouredPractices(view.value.vault);
  const asked = wish.favourites || wish.theme !== "" || wish.query.trim() !== "";
  const found = suggested(offered, { caution: client().caution.isSet(), asked }).filter((header) =>
    wanted(header, wish, favoured),
  );
  const noFavourites = wish.favourites && !offered.some(({ id }) => favoured.has(id));
  return (
    <section class="practise-all" aria-labelledby="all">
      <h2 class="vh" id="all">
        {words.all}
      </h2>
      {offered.length > few && <Finder wish={wish} onChange={setWish} offered={offered} found={found.length} />}
      {found.length === 0 && <p class="muted narrow-none">{noFavourites ? words.noFavourites : words.none}</p>}
      <ul>
        {found.map((header) => (
          <li key={header.id}>
            <a href={`/practice/${header.id}`}>
              <span class="over">{words.themes[header.theme]}</span>
              <b class="title">{header.title}</b>
              <span class="practise-why">{header.why}</span>
              <span class="small">
                {words.minutes(header.minutes)} · {header.modes.map((mode) => words.shortWays[mode]).join(", ")}
              </span>
            </a>
            <Star practice={header} />
          </li>
        ))}
      </ul>
    </section>
  );
}
