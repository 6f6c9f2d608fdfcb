/** One's own past answers: of every round and practice, also of bonds that have ended (rule JRN-7). */

import { headers } from "virtual:practices";
import { isUnfolded, type OwnWords, ownWords, partsOf, searchUnfolded } from "@twofold/core";
import { useMemo, useState } from "preact/hooks";
import { view } from "../../app/client.ts";
import { questionText } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { findIndexed } from "../../library/questions.ts";
import { themeWords } from "../../library/theme-words.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Page } from "../../parts/Page.tsx";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { sayDay } from "../../words/days.ts";
import { ownPerson } from "./own-person.ts";
import { answersWords, words } from "./words.ts";

const perPage = 40;
/** Keeps the place of a question whose words are on the way. */
const coming = "\u00a0";

export function Answers() {
  const { vault, bond } = view.value;
  const person = ownPerson();
  const [query, setQuery] = useState("");
  const [limit, setLimit] = useState(perPage);
  const written = useMemo(() => ownWords(vault, bond), [vault.keptAnswers, vault.sessions, bond?.state.sessions]);
  const all = written.map((own) => {
    const about = aboutOf(own);
    return { own, about, text: `${about}\n${own.text}` };
  });
  const found = searchUnfolded(all, query);
  return (
    <Page title={answersWords.title} h1={answersWords.title} back="/mine" class={`mine ${person}`}>
      <p class="muted mine-lead">{all.length === 0 ? answersWords.empty : answersWords.lead}</p>
      {all.length > 0 && <Field type="search" label={answersWords.find} value={query} onInput={setQuery} />}
      {all.length > 0 && found.length === 0 && <p class="muted mine-lead">{words.nothingFound}</p>}
      <ul class="mine-notes">
        {found.slice(0, limit).map(({ own, about }, at) => (
          <li key={at}>
            <Paper person={person} heading={headingOf(own)}>
              <p class="mine-prompt">{about}</p>
              <NoteText text={own.text} />
            </Paper>
          </li>
        ))}
      </ul>
      {found.length > limit && (
        <Button kind="quiet" underline onClick={() => setLimit(limit + perPage)}>
          {answersWords.more}
        </Button>
      )}
    </Page>
  );
}

function headingOf({ day, stream, from }: OwnWords): string {
  const { bond } = view.value;
  const isFolded = "round" in from && bond?.stream === stream && !isUnfolded(bond.state, from.round, bond.side);
  return (isFolded ? answersWords.folded : words.you)(sayDay(day, today.value));
}

/** What was asked: the question, or the practice. */
function aboutOf({ day, stream, from }: OwnWords): string {
  if ("session" in from) {
    const { scriptId } = partsOf(from.session);
    return headers.find(({ id }) => id === scriptId)?.title ?? answersWords.unknown;
  }
  const { questionId } = from;
  const isHere = view.value.bond?.stream === stream;
  if (isHere) return questionText({ questionId, day }) ?? coming;
  // Of a bond that was erased here: as partners read it, since nothing says for whom it was.
  const theme = findIndexed(questionId)?.theme;
  const fetched = theme === undefined ? "failed" : themeWords(theme);
  if (fetched === "coming") return coming;
  return (fetched !== "failed" && fetched.questions[questionId]?.text) || answersWords.unknown;
}
