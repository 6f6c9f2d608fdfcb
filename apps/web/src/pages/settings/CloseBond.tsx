/** The way to leaving: by either, at any time. What follows is said on the page itself. */

import { closedBy, otherSide } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { Button } from "../../parts/Button.tsx";
import { words } from "./words.ts";

const said = words.close;

export function CloseBond({ bond }: { bond: BondView }) {
  const isClosedByOther = closedBy(bond.state).includes(otherSide(bond.side));
  return (
    <section class="sec" aria-labelledby="close">
      <h2 class="title" id="close">
        {said.heading}
      </h2>
      {isClosedByOther && <p class="muted">{said.closedTheirs}</p>}
      <p class="muted">{bond.endedElsewhere ? said.closedElsewhere : bond.ended ? said.closedMine : said.text}</p>
      <Button kind="line" href="/leave">
        {bond.ended ? said.after : said.open}
      </Button>
    </section>
  );
}
