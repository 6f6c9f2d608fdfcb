/** What the two have chosen together: kind, evenings, what may show, the four words. */

import { closedBy, wordsComparedOf } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { Button } from "../../parts/Button.tsx";
import { CalendarForm } from "./CalendarForm.tsx";
import { CarefulSwitch } from "./CarefulSwitch.tsx";
import { EveningsForm } from "./EveningsForm.tsx";
import { FoldedSwitch } from "./FoldedSwitch.tsx";
import { KindForm } from "./KindForm.tsx";
import { StopWaiting } from "./StopWaiting.tsx";
import { words } from "./words.ts";

const said = words.two;

export function TwoSection() {
  const { bond, pairing } = view.value;
  // Once either has closed it, there is nothing left to choose together.
  const joint = bond && !bond.ahead && closedBy(bond.state).length === 0 ? bond : undefined;
  return (
    <section class="sec" aria-labelledby="two">
      <h2 class="title" id="two">
        {joint || pairing.phase === "joining" ? said.headingWith(otherName.value) : said.heading}
      </h2>
      {pairing.phase === "joining" && <StopWaiting hostName={pairing.hostName} />}
      {pairing.phase === "none" && (!bond || bond.ended) && (
        <>
          <p class="muted">{said.none}</p>
          <Button kind="line" href="/invite">
            {said.invite}
          </Button>
        </>
      )}
      {["inviting", "guest-answered", "confirming"].includes(pairing.phase) && (
        <>
          <p class="muted">{said.none}</p>
          <Button kind="line" href="/invite">
            {said.toInvitation}
          </Button>
        </>
      )}
      {joint && pairing.phase === "none" && <Joint bond={joint} />}
    </section>
  );
}

function Joint({ bond }: { bond: BondView }) {
  const matched = wordsComparedOf(view.value.vault, bond.stream) === "match";
  return (
    <>
      <KindForm bond={bond} />
      <EveningsForm bond={bond} />
      <CalendarForm bond={bond} />
      <FoldedSwitch bond={bond} />
      <CarefulSwitch bond={bond} />
      <section class="setting" aria-labelledby="four-words">
        <h3 class="head" id="four-words">
          {said.words}
        </h3>
        <p class="small">{matched ? said.wordsMatched : said.wordsOpen}</p>
        <Button kind="quiet" underline href="/words">
          {said.wordsSee}
        </Button>
      </section>
    </>
  );
}
