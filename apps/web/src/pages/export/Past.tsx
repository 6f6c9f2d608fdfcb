/** What was brought back from earlier files, day by day; for reading only. */

import type { ExportDocument, Piece } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Page } from "../../parts/Page.tsx";
import { NoteText } from "../../parts/Paper.tsx";
import { sayDay } from "../../words/days.ts";
import { words } from "./words.ts";

const said = words.past;
type Content = Pick<ExportDocument, "bonds" | "pieces">;

export function Past() {
  const [past, setPast] = useState<Content>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    void client()
      .takeaway.past()
      .then((read) => setPast(read.ok ? read.value : { bonds: [], pieces: [] }));
  }, []);

  async function forget() {
    setAsking(false);
    if (!(await client().takeaway.forgetPast()).ok) return;
    setPast({ bonds: [], pieces: [] });
    announce(said.gone);
  }

  const days = past && [...Map.groupBy(past.pieces, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (
    <Page title={said.title} h1={said.title} back="/export" class="export">
      <p class="muted">{days && days.length === 0 ? said.none : said.lead}</p>
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
      {days && days.length > 0 && view.value.writer && (
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
