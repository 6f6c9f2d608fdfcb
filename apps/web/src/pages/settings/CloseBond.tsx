/** Leaving: by either, at any time, without the other and without a reason. Says what follows; asks once. */

import { closedBy, otherSide } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { replace } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.close;
type Copy = "keep" | "erase";
const copies: readonly Option<Copy>[] = [
  { value: "keep", label: said.keep, hint: said.keepHint },
  { value: "erase", label: said.erase, hint: said.eraseHint },
];

export function CloseBond({ bond }: { bond: BondView }) {
  const [asking, setAsking] = useState(false);
  const [copy, setCopy] = useState<Copy>("keep");
  const [erasing, setErasing] = useState(false);
  const act = useAct();
  const closed = closedBy(bond.state);
  const other = otherSide(bond.side);

  async function close(erase: boolean) {
    if (!(await act.run(() => client().closeBond({ erase })))) return;
    announce(said.closed);
    replace("/today");
  }

  return (
    <section class="sec" aria-labelledby="close">
      <h2 class="title" id="close">
        {said.heading}
      </h2>
      {closed.includes(other) && <p class="muted">{said.closedTheirs}</p>}
      {closed.includes(bond.side) ? (
        <>
          <p class="muted">{said.closedMine}</p>
          <Button kind="line" onClick={() => setErasing(true)}>
            {said.eraseLater}
          </Button>
        </>
      ) : (
        <>
          <p class="muted">{said.text}</p>
          <Button kind="line" onClick={() => setAsking(true)}>
            {said.open}
          </Button>
        </>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={said.ask}>
        <ul class="follows">
          {said.what(otherName.value).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Choice legend={said.here} value={copy} options={copies} onChange={setCopy} />
        <ActProblem act={act} />
        <Button wide busy={act.busy} onClick={() => void close(copy === "erase")}>
          {said.yes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {said.no}
        </Button>
      </Dialog>
      <Dialog open={erasing} onClose={() => setErasing(false)} title={said.eraseAsk}>
        <p class="muted">{said.eraseHint}</p>
        <ActProblem act={act} />
        <Button wide busy={act.busy} onClick={() => void close(true)}>
          {said.eraseYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setErasing(false)}>
          {said.eraseNo}
        </Button>
      </Dialog>
    </section>
  );
}
