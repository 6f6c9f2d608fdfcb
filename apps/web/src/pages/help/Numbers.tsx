/** Emergency numbers and helplines of the place that the person names. The choice lives on this page alone. */

import { type HelpCountry, helpCountries, helpEntries } from "@twofold/content";
import { useState } from "preact/hooks";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Entry } from "./Entry.tsx";
import { words } from "./words.ts";

type Place = HelpCountry | "elsewhere";

const { everywhere, ...countries } = helpCountries;
const places: readonly Option<Place>[] = [
  ...Object.entries(countries).map(([value, label]) => ({ value: value as HelpCountry, label })),
  { value: "elsewhere", label: words.elsewhere },
];

export function Numbers() {
  const [place, setPlace] = useState<Place>();
  const entries = place && place !== "elsewhere" ? helpEntries.filter((entry) => entry.countries.includes(place)) : [];
  return (
    <section class="sec" aria-labelledby="emergency">
      <h2 class="title" id="emergency">
        {words.emergency}
      </h2>
      <p class="small">{words.whereHint}</p>
      <Choice legend={words.where} value={place} options={places} onChange={setPlace} />
      <div aria-live="polite">
        {place && !entries.some(({ kind }) => kind === "emergency") && <p>{words.emergencyUnknown}</p>}
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
        {entries.length > 0 && <p class="small help-note">{words.callNote}</p>}
      </div>
    </section>
  );
}
