/** One theme: what it is about, and its questions from light to deep. */

import { useId } from "preact/hooks";
import { themeWords } from "../../library/theme-words.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { headers } from "../practise/scripts.ts";
import { entriesOf, isThemeHidden, own, type Theme, wish } from "./entries.ts";
import { HideTheme, ThemeHidden } from "./HideTheme.tsx";
import { QuestionItem } from "./QuestionItem.tsx";
import { TenderTopics } from "./TenderTopics.tsx";
import { useSetAside } from "./use-set-aside.ts";
import { Wishes } from "./Wishes.tsx";
import { bandOf, type Entry, isShown, unopened } from "./wish.ts";
import { type Band, words } from "./words.ts";

const deeperPractice = "a-deeper-question";

export function ThemePage({ theme }: { theme: Theme }) {
  return (
    <Page title={theme.title} h1={theme.title} back="/library" class="library">
      <p class="muted lead">{theme.about}</p>
      {isThemeHidden(theme.id) ? <ThemeHidden theme={theme} /> : <Questions theme={theme} />}
    </Page>
  );
}

function Questions({ theme }: { theme: Theme }) {
  const { recent, setAside } = useSetAside();
  const fetched = themeWords(theme.id);
  if (fetched === "failed") return <Notice kind="error">{words.failed}</Notice>;
  if (fetched === "coming") return <p class="muted library-coming" aria-busy="true" />;
  const mine = own();
  const entries = entriesOf(theme.id);
  // What was set aside a moment ago keeps its line, with the way back.
  const shown = entries.filter((entry) => recent.has(entry.id) || isShown(entry, wish.value, mine));
  return (
    <>
      <Wishes />
      {shown.length === 0 && (
        <p class="muted narrow-none">{wish.value.favourites ? words.noFavourites : words.noneFit}</p>
      )}
      <BandList band="light" {...{ shown, setAside }} />
      {shown.some(({ depth }) => bandOf(depth) !== "light") && <Deeper />}
      <BandList band="middle" {...{ shown, setAside }} />
      <BandList band="deep" {...{ shown, setAside }} />
      <TenderTopics counts={unopened(entries, mine)} />
      <HideTheme theme={theme} />
    </>
  );
}

type BandProps = { band: Band; shown: readonly Entry[]; setAside: (id: string, hidden: boolean) => Promise<boolean> };

function BandList({ band, shown, setAside }: BandProps) {
  const id = useId();
  const entries = shown.filter(({ depth }) => bandOf(depth) === band);
  if (entries.length === 0) return null;
  return (
    <section class="library-band" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {words.bands[band]}
      </h2>
      <p class="small">{words.bandHints[band]}</p>
      <ul class="questions">
        {entries.map((entry) => (
          <QuestionItem key={entry.id} entry={entry} onSetAside={(hidden) => setAside(entry.id, hidden)} />
        ))}
      </ul>
    </section>
  );
}

/** Names the practice only where this version of the app has it. */
function Deeper() {
  return (
    <div class="library-deeper">
      <p class="muted">{words.deeperText}</p>
      {headers.some(({ id }) => id === deeperPractice) && (
        <Button kind="quiet" underline href={`/practice/${deeperPractice}`}>
          {words.deeperLink}
        </Button>
      )}
    </div>
  );
}
