/** What was brought back from earlier files, day by day; for reading only. */

import type { ExportContent, Piece } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Page } from "../../parts/Page.tsx";
import { NoteText } from "../../parts/Paper.tsx";
import { sayDay } from "../../words/days.ts";
import { PassphraseForm } from "../mine/Unlock.tsx";
import { PastDecks } from "./PastDecks.tsx";
import { words } from "./words.ts";

const said = words.past;
type Content = ExportContent & { readonly shut: number };
const nothing: Content = { bonds: [], pieces: [], decks: [], shut: 0 };

export function Past() {
  const [past, setPast] = useState<Content>();
  // The view changes when the room does.
  const { isOpen } = view.value && client().journal.room();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    void client()
      .takeaway.past()
      .then((read) => setPast(read.ok ? read.value : nothing));
  }, [isOpen]);

  async function forget() {
    setAsking(false);
    if (!(await client().takeaway.forgetPast()).ok) return;
    setPast(nothing);
    announce(said.gone);
  }

  const isEmpty = past?.pieces.length === 0 && past.decks.length === 0 && past.shut === 0;
  const days = past && [...Map.groupBy(past.pieces, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (
    <Page title={said.title} h1={said.title} back="/export" class="export">
      <p class="muted">{isEmpty ? said.none : said.lead}</p>
      {past && past.shut > 0 && (
        <section class="past-shut" aria-labelledby="shut">
          <h2 class="title" id="shut">
            {said.shut}
          </h2>
          <p>{said.shutText(past.shut)}</p>
          <PassphraseForm onOpened={toHeading} />
        </section>
      )}
      {days?.map(([day, pieces]) => (
        <section key={day} class="sec" aria-labelledby={`d-${day}`}>
          <h2 class="over" id={`d-${day}`}>
            {sayDay(day as never, today.value)}
          </h2>
          {pieces.map((piece, index) => (
            <PastPiece
              key={`${piece.kind}-${piece.place}-${index}`}
              piece={piece}
              bonds={past?.bonds ?? []}
              isFirst={piece.place !== pieces[index - 1]?.place}
            />
          ))}
        </section>
      ))}
      {past && past.decks.length > 0 && <PastDecks decks={past.decks} />}
      {past && !isEmpty && view.value.writer && (
        <Button kind="line" onClick={() => setAsking(true)}>
          {said.forget}
        </Button>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={said.forgetAsk}>
        <p>{said.forgetText}</p>
        <Button wide onClick={() => void forget()}>
          {said.forgetYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {said.forgetNo}
        </Button>
      </Dialog>
    </Page>
  );
}

/** The form goes once the room is open; the focus would go with it. */
function toHeading() {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}

/** `isFirst`: of those that belong together; the question stands once above them. */
function PastPiece({ piece, bonds, isFirst }: { piece: Piece; bonds: Content["bonds"]; isFirst: boolean }) {
  const bond = bonds.find(({ id }) => id === piece.bond);
  const who = piece.whose === "mine" ? said.mine : piece.whose === "ours" ? said.ours : (bond?.them ?? "");
  const about = "about" in piece ? piece.about : undefined;
  const text = "text" in piece ? piece.text : piece.kind === "removal" ? said.removed : "";
  return (
    <article class="past-piece">
      {about && isFirst && <h3 class="head">{about}</h3>}
      <p class="small">
        {who}
        {piece.private && `, ${said.private}`}
      </p>
      {text !== "" && <NoteText text={text} />}
    </article>
  );
}
