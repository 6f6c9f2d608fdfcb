/** The journal: list beside sheet on a wide screen, sheet over list on a phone; folded shut while its key is away. */

import type { JournalEntry } from "@twofold/sync";
import { useEffect, useRef, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import type { Person } from "../../parts/person.ts";
import { Cover } from "./Cover.tsx";
import { EntryList } from "./EntryList.tsx";
import { ownPerson } from "./own-person.ts";
import { ReadSheet } from "./ReadSheet.tsx";
import { Unlock } from "./Unlock.tsx";
import { type ReadJournal, useJournal } from "./use-journal.ts";
import { Ways } from "./Ways.tsx";
import { WriteSheet } from "./WriteSheet.tsx";
import { words } from "./words.ts";

type Sheet = { readonly what: "write" } | { readonly what: "read" | "edit"; readonly id: JournalEntry["id"] };

export function Journal() {
  const person = ownPerson();
  const journal = useJournal();
  const { room, reading } = journal;
  const [sheet, setSheet] = useState<Sheet>();
  const page = useRef<HTMLDivElement>(null);
  const entry = sheet && sheet.what !== "write" ? reading?.entries.find(({ id }) => id === sheet.id) : undefined;
  const shown = sheet?.what === "write" || entry ? sheet : undefined;

  /** Back to where it was opened from. */
  function close() {
    const from = sheet && sheet.what !== "write" ? `[data-entry="${sheet.id}"]` : ".mine-write";
    setSheet(undefined);
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>(from)?.focus());
  }

  useEffect(() => {
    if (!shown) return;
    const leave = (event: KeyboardEvent) => {
      // A dialog above the sheet is closed first.
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [shown?.what, entry?.id]);

  useEffect(() => {
    if (shown?.what === "read") page.current?.querySelector<HTMLElement>(".read-self .by")?.focus();
    if (shown) page.current?.querySelector(".mine-side")?.scrollIntoView({ block: "nearest" });
  }, [shown?.what, entry?.id]);

  return (
    <Page title={words.title} h1={words.title} class={`mine ${person}`}>
      <div class={shown ? "mine-grid has-sheet" : "mine-grid"} ref={page}>
        <div class="mine-main">
          <Main {...{ person, journal, sheet: shown?.what, opened: entry?.id, setSheet }} />
        </div>
        <div class="mine-side">
          {shown?.what === "write" && <WriteSheet person={person} locked={!room.isOpen} onClose={close} />}
          {shown?.what === "edit" && entry && (
            <WriteSheet
              key={entry.id}
              {...{ person, entry }}
              locked={false}
              onClose={() => setSheet({ what: "read", id: entry.id })}
            />
          )}
          {shown?.what === "read" && entry && (
            <ReadSheet {...{ person, entry }} onEdit={() => setSheet({ what: "edit", id: entry.id })} onClose={close} />
          )}
          {!shown && <Ways hasPassphrase={room.hasPassphrase} />}
        </div>
      </div>
    </Page>
  );
}

type MainProps = {
  person: Person;
  journal: ReadJournal;
  /** What lies beside it. */
  sheet: Sheet["what"] | undefined;
  opened: JournalEntry["id"] | undefined;
  setSheet: (sheet: Sheet) => void;
};

function Main({ person, journal: { room, reading, failed }, sheet, opened, setSheet }: MainProps) {
  const promise = words.promiseText(view.value.bond ? otherName.value : undefined);
  const write = (
    <Button kind={sheet === undefined ? "fill" : "line"} wide onClick={() => setSheet({ what: "write" })}>
      {client().readDraft("to-self") ? words.writeOn : words.write}
    </Button>
  );
  if (failed) return <Notice kind="error">{words.failed}</Notice>;
  if (!room.isOpen) {
    return (
      <Cover person={person} title={words.shut} text={promise}>
        <Unlock onWrite={() => setSheet({ what: "write" })} />
      </Cover>
    );
  }
  if (!reading) return <p class="muted" aria-busy="true" />;
  if (reading.entries.length + reading.unopened === 0) {
    return (
      <Cover person={person} title={words.promise} text={promise}>
        <div class="mine-write" tabIndex={-1}>
          {sheet === undefined && write}
        </div>
      </Cover>
    );
  }
  return (
    <>
      <div class="mine-write" tabIndex={-1}>
        {sheet !== "write" && write}
        {room.hasPassphrase && (
          <Button
            kind="quiet"
            onClick={() => {
              client().journal.lock();
              announce(words.foldedShut);
            }}
          >
            {words.foldShut}
          </Button>
        )}
      </div>
      <EntryList reading={reading} opened={opened} onOpen={(id) => setSheet({ what: "read", id })} />
    </>
  );
}
