/** When it is over: two private taps, the next day one more; what was agreed; what could come next. */

import { type Act, agreementsOf, feltOf } from "@twofold/core";
import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { takeBack } from "../../app/handed-over.ts";
import { Button } from "../../parts/Button.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { suggested } from "../practise/lighter.ts";
import { headerOf } from "../practise/scripts.ts";
import { EarlierQuestion } from "./AskedQuestion.tsx";
import { Picks } from "./Picks.tsx";
import { Proposal, ShownList } from "./ShownList.tsx";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

const feltActs = ["felt-ok", "felt-understood", "next-day"] as const;

export function After(running: Running) {
  const { shown, script, bond, me, nameOf, mayBeHeld } = running;
  const isEnded = shown.phase === "ended";
  // On a phone that may still lie between two, what is for its owner alone waits until they say that they have it.
  const [hasIt, setHasIt] = useState(!mayBeHeld);
  const say = () => {
    setHasIt(true);
    if (!client().lock.state().on) takeBack();
  };
  return (
    <div class="session-plain after">
      <p class="over">{script.title}</p>
      <h1 class="display">{isEnded ? words.endedTitle : words.afterTitle}</h1>
      <p class="muted">
        {isEnded ? words.endedText : !bond ? words.afterAlone : hasIt ? words.afterText : words.afterTogether}
      </p>
      {hasIt && <Felt {...running} />}
      <Agreements {...running} />
      <Kept {...running} />
      {hasIt ? (
        <Next {...running} />
      ) : (
        <section class="own-taps">
          <p>{words.afterOwner(nameOf(me))}</p>
          <Button kind="line" onClick={say}>
            {words.coverDo(nameOf(me))}
          </Button>
        </section>
      )}
      <Button href="/practise">{words.finish}</Button>
      <HelpLink>{words.help}</HelpLink>
    </div>
  );
}

function Felt({ session, shown, act, busy }: Running) {
  const noted = feltOf(session);
  return (
    <section class="felt" aria-label={words.felt}>
      {feltActs.map((name) => {
        const options = shown.offers.find((offer) => offer.act === name)?.options;
        const kept = noted[name];
        if (options) {
          return (
            <Picks
              key={name}
              legend={words.feltAsk[name] ?? name}
              options={options.map((id) => ({ id, label: words.feltSay[id] ?? id }))}
              busy={busy}
              onPick={(option) => void act(feltAct(name, option))}
            />
          );
        }
        return (
          kept !== undefined && (
            <p key={name} class="small" role="status">
              {words.feltAsk[name]} {words.feltSay[kept] ?? kept}. {words.feltKept}
            </p>
          )
        );
      })}
    </section>
  );
}

/** The options are those of the offer, so they fit their act. */
function feltAct(act: (typeof feltActs)[number], option: string): Act {
  return { act, option } as Act;
}

/** They hold, or wait for a yes, or are reopened, also long after. */
function Agreements(running: Running) {
  const agreements = agreementsOf(running.session);
  if (agreements.length === 0) return null;
  return (
    <section>
      <h2 class="head">{words.agreements}</h2>
      {agreements.map(({ path, ...proposal }) => (
        <Proposal key={proposal.id} {...running} item={{ what: "proposal", ...proposal }} />
      ))}
    </section>
  );
}

function Kept(running: Running) {
  const earlier = running.shown.earlier
    .map(({ path, shown, question }) => ({ path, question, items: shown.filter(({ what }) => what !== "proposal") }))
    .filter(({ items }) => items.length > 0);
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{words.earlier}</summary>
      {earlier.map(({ path, items, question }) => (
        <Fragment key={path}>
          {question !== undefined && <EarlierQuestion question={question} day={running.session.day} />}
          <ShownList {...running} items={items} path={path} />
        </Fragment>
      ))}
    </details>
  );
}

function Next({ script }: Running) {
  const next = suggested(
    script.after.flatMap((id) => headerOf(id) ?? []),
    { caution: client().caution.isSet(), asked: false },
  );
  if (next.length === 0) return null;
  return (
    <section>
      <h2 class="head">{words.next}</h2>
      <ul>
        {next.map(({ id, title }) => (
          <li key={id}>
            <a class="quiet u" href={`/practice/${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
