/** Every note of thanks, newest first, with a search that never leaves this device. */

import { closedBy, type JarNote, jarNotes, type Side, searchUnfolded } from "@twofold/core";
import { useState } from "preact/hooks";
import { view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Page } from "../../parts/Page.tsx";
import { sayDay } from "../../words/days.ts";
import { BeforeLink } from "../before/BeforeLink.tsx";
import { asPair } from "../practise/known.ts";
import { BlankSheet } from "../unfolded/BlankSheet.tsx";
import "./jar-page.css";
import { NoteOfThanks } from "./NoteOfThanks.tsx";
import { RemoveNote } from "./RemoveNote.tsx";
import { TakeOut } from "./TakeOut.tsx";
import { useLanding } from "./use-landing.ts";
import { words } from "./words.ts";

export function JarPage() {
  const { bond } = view.value;
  const pair = asPair();
  const notes = pair ? jarNotes(pair.known) : [];
  const closed = bond !== undefined && (bond.ended || closedBy(bond.state).length > 0);
  return (
    <Page title={words.jar} h1={words.jar} back="/us" class="jar">
      {pair ? (
        <>
          <TakeOut notes={notes} me={pair.known.side} practisable={!closed} />
          {notes.length > 0 && <AllNotes notes={notes} me={pair.known.side} closed={closed} />}
        </>
      ) : (
        <BlankSheet>{bond ? words.ahead(otherName.value) : words.solo}</BlankSheet>
      )}
      <BeforeLink />
    </Page>
  );
}

/** A year of thanks is more than a page: the rest comes when asked for. */
const firstShown = 30;

type Props = { notes: readonly JarNote[]; me: Side; closed: boolean };

function AllNotes({ notes, me, closed }: Props) {
  const [query, setQuery] = useState("");
  const [all, setAll] = useState(false);
  const { heading, land } = useLanding();
  const found = searchUnfolded(
    notes.filter(({ removed }) => !removed || query === "").map((note) => ({ note, text: note.words })),
    query,
  ).map(({ note }) => note);
  const shown = all ? found : found.slice(0, firstShown);
  return (
    <section class="sec jar-all" aria-labelledby="all">
      <h2 class="title" id="all" ref={heading} tabIndex={-1}>
        {words.all}
      </h2>
      <search>
        <Field label={words.search} type="search" value={query} onInput={setQuery} autocomplete="off" />
        <p class="vh" role="status">
          {query ? words.found(found.length) : ""}
        </p>
      </search>
      {found.length === 0 && <p class="muted">{words.noneFound}</p>}
      <ul class="jar-notes">
        {shown.map((note) => (
          <li key={note.id}>
            {note.removed ? (
              <p class="small">{removalOf(note, me)}</p>
            ) : (
              <>
                <NoteOfThanks note={note} me={me} />
                {note.by === me && !closed && <RemoveNote note={note} onRemoved={land} />}
              </>
            )}
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function removalOf({ by, day }: JarNote, me: Side): string {
  const of = sayDay(day, today.value);
  return by === me ? words.removedOwn(of) : words.removedBy(otherName.value, of);
}
