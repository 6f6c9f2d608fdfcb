/** Decks of an earlier file: kept among one's own questions when the person says so, and read there. Rule EXP-10. */

import { maxOwnDecks, type OwnDeck, ownDecks } from "@twofold/core";
import { client, view } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { useAct } from "../../parts/use-act.ts";
import { isSameDeck, newDeckId } from "../library/own/decks.ts";
import { words } from "./words.ts";

const said = words.past;

export function PastDecks({ decks }: { decks: readonly OwnDeck[] }) {
  return (
    <section class="sec" aria-labelledby="past-decks">
      <h2 class="over" id="past-decks">
        {said.decks}
      </h2>
      {decks.map((deck, index) => (
        <PastDeck key={`${deck.id}-${index}`} deck={deck} />
      ))}
    </section>
  );
}

function PastDeck({ deck }: { deck: OwnDeck }) {
  const act = useAct();
  const own = ownDecks(view.value.vault);
  const same = own.find((one) => isSameDeck(one, deck));
  const { title, author, licence, questions } = deck;

  async function keep() {
    const taken = new Set(own.map(({ id }) => id));
    const kept = taken.has(deck.id) ? { ...deck, id: newDeckId(deck.id, taken) } : deck;
    if (await act.run(() => client().library.saveDeck(kept))) announce(said.deckKept(title));
  }

  return (
    <article class="past-piece">
      <h3 class="head" dir="auto">
        {title}
      </h3>
      <p class="small">
        {said.deckCount(questions.length)}
        {author !== undefined && (
          <>
            {" "}
            <bdi>{said.deckBy(author, licence)}</bdi>
          </>
        )}
      </p>
      {same ? (
        <Button kind="quiet" underline href={`/library/deck.${same.id}`}>
          {said.deckSee(title)}
        </Button>
      ) : own.length >= maxOwnDecks ? (
        <p class="muted">{said.deckFull}</p>
      ) : (
        <Button kind="line" busy={act.busy} disabled={!view.value.writer} onClick={() => void keep()}>
          {said.deckKeep(title)}
        </Button>
      )}
      <ActProblem act={act} />
    </article>
  );
}
