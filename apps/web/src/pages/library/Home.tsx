/** The way in: a search over everything, the themes, the other lists, and what is one's own. */

import { ChevronRight } from "lucide";
import { useEffect, useId, useState } from "preact/hooks";
import { loadThemes } from "../../library/theme-words.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import "../../parts/ways.css";
import { allThemes, entriesOf, indexOf, isThemeHidden, needsWords, own, type Theme, wish } from "./entries.ts";
import { Found } from "./Found.tsx";
import { Wishes } from "./Wishes.tsx";
import { anything, isShown } from "./wish.ts";
import { words } from "./words.ts";

/** Below, a search finds nearly everything. */
const shortestQuery = 2;

export function Home() {
  const [query, setQuery] = useState("");
  const asked = query.trim();
  return (
    <Page title={words.title} h1={words.title} back="/practise" class="library">
      <p class="muted lead">{words.lead}</p>
      <search class="library-search">
        <Field label={words.search} type="search" autocomplete="off" value={query} onInput={setQuery} />
      </search>
      {asked.length >= shortestQuery ? (
        <Found query={asked} />
      ) : (
        <>
          <div class="row library-jumps">
            {[words.besides, words.yours].map((heading) => (
              <Button key={heading} kind="quiet" underline onClick={() => jumpTo(heading)}>
                {heading}
              </Button>
            ))}
          </div>
          <Themes />
          <Ways heading={words.besides} ways={besides} />
          <Ways heading={words.yours} ways={yours} />
        </>
      )}
    </Page>
  );
}

/** The themes are a long way to scroll on a phone. */
function jumpTo(heading: string): void {
  const found = [...document.querySelectorAll<HTMLElement>("main h2")].find((one) => one.textContent === heading);
  found?.focus();
  found?.scrollIntoView();
}

function Themes() {
  const id = useId();
  const mine = own();
  const wished = wish.value;
  const waits = needsWords(wished, mine.opened);
  useEffect(() => {
    if (waits) void loadThemes(allThemes().map((theme) => theme.id));
  }, [waits]);
  const counted = allThemes().map((theme) => ({ theme, count: countOf(theme, waits) }));
  const none = counted.every(({ theme, count }) => count === 0 || isThemeHidden(theme.id));
  return (
    <section class="library-sec" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {words.themes}
      </h2>
      <Wishes />
      {none && <p class="muted narrow-none">{wished.favourites ? words.noFavourites : words.noneFit}</p>}
      <ul class="library-themes">
        {counted
          .filter(({ theme, count }) => wished === anything || (count > 0 && !isThemeHidden(theme.id)))
          .map(({ theme, count }) => (
            <li key={theme.id}>
              <a href={`/library/${theme.id}`}>
                <b class="title">{theme.title}</b>
                <span class="muted">{theme.about}</span>
                <span class="small">
                  {isThemeHidden(theme.id)
                    ? words.setAside
                    : wished === anything
                      ? words.questions(count)
                      : words.fit(count)}
                </span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}

function countOf(theme: Theme, waits: boolean): number {
  const mine = own();
  const entries = waits ? entriesOf(theme.id) : indexOf(theme.id);
  return entries.filter((entry) => isShown(entry, wish.value, mine)).length;
}

type Way = readonly [path: string, text: readonly string[]];
const besides: readonly Way[] = [
  ...Object.entries(words.lists).map(([name, text]): Way => [`/library/${name}`, text]),
  ["/mine", words.toSelf],
];
const yours: readonly Way[] = [
  ["/library/my-questions", words.own],
  ["/library/bring-in", words.import],
  ["/library/set-aside", words.aside],
];

function Ways({ heading, ways }: { heading: string; ways: readonly Way[] }) {
  const id = useId();
  return (
    <section class="library-sec" aria-labelledby={id}>
      <h2 class="title" id={id} tabIndex={-1}>
        {heading}
      </h2>
      <ul class="ways">
        {ways.map(([path, [title, hint]]) => (
          <li key={path}>
            <a href={path}>
              <b>{title}</b>
              <span>{hint}</span>
              <Icon icon={ChevronRight} mirror />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
