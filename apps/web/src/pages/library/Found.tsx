/** What a search finds, in all themes and lists. They are fetched for it; nothing of the search leaves this device. */

import { holdsWords } from "@twofold/core";
import { useEffect, useState } from "preact/hooks";
import { loadThemes } from "../../library/theme-words.ts";
import { Button } from "../../parts/Button.tsx";
import { allThemes, entriesOf, isThemeHidden, own, textOf } from "./entries.ts";
import { QuestionItem } from "./QuestionItem.tsx";
import { type Hit, offered } from "./search.ts";
import { type Fetched, useFetched } from "./use-fetched.ts";
import { useSetAside } from "./use-set-aside.ts";
import { anything, isShown } from "./wish.ts";
import { words } from "./words.ts";

/** As many as one looks through at once. */
const perPage = 30;

export function Found({ query }: { query: string }) {
  const [limit, setLimit] = useState(perPage);
  const { recent, setAside } = useSetAside();
  useEffect(() => void loadThemes(allThemes().map(({ id }) => id)), []);
  const hits = useHits(query);
  const mine = own();
  const questions = allThemes()
    .filter(({ id }) => !isThemeHidden(id))
    .flatMap((theme) =>
      entriesOf(theme.id)
        .filter((entry) => entry.words && (recent.has(entry.id) || isShown(entry, anything, mine)))
        .filter((entry) => holdsWords(`${textOf(entry, mine.kind)} ${theme.title}`, query))
        .map((entry) => ({ theme, entry })),
    );
  const count = questions.length + hits.length;
  return (
    <section class="library-sec">
      <p class="small" role="status">
        {words.found(count)}
      </p>
      {count === 0 && <p class="muted">{words.nothing}</p>}
      <ul class="questions">
        {questions.slice(0, limit).map(({ theme, entry }) => (
          <QuestionItem
            key={entry.id}
            entry={entry}
            over={theme.title}
            onSetAside={(hidden) => setAside(entry.id, hidden)}
          />
        ))}
        {hits.slice(0, Math.max(0, limit - questions.length)).map(({ id, over, text, path }) => (
          <li key={`${path}/${id}`} class="question">
            <a class="question-text" href={path}>
              <span class="over">{over}</span>
              <span class="note">{text}</span>
            </a>
          </li>
        ))}
      </ul>
      {count > limit && (
        <Button kind="quiet" underline onClick={() => setLimit(limit + perPage)}>
          {words.moreFound}
        </Button>
      )}
    </section>
  );
}

/** Those among the lists beside the questions. */
function useHits(query: string): readonly Hit[] {
  const ideas = useFetched(() => import("virtual:lists/ideas"));
  const kindnesses = useFetched(() => import("virtual:lists/kindnesses"));
  const experiences = useFetched(() => import("virtual:lists/experiences"));
  const starters = useFetched(() => import("virtual:lists/starters"));
  const mine = own();
  const within = (list: keyof typeof words.lists, items: Parameters<typeof offered>[0]): Hit[] =>
    offered(items, mine)
      .filter(({ text }) => holdsWords(text, query))
      .map(({ id, text }) => ({ id, text, over: words.lists[list][0], path: `/library/${list}` }));
  return [
    ...within("time-together", here(ideas)?.ideas ?? []),
    ...within("small-kindnesses", here(kindnesses) ?? []),
    ...within("moved-together", here(experiences)?.experiences ?? []),
    ...within("far-apart", here(starters) ?? []),
  ];
}

function here<T extends object>(fetched: Fetched<T>): T | undefined {
  return typeof fetched === "string" ? undefined : fetched;
}
