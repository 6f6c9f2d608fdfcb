/** One bond of before: what unfolded, what was agreed, the jar. */

import { textFor } from "@twofold/content";
import {
  type AgreedLine,
  agreedLines,
  bondKindOn,
  type JarNote,
  jarNotes,
  type RoundView,
  searchUnfolded,
  sharedQuestion,
} from "@twofold/core";
import type { EarlierBond, Wording } from "@twofold/sync";
import { useState } from "preact/hooks";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import { sayDay } from "../../words/days.ts";
import { BeforeRound } from "./BeforeRound.tsx";
import { words } from "./words.ts";

type Props = { bond: EarlierBond; wording: Wording };

export function BeforeBond({ bond, wording }: Props) {
  const { stream, side, state, vault, them, since, givenOn, isWhole } = bond;
  const known = { bond: state, vault, stream, side };
  const lines = agreedLines(known, today.value);
  const notes = jarNotes(known).filter(({ removed }) => !removed);
  const isEmpty = bond.rounds.length + lines.length + notes.length === 0;
  const facts = [
    since && words.since(sayDay(since, today.value)),
    givenOn ? words.given(them, sayDay(givenOn, today.value)) : words.kept,
  ];
  return (
    <section class="sec before-bond" aria-labelledby={`b-${stream}`}>
      <h2 class="title" id={`b-${stream}`}>
        {words.with(them)}
      </h2>
      <p class="small">{facts.filter(Boolean).join(", ")}</p>
      {!isWhole && <Notice>{words.coming}</Notice>}
      {isEmpty && isWhole && <p class="muted">{words.nothing}</p>}
      {bond.rounds.length > 0 && <Rounds bond={bond} wording={wording} />}
      {lines.length > 0 && <Agreed lines={lines} stream={stream} />}
      {notes.length > 0 && <Jar notes={notes} bond={bond} />}
    </section>
  );
}

/** Years of it are more than a page: the rest comes when asked for. */
const firstShown = 30;

function Rounds({ bond, wording }: Props) {
  const [query, setQuery] = useState("");
  const [all, setAll] = useState(false);
  const questionOf = ({ questionId, day }: RoundView): string => {
    const kind = bondKindOn(bond.state, day);
    const own = sharedQuestion(bond.state, questionId);
    return own ? textFor(own, kind) : (wording.question(questionId, kind) ?? words.unknown);
  };
  const found = searchUnfolded(
    bond.rounds.map((round) => ({ round, text: [questionOf(round), ...textsOf(round, bond)].join("\n") })),
    query,
  ).map(({ round }) => round);
  const shown = all ? found : found.slice(0, firstShown);
  return (
    <section aria-labelledby={`r-${bond.stream}`}>
      <h3 class="over" id={`r-${bond.stream}`}>
        {words.rounds}
      </h3>
      {bond.rounds.length > firstShown && (
        <search>
          <Field label={words.search} type="search" value={query} onInput={setQuery} autocomplete="off" />
          <p class="vh" role="status">
            {query ? words.found(found.length) : ""}
          </p>
        </search>
      )}
      {found.length === 0 && <p class="muted">{words.noneFound}</p>}
      <ol class="before-rounds">
        {shown.map((round) => (
          <li key={round.round}>
            <BeforeRound round={round} bond={bond} question={questionOf(round)} />
          </li>
        ))}
      </ol>
      {shown.length < found.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function textsOf(round: RoundView, { texts }: EarlierBond): string[] {
  const theirs = round.theirs && texts.get(round.theirs.h)?.text;
  const said = [...round.responses.map((one) => one.words), ...round.replies.map((one) => one.text)];
  return [round.mine?.text ?? "", theirs ?? "", ...said, ...round.additions.map((one) => one.text)];
}

function Agreed({ lines, stream }: { lines: readonly AgreedLine[]; stream: string }) {
  const stateOf = { holds: words.holds, open: words.open, "let-go": words.letGo } as const;
  return (
    <section aria-labelledby={`a-${stream}`}>
      <h3 class="over" id={`a-${stream}`}>
        {words.agreed}
      </h3>
      <ul class="before-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <p class="serif" dir="auto">
              {line.words}
            </p>
            <p class="small">{words.said(sayDay(line.agreedOn, today.value), stateOf[line.state])}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Jar({ notes, bond }: { notes: readonly JarNote[]; bond: EarlierBond }) {
  return (
    <section aria-labelledby={`j-${bond.stream}`}>
      <h3 class="over" id={`j-${bond.stream}`}>
        {words.jar}
      </h3>
      <ul class="before-jar">
        {notes.map((note) => (
          <li key={note.id}>
            <Paper
              person={personOf(note.by)}
              heading={words.said(note.by === bond.side ? words.you : bond.them, sayDay(note.day, today.value))}
              level={3}
            >
              <NoteText text={note.words} />
            </Paper>
          </li>
        ))}
      </ul>
    </section>
  );
}
