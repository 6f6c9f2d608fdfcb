/** One deck of one's own: its questions in their order, and what can be done with the whole. */

import { type OwnDeck, ownDecks } from "@twofold/core";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { client, view } from "../../../app/client.ts";
import { ActProblem } from "../../../parts/ActProblem.tsx";
import { announce } from "../../../parts/announce.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field } from "../../../parts/Field.tsx";
import { Page } from "../../../parts/Page.tsx";
import { useAct } from "../../../parts/use-act.ts";
import { own } from "../entries.ts";
import { Gone } from "../Gone.tsx";
import { isFor } from "../wish.ts";
import { isFull, swapped, withChanged, without, withQuestion } from "./decks.ts";
import { OwnItem } from "./OwnItem.tsx";
import { QuestionForm } from "./QuestionForm.tsx";
import { TakeFile } from "./TakeFile.tsx";
import "./own.css";
import { words } from "./words.ts";

export function DeckPage({ id }: { id: string }) {
  const deck = ownDecks(view.value.vault).find((one) => one.id === id);
  /** As it was before it was deleted, while the page is open. */
  const [removed, setRemoved] = useState<OwnDeck>();
  if (deck) return <Shown deck={deck} onRemoved={setRemoved} />;
  return removed ? <Removed deck={removed} /> : <Gone />;
}

function Shown({ deck, onRemoved }: { deck: OwnDeck; onRemoved: (deck: OwnDeck) => void }) {
  const act = useAct();
  /** The deck before the last question was deleted, and where it stood. */
  const [before, setBefore] = useState<{ readonly deck: OwnDeck; readonly at: number }>();
  const { kind, opened } = own();
  const list = useRef<HTMLOListElement>(null);
  const save = async (next: OwnDeck, said: string) => {
    const saved = await act.run(() => client().library.saveDeck(next));
    if (saved) announce(said);
    return saved !== undefined;
  };
  const shown = deck.questions.flatMap((question, at) => (isFor(question.bond ?? "either", kind) ? [at] : []));
  const hidden = deck.questions.length - shown.length;
  return (
    <Page title={deck.title} h1={deck.title} back="/library/my-questions" class="library own">
      {deck.about !== "" && (
        <p class="muted lead" dir="auto">
          {deck.about}
        </p>
      )}
      {deck.author !== undefined && <p class="small">{words.byWhom(deck.author, deck.licence ?? "")}</p>}
      {shown.length === 0 && !before && <p class="muted">{words.emptyDeck}</p>}
      <ol class="questions own-list" ref={list}>
        {shown.map((at, place) => (
          <OwnItem
            key={keyOf(deck, at)}
            question={deck.questions[at]!}
            covered={deck.author !== undefined && deck.questions[at]!.flags.some((flag) => !opened.has(flag))}
            onChange={async (question) => {
              const saved = await save(withChanged(deck, at, question), words.changed);
              // The sheet is gone, and with other words the line is another one.
              if (saved)
                requestAnimationFrame(() =>
                  list.current?.querySelectorAll<HTMLElement>(".question-text")[place]?.focus(),
                );
              return saved;
            }}
            onMove={async (by) => {
              const to = shown[place + by];
              if (to !== undefined) await save(swapped(deck, at, to), words.movedTo(place + by + 1, shown.length));
            }}
            isFirst={place === 0}
            isLast={place === shown.length - 1}
            onRemove={async () => {
              if (await save(without(deck, at), words.removed)) setBefore({ deck, at });
            }}
          />
        ))}
      </ol>
      {before && (
        <Undo
          key={before.at}
          onUndo={async () => {
            if (await save({ ...deck, questions: before.deck.questions }, words.undone)) setBefore(undefined);
          }}
        />
      )}
      {hidden > 0 && <p class="small">{words.otherKind(hidden)}</p>}
      <ActProblem act={act} />
      {deck.author === undefined && !isFull(deck) && (
        <Write busy={act.busy} onKeep={(question) => save(withQuestion(deck, question), words.kept)} />
      )}
      <TakeFile deck={deck} />
      <Name deck={deck} onSave={(title, about) => save({ ...deck, title, about }, words.renamed)} />
      <RemoveDeck deck={deck} onRemoved={onRemoved} />
    </Page>
  );
}

/** The same wherever it is moved to; of two that say the same, the first stays the first. */
function keyOf({ questions }: OwnDeck, at: number): string {
  const { text } = questions[at]!;
  return `${text} ${questions.slice(0, at).filter((earlier) => earlier.text === text).length}`;
}

/** In the place of what was deleted; takes the focus, since what was pressed is gone. */
function Undo({ onUndo }: { onUndo: () => Promise<void> }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("button")?.focus(), []);
  return (
    <div class="row own-undo" ref={place}>
      <span class="small">{words.removed}</span>
      <Button kind="quiet" underline onClick={() => void onUndo()}>
        {words.undo}
      </Button>
    </div>
  );
}

function Write({ busy, onKeep }: Pick<Parameters<typeof QuestionForm>[0], "busy" | "onKeep">) {
  const id = useId();
  return (
    <section class="library-sec" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {words.write}
      </h2>
      <QuestionForm busy={busy} onKeep={onKeep} />
    </section>
  );
}

type NameProps = { deck: OwnDeck; onSave: (title: string, about: string) => Promise<boolean> };

function Name({ deck, onSave }: NameProps) {
  const [title, setTitle] = useState(deck.title);
  const [about, setAbout] = useState(deck.about);
  return (
    <details class="own-more">
      <summary>{words.about}</summary>
      <form
        class="own-details"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") void onSave(title, about);
        }}
      >
        <Field label={words.deckTitle} value={title} maxLength={80} autocomplete="off" onInput={setTitle} />
        <Field label={words.deckAbout} value={about} maxLength={300} autocomplete="off" onInput={setAbout} />
        <div class="row">
          <Button kind="line" type="submit" disabled={title.trim() === ""}>
            {words.rename}
          </Button>
        </div>
      </form>
    </details>
  );
}

function RemoveDeck({ deck, onRemoved }: { deck: OwnDeck; onRemoved: (deck: OwnDeck) => void }) {
  const act = useAct();
  async function remove() {
    onRemoved(deck);
    if (await act.run(() => client().library.removeDeck(deck.id))) announce(words.deckRemoved(deck.title));
  }
  return (
    <div class="library-hide">
      <Button kind="quiet" busy={act.busy} disabled={!view.value.writer} onClick={() => void remove()}>
        {words.removeDeck}
      </Button>
      <ActProblem act={act} />
    </div>
  );
}

function Removed({ deck }: { deck: OwnDeck }) {
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("button")?.focus(), []);
  async function undo() {
    if (await act.run(() => client().library.saveDeck(deck))) announce(words.undone);
  }
  return (
    <Page title={words.title} h1={words.title} back="/library/my-questions" class="library own">
      <div class="library-hidden" ref={place}>
        <p>{words.deckRemoved(deck.title)}</p>
        <Button kind="line" busy={act.busy} onClick={() => void undo()}>
          {words.undo}
        </Button>
        <ActProblem act={act} />
      </div>
    </Page>
  );
}
