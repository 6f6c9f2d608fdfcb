/** One practice before it begins: why, how long, what is coming, and the ways to do it. */

import type { Script } from "@twofold/core";
import { view } from "../../app/client.ts";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { NotNow } from "../../parts/NotNow.tsx";
import { notNowWords } from "../../parts/not-now-words.ts";
import { Page } from "../../parts/Page.tsx";
import { BeforeTender } from "../check/BeforeTender.tsx";
import { asPair } from "../practise/known.ts";
import { isLight } from "../practise/lighter.ts";
import { Star } from "../practise/Star.tsx";
import { headerOf, useScripts } from "../practise/scripts.ts";
import { words as shared } from "../practise/words.ts";
import { Begin } from "./Begin.tsx";
import { isFirstTogether } from "./first-together.ts";
import "./practice.css";
import { StepsAhead } from "./StepsAhead.tsx";
import { words } from "./words.ts";

export default function Practice({ param }: { param: string }) {
  const header = headerOf(param);
  const { scripts, failed } = useScripts([param]);
  const script = scripts.get(param);
  if (!header) {
    return (
      <Page title={words.goneTitle} h1={words.goneTitle} back="/practise">
        <p class="muted">{words.gone}</p>
        <a class="quiet u" href="/practise">
          {words.toList}
        </a>
      </Page>
    );
  }
  return (
    <Page title={header.title} back="/practise" class="practice">
      <p class="over">{shared.themes[header.theme]}</p>
      <h1 class="display">{header.title}</h1>
      <p class="practice-facts small">
        {shared.minutes(header.minutes)} · {words.depth[header.depth]}
      </p>
      <div class="practice-star">
        <Star practice={header} spelled />
      </div>
      {failed && <Notice kind="error">{words.failed}</Notice>}
      {script && <About script={script} />}
    </Page>
  );
}

function About({ script }: { script: Script }) {
  const pair = asPair();
  const intro = script.intro[pair?.bondKind ?? "self"] ?? script.intro.self ?? script.intro.partner;
  return (
    <div class="practice-grid">
      <div class="practice-text">
        <p class="practice-intro">{intro}</p>
        {script.tender.length > 0 && <Tender script={script} />}
        {pair && !isLight(script) && <BeforeTender />}
        <section>
          <h2 class="head">{words.why}</h2>
          <p>{script.why}</p>
        </section>
        {script.evidence.length > 0 && (
          <section>
            <h2 class="head">{words.evidence}</h2>
            <ul class="practice-evidence small">
              {script.evidence.map(({ key, strength, caveat }) => (
                <li key={key}>
                  <b>{words.strength[strength]}</b> {caveat}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2 class="head">{words.ahead}</h2>
          <StepsAhead steps={script.steps} />
        </section>
        <Before script={script} />
      </div>
      <div class="practice-how">
        <Begin key={view.value.bond?.stream ?? ""} script={script} />
        {pair && isFirstTogether(pair) && (
          <details class="practice-not-now">
            <summary>{notNowWords.heading}</summary>
            <NotNow heading={false} />
          </details>
        )}
      </div>
    </div>
  );
}

/** Said beforehand, so that nobody walks into it. */
function Tender({ script }: { script: Script }) {
  const flags = script.tender.map((flag) => words.tenderFlags[flag] ?? flag);
  const list = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(flags);
  return (
    <Notice>
      {words.tender(list)} <HelpLink>{notNowWords.help}</HelpLink>
    </Notice>
  );
}

function Before({ script }: { script: Script }) {
  const first = script.before.flatMap((id) => headerOf(id) ?? []);
  if (first.length === 0) return null;
  return (
    <section>
      <h2 class="head">{words.before}</h2>
      <ul>
        {first.map(({ id, title }) => (
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
