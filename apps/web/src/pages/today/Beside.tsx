/** What can stand beside or in place of the question: comparing the safety words, and an ended bond. */

import { closedBy } from "@twofold/core";
import { client, view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { useAct } from "../../parts/use-act.ts";
import { besideWords as words } from "./beside-words.ts";

export default { CompareWords, OfferFoldedShown, Closed };

function CompareWords() {
  return (
    <section class="sec" aria-labelledby="compare">
      <p class="over">{words.wordsOver}</p>
      <h2 class="title" id="compare">
        {words.wordsTitle}
      </h2>
      <p class="muted">{words.wordsText(otherName.value)}</p>
      <Button kind="quiet" underline href="/words">
        {words.wordsGo}
      </Button>
    </section>
  );
}

/** Offered once after pairing; later it stands in Settings (decisions 3). */
function OfferFoldedShown() {
  const act = useAct();
  const choose = (shown: boolean) => void act.run(() => client().chooseFoldedShown(shown));
  return (
    <section class="sec" aria-labelledby="folded-shown">
      <p class="over">{words.foldedOver}</p>
      <h2 class="title" id="folded-shown">
        {words.foldedTitle}
      </h2>
      <p class="muted">{words.foldedText}</p>
      <div class="row">
        <Button kind="quiet" underline onClick={() => choose(true)}>
          {words.foldedYes}
        </Button>
        <Button kind="quiet" onClick={() => choose(false)}>
          {words.foldedNo}
        </Button>
      </div>
      <ActProblem act={act} />
    </section>
  );
}

function Closed() {
  const bond = view.value.bond;
  const own = bond !== undefined && (bond.ended || closedBy(bond.state)[0] === bond.side);
  return (
    <div class="today-closed">
      <h1 class="display">{own ? words.closedOwnTitle : words.closedTitle(otherName.value)}</h1>
      <p class="today-state">{bond?.endedElsewhere ? words.closedElsewhere : words.closed}</p>
      <Button kind="line" href="/unfolded">
        {words.closedRead}
      </Button>
      <div class="row">
        <Button kind="quiet" href="/mine">
          {words.openMine}
        </Button>
      </div>
    </div>
  );
}
