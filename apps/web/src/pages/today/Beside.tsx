/** What can stand beside or in place of the question: comparing the safety words, and an ended bond. */

import { closedBy } from "@twofold/core";
import { view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { Button } from "../../parts/Button.tsx";
import { words } from "./words.ts";

export function CompareWords() {
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

export function Closed() {
  const bond = view.value.bond;
  const own = bond !== undefined && (bond.ended || closedBy(bond.state)[0] === bond.side);
  return (
    <div class="today-closed">
      <h1 class="display">{own ? words.closedOwnTitle : words.closedTitle(otherName.value)}</h1>
      <p class="today-state">{words.closed}</p>
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
