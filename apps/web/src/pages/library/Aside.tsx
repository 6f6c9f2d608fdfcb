/** What this person set aside, in every bond, with the way back. */

import { hiddenThemes } from "@twofold/core";
import { useEffect, useId } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { findIndexed } from "../../library/questions.ts";
import { loadThemes, themeWords } from "../../library/theme-words.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { useAct } from "../../parts/use-act.ts";
import { BlankSheet } from "../unfolded/BlankSheet.tsx";
import { allThemes, own, textOf } from "./entries.ts";
import { isFor } from "./wish.ts";
import { words } from "./words.ts";

type Row = { readonly id: string; readonly text: string };

export function Aside() {
  const { hidden, kind } = own();
  const away = hiddenThemes(view.value.vault);
  const themes = allThemes().filter(({ id }) => away.has(id));
  const questions = [...hidden].flatMap((id) => findIndexed(id) ?? []).filter(({ bond }) => isFor(bond, kind));
  const wanted = [...new Set(questions.map(({ theme }) => theme))];
  useEffect(() => void loadThemes(wanted), [wanted.join(" ")]);
  const rows = questions.flatMap((question): Row[] => {
    const fetched = themeWords(question.theme);
    const found = typeof fetched === "string" ? undefined : fetched.questions[question.id];
    return found ? [{ id: question.id, text: textOf({ ...question, words: found }, kind) }] : [];
  });
  return (
    <Page title={words.aside[0]} h1={words.aside[0]} back="/library" class="library">
      {themes.length + questions.length === 0 ? (
        <BlankSheet>{words.asideEmpty}</BlankSheet>
      ) : (
        <>
          <p class="muted lead">{words.asideLead}</p>
          <Rows
            heading={words.asideThemes}
            rows={themes.map(({ id, title }) => ({ id, text: title }))}
            back={(id) => client().library.hideTheme(id, false)}
          />
          <Rows heading={words.asideQuestions} rows={rows} back={(id) => client().library.hideQuestion(id, false)} />
        </>
      )}
    </Page>
  );
}

type RowsProps = {
  heading: string;
  rows: readonly Row[];
  back: (id: string) => ReturnType<ReturnType<typeof client>["library"]["hideTheme"]>;
};

function Rows({ heading, rows, back }: RowsProps) {
  const id = useId();
  const act = useAct();
  if (rows.length === 0) return null;
  async function haveBack(row: string) {
    if (!(await act.run(() => back(row)))) return;
    announce(words.backNow);
    // What was pressed is gone with its line.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main h1")?.focus());
  }
  return (
    <section class="library-band" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {heading}
      </h2>
      <ul class="aside-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span class="note" dir="auto">
              {row.text}
            </span>
            <Button kind="quiet" underline label={words.haveBackOf(row.text)} onClick={() => void haveBack(row.id)}>
              {words.haveBack}
            </Button>
          </li>
        ))}
      </ul>
      <ActProblem act={act} />
    </section>
  );
}
