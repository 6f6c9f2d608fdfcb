/** Questions of one's own: a sheet to write one, and the decks they lie in. */

import { maxOwnDecks, type OwnDeck, ownDecks } from "@twofold/core";
import { ChevronRight } from "lucide";
import { useId, useState } from "preact/hooks";
import { client, view } from "../../../app/client.ts";
import { ActProblem } from "../../../parts/ActProblem.tsx";
import { announce } from "../../../parts/announce.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field } from "../../../parts/Field.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { Page } from "../../../parts/Page.tsx";
import { Pick } from "../../../parts/Pick.tsx";
import { useAct } from "../../../parts/use-act.ts";
import { BlankSheet } from "../../unfolded/BlankSheet.tsx";
import { isFull, newDeckId, withQuestion } from "./decks.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import "./own.css";
import { words } from "./words.ts";

export function OwnPage() {
  const decks = ownDecks(view.value.vault);
  const act = useAct();
  const [into, setInto] = useState("");
  // What somebody else wrote goes on under their name: nothing of one's own is put among it.
  const mine = decks.filter(({ author }) => author === undefined);
  const deck = mine.find(({ id }) => id === into) ?? mine[0] ?? newDeck(decks, words.firstDeck);
  return (
    <Page title={words.title} h1={words.title} back="/library" class="library own">
      <p class="muted lead">{words.lead}</p>
      {mine.length > 1 && (
        <div class="own-into">
          <Pick
            label={words.into}
            value={deck.id}
            options={mine.map(({ id, title }) => [id, title] as const)}
            onChange={setInto}
          />
        </div>
      )}
      {isFull(deck) ? (
        <p class="muted">{words.full}</p>
      ) : (
        <QuestionForm
          busy={act.busy}
          onKeep={async (question) => {
            const kept = await act.run(() => client().library.saveDeck(withQuestion(deck, question)));
            if (kept) announce(words.kept);
            return kept !== undefined;
          }}
        />
      )}
      <ActProblem act={act} />
      <Decks decks={decks} />
    </Page>
  );
}

function Decks({ decks }: { decks: readonly OwnDeck[] }) {
  const id = useId();
  return (
    <section class="library-sec" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {words.decks}
      </h2>
      {decks.length === 0 && <BlankSheet>{words.empty}</BlankSheet>}
      {decks.length > 0 && (
        <ul class="ways">
          {decks.map(({ id: deck, title, author, questions }) => (
            <li key={deck}>
              <a href={`/library/deck.${deck}`}>
                <b dir="auto">{title}</b>
                <span>
                  {[words.count(questions.length), author !== undefined && words.by(author)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                <Icon icon={ChevronRight} mirror />
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="row own-ways">
        <NewDeck decks={decks} />
        <Button kind="quiet" underline href="/library/bring-in">
          {words.bringIn}
        </Button>
      </div>
    </section>
  );
}

function NewDeck({ decks }: { decks: readonly OwnDeck[] }) {
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const act = useAct();
  if (decks.length >= maxOwnDecks) return <p class="small">{words.tooMany}</p>;
  if (!open) {
    return (
      <Button kind="quiet" underline onClick={() => setOpen(true)}>
        {words.newDeck}
      </Button>
    );
  }
  async function begin() {
    const deck = newDeck(decks, title);
    if (!(await act.run(() => client().library.saveDeck(deck)))) return;
    announce(words.begun(deck.title));
    setTitle("");
    setOpen(false);
  }
  return (
    <form
      class="own-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") void begin();
      }}
    >
      <Field label={words.deckTitle} value={title} maxLength={80} autocomplete="off" onInput={setTitle} />
      <Button kind="line" type="submit" busy={act.busy} disabled={title.trim() === ""}>
        {words.begin}
      </Button>
      <ActProblem act={act} />
    </form>
  );
}

function newDeck(decks: readonly OwnDeck[], title: string): OwnDeck {
  const id = newDeckId(title, new Set(decks.map((deck) => deck.id)));
  return { id, title: title.trim(), about: "", questions: [] };
}
