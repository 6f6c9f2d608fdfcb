/**
 * `npm run release-check`: what has to be looked at by a person before a release, because no test can know it.
 *
 * Not part of `npm test`: it depends on the day, and a checkout of last year has to stay green. Rule SAFE-2.
 */

import { type HelpEntry, helpEntries } from "../packages/content/help/entries.ts";

/** A number that nobody has looked at for half a year may lead nowhere; see docs/spec/safety.md. */
export const maxAgeDays = 180;
const dayMs = 86_400_000;

/**
 * One sentence for each entry of the help page that must not go out as it is; `today` is YYYY-MM-DD.
 *
 * The age counts from the day on which a person compared the entry with its service, or else from the source's own date,
 * whose missing parts count as the first month and day. A day to come is a mistake, not a young entry.
 */
export function findOldHelp(entries: readonly HelpEntry[], today: string): string[] {
  return entries.flatMap((entry) => {
    const name = `${entry.service} (${entry.countries.join(", ")})`;
    if (entry.source.trim() === "" || entry.sourceUrl.trim() === "") return [`${name} has no source`];
    if (entry.checked && entry.checked.by.trim() === "") return [`${name} was checked by nobody named`];
    const date = entry.checked?.day ?? entry.sourceDate;
    const fromMs = Date.parse(date);
    const where = `compare it with ${entry.url ?? entry.sourceUrl} and set "checked"`;
    if (Number.isNaN(fromMs))
      return [`${name}: its source is ${entry.sourceDate}, and nobody has checked it; ${where}`];
    const ageDays = Math.floor((Date.parse(today) - fromMs) / dayMs);
    if (ageDays < 0) return [`${name}: ${date} is a day to come`];
    if (ageDays <= maxAgeDays) return [];
    const what = entry.checked ? "it was last checked on" : "nobody has checked it, and its source is of";
    return [`${name}: ${what} ${date}, ${ageDays} days ago; ${where}`];
  });
}

if (import.meta.main) {
  const problems = findOldHelp(helpEntries, new Date().toISOString().slice(0, 10));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  const old = `${problems.length} of ${helpEntries.length} help entries must be checked by a person before a release.\n`;
  process.stdout.write(problems.length === 0 ? "Every help entry was checked within 180 days.\n" : old);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
