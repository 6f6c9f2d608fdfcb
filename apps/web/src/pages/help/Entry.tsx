/** One service: for whom, how to reach it, and where we have it from, with the source's own date. */

import type { HelpEntry } from "@twofold/content";
import { ExternalLink, Phone } from "lucide";
import { Icon } from "../../parts/Icon.tsx";
import { words } from "./words.ts";

export function Entry({ entry }: { entry: HelpEntry }) {
  return (
    <article class="help-entry">
      <h3 class="head">{entry.service}</h3>
      <p>{entry.forWhom}</p>
      {entry.number !== undefined && (
        <a class="btn line" href={`tel:${entry.number}`} rel="noreferrer">
          <Icon icon={Phone} />
          <span>{words.call(entry.number)}</span>
        </a>
      )}
      {entry.message && <p>{words.message(entry.message.words, entry.message.to)}</p>}
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
        {entry.checked && <> {words.checked(sayDate(entry.checked.day))}</>}
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
