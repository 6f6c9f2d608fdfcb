/** Help: before pairing, offline, and without leaving a trace of its own. The country is asked, never found out. */

import { type HelpCountry, type HelpEntry, helpCountries, helpEntries } from "@twofold/content";
import { ExternalLink, Phone } from "lucide";
import { useState } from "preact/hooks";
import { replace } from "../../app/router.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { helpOpenedFrom } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import "./help.css";
import { words } from "./words.ts";

type Place = HelpCountry | "elsewhere";

const emergencies = helpEntries.filter((entry) => entry.kind === "emergency");
const directories = helpEntries.filter((entry) => entry.kind === "directory");
const places: readonly Option<Place>[] = [
  ...[...new Set(emergencies.map(({ country }) => country))].map((country) => ({
    value: country,
    label: helpCountries[country],
  })),
  { value: "elsewhere", label: words.elsewhere },
];

export default function HelpPage() {
  const [place, setPlace] = useState<Place>();
  return (
    <Page title={words.title} h1={words.title} bar={false} class="help">
      <p class="muted">{words.trace}</p>
      <section class="sec" aria-labelledby="emergency">
        <h2 class="title" id="emergency">
          {words.emergency}
        </h2>
        <p class="small">{words.whereHint}</p>
        <Choice legend={words.where} value={place} options={places} onChange={setPlace} />
        <div aria-live="polite">
          {place === "elsewhere" && <p>{words.elsewhereText}</p>}
          {emergencies
            .filter(({ country }) => country === place)
            .map((entry) => (
              <Entry key={entry.number} entry={entry} />
            ))}
        </div>
      </section>
      <section class="sec" aria-labelledby="fear">
        <h2 class="title" id="fear">
          {words.fear}
        </h2>
        <p>{words.fearText}</p>
      </section>
      <section class="sec" aria-labelledby="directories">
        <h2 class="title" id="directories">
          {words.directories}
        </h2>
        <p class="small">{words.directoriesText}</p>
        {directories.map((entry) => (
          <Entry key={entry.service} entry={entry} />
        ))}
      </section>
      <Button kind="line" wide onClick={() => replace(helpOpenedFrom())}>
        {words.leave}
      </Button>
    </Page>
  );
}

/** One service: for whom, how to reach it, and where we have it from, with the source's own date. */
function Entry({ entry }: { entry: HelpEntry }) {
  return (
    <article class="help-entry">
      <h3 class="head">{entry.service}</h3>
      <p>{entry.forWhom}</p>
      {entry.number !== undefined && (
        <>
          <a class="btn line" href={`tel:${entry.number}`} rel="noreferrer">
            <Icon icon={Phone} />
            <span>{words.call(entry.number)}</span>
          </a>
          <p class="small">{words.callNote}</p>
        </>
      )}
      {entry.url !== undefined && (
        <a class="btn line" href={entry.url} target="_blank" rel="noreferrer">
          <Icon icon={ExternalLink} />
          <span>{words.open(entry.service)}</span>
        </a>
      )}
      <p class="small">
        {words.source(sayDate(entry.sourceDate))}{" "}
        <a href={entry.sourceUrl} target="_blank" rel="noreferrer">
          {entry.source}
        </a>
      </p>
    </article>
  );
}

/** A source's own date, as exact as it is: a year, a month, a day, or none. */
function sayDate(date: string): string {
  if (!/^\d/.test(date)) return words.undated;
  const parts = [{ year: "numeric" }, { month: "long" }, { day: "numeric" }] as const;
  const options = Object.assign({}, ...parts.slice(0, date.split("-").length));
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(Date.parse(date));
}
