/** Everything that is in a deck somebody else wrote, before anything of it is kept. */

import type { PackReading } from "@twofold/content/pack";
import { type DeckQuestion, maxOwnDecks, ownDecks } from "@twofold/core";
import { client, view } from "../../../app/client.ts";
import { navigate } from "../../../app/router.ts";
import { ActProblem } from "../../../parts/ActProblem.tsx";
import { announce } from "../../../parts/announce.ts";
import { Button } from "../../../parts/Button.tsx";
import { useAct } from "../../../parts/use-act.ts";
import { own } from "../entries.ts";
import { bandOf, isFor } from "../wish.ts";
import { words as library, sayTopics } from "../words.ts";
import { isSameDeck, newDeckId } from "./decks.ts";
import { Problems } from "./Problems.tsx";
import { words } from "./words.ts";

type Reading = Extract<PackReading, { ok: true }>;
type Props = {
  reading: Reading;
  reader: Pick<typeof import("./read-file.ts"), "packToDeck" | "isKeepable">;
  onLeave: () => void;
};

const bands = ["light", "middle", "deep"] as const;

export function Preview({ reading: { pack, refused, hints }, reader, onLeave }: Props) {
  const act = useAct();
  const decks = ownDecks(view.value.vault);
  const { kind } = own();
  const read = reader.packToDeck(pack);
  const taken = decks.find(({ id }) => id === read.id);
  const same = decks.find((deck) => isSameDeck(deck, read));
  const deck = taken ? { ...read, id: newDeckId(read.id, new Set(decks.map(({ id }) => id))) } : read;
  const shown = deck.questions.filter(({ bond }) => isFor(bond ?? "either", kind));
  const problem = !reader.isKeepable(deck)
    ? words.tooLarge
    : decks.length >= maxOwnDecks
      ? words.tooMany
      : same
        ? words.same
        : undefined;

  async function keep() {
    if (!(await act.run(() => client().library.saveDeck(deck)))) return;
    announce(words.deckKept(deck.title));
    navigate(`/library/deck.${deck.id}`);
    scrollTo(0, 0);
  }

  return (
    <section class="import-preview">
      <h2 class="title" tabIndex={-1} dir="auto">
        {pack.title}
      </h2>
      <p class="muted" dir="auto">
        {pack.about}
      </p>
      <p class="small">
        <bdi>{words.byWhom(pack.author, pack.licence)}</bdi>
      </p>
      <p>{sayCounts(shown)}</p>
      {shown.length < deck.questions.length && (
        <p class="small">{words.otherKind(deck.questions.length - shown.length)}</p>
      )}
      {refused.length > 0 && (
        <details class="own-more import-out" open>
          <summary>{words.leftOutPlaces}</summary>
          <Problems problems={refused} />
        </details>
      )}
      {hints.length > 0 && (
        <details class="own-more">
          <summary>{words.hints}</summary>
          <p class="small">{words.hintsText}</p>
          <Problems problems={hints} />
        </details>
      )}
      {taken && !same && <p class="small">{words.beside(taken.title)}</p>}
      {problem && <p class="muted">{problem}</p>}
      <div class="row import-do">
        {!problem && (
          <Button busy={act.busy} disabled={!view.value.writer} onClick={() => void keep()}>
            {words.keepDeck}
          </Button>
        )}
        <Button kind="quiet" onClick={onLeave}>
          {words.notKeep}
        </Button>
      </div>
      <ActProblem act={act} />
      <h3 class="head">{words.all}</h3>
      <ol class="lines">
        {shown.map((question, at) => (
          // Nothing else is sure to be different between two of them, and the list never changes.
          <PreviewItem key={at} question={question} isFriend={kind === "friend"} />
        ))}
      </ol>
    </section>
  );
}

/** Says first what it touches; its words show when they are opened here. */
function PreviewItem({ question, isFriend }: { question: DeckQuestion; isFriend: boolean }) {
  const { depth, flags, response } = question;
  const text = isFriend ? (question.friend ?? question.text) : question.text;
  const said = (
    <>
      <p class="note" dir="auto">
        {text}
      </p>
      {response !== undefined && (
        <p class="lines-first" dir="auto">
          {response}
        </p>
      )}
    </>
  );
  const isClosed = flags.some((flag) => !own().opened.has(flag));
  return (
    <li>
      {isClosed ? (
        <details>
          <summary class="import-closed">
            {words.covered(sayTopics(flags))}. <span class="quiet u">{words.show}</span>
          </summary>
          {said}
        </details>
      ) : (
        said
      )}
      <p class="small">
        {[library.bands[bandOf(depth)], !isClosed && flags.length > 0 && library.touches(sayTopics(flags))]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}

function sayCounts(questions: readonly DeckQuestion[]): string {
  const inBand = bands.flatMap((band) => {
    const count = questions.filter(({ depth }) => bandOf(depth) === band).length;
    return count === 0 ? [] : [words.bandCount[band](count)];
  });
  const tender = questions.filter(({ flags }) => flags.length > 0);
  const topics = [...new Set(tender.flatMap(({ flags }) => flags))].sort();
  const counted = `${words.holds(questions.length)}: ${inBand.join(", ")}.`;
  return tender.length === 0 ? counted : `${counted} ${words.touchesSome(tender.length, sayTopics(topics))}`;
}
