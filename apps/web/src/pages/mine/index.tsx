/** Mine: what a person wrote to themselves, and their own copy of every note they folded. */

import { reflectionsOf } from "@twofold/core";
import { ChevronRight, LockKeyhole } from "lucide";
import { view } from "../../app/client.ts";
import { otherName, questionText, rounds } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { FoldedNote } from "../../parts/FoldedNote.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { type Person, personOf } from "../../parts/person.ts";
import "../../parts/ways.css";
import { sayDay } from "../../words/days.ts";
import "./mine.css";
import { RemoveReflection } from "./RemoveReflection.tsx";
import { WriteToSelf } from "./WriteToSelf.tsx";
import { words } from "./words.ts";

export default function MinePage() {
  const { bond } = view.value;
  // Before a bond gives a side, one's own paper is the lamp's: whoever invites keeps it.
  const person = personOf(bond?.side ?? "a");
  return (
    <Page title={words.title} h1={words.title} class="mine">
      <div class="mine-grid">
        <section class="mine-shut" aria-labelledby="shut">
          <div class="mine-art" aria-hidden="true">
            <FoldedNote person={person} label="" />
            <span class={`mine-lock ${person}`}>
              <Icon icon={LockKeyhole} />
            </span>
          </div>
          <h2 class="title" id="shut">
            {words.promise}
          </h2>
          <p class="muted">{words.promiseText(bond ? otherName.value : undefined)}</p>
          <WriteToSelf person={person} />
        </section>
        <nav class="mine-ways" aria-label={words.also}>
          <ul class="ways">
            <li>
              <a href="/settings">
                <b>{words.settings}</b>
                <span>{words.settingsText}</span>
                <Icon icon={ChevronRight} mirror />
              </a>
            </li>
            <li>
              <a href="/settings/protect">
                <b>{words.protect}</b>
                <span>{words.protectText}</span>
                <Icon icon={ChevronRight} mirror />
              </a>
            </li>
          </ul>
          <HelpLink>{words.help}</HelpLink>
        </nav>
      </div>
      <Reflections person={person} />
      <Answers person={person} />
    </Page>
  );
}

function Reflections({ person }: { person: Person }) {
  const reflections = reflectionsOf(view.value.vault);
  return (
    <section class="sec" aria-labelledby="reflections">
      <h2 class="title" id="reflections">
        {words.reflections}
      </h2>
      {reflections.length === 0 && <p class="muted">{words.reflectionsEmpty}</p>}
      <ul class="mine-notes">
        {reflections.map(({ id, prompt, text, day }) => (
          <li key={id}>
            <Paper person={person} heading={words.you(sayDay(day, today.value))} level={3}>
              {prompt !== "" && <p class="mine-prompt">{prompt}</p>}
              <NoteText text={text} />
            </Paper>
            <RemoveReflection id={id} day={sayDay(day, today.value)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ person }: { person: Person }) {
  const answers = rounds.value.flatMap((round) => (round.mine ? [{ round, mine: round.mine }] : []));
  return (
    <section class="sec" aria-labelledby="answers">
      <h2 class="title" id="answers">
        {words.answers}
      </h2>
      <p class="muted">{answers.length === 0 ? words.answersEmpty : words.answersText}</p>
      <ul class="mine-notes">
        {answers.map(({ round, mine }) => {
          const day = sayDay(round.day, today.value);
          return (
            <li key={mine.h}>
              <Paper person={person} heading={(round.phase === "unfolded" ? words.you : words.folded)(day)} level={3}>
                <p class="mine-prompt">{questionText(round)}</p>
                <NoteText text={mine.text} />
              </Paper>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
