/** Whether a folded note may show: on once both want it, off for both by either, and no screen says who. */

import { foldedMayShow, ownFoldedShownOf } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.two;

export function FoldedSwitch({ bond }: { bond: BondView }) {
  const act = useAct();
  const mine = ownFoldedShownOf(bond.state, bond.side);
  const both = foldedMayShow(bond.state);
  return (
    <div class="setting">
      <Switch
        label={said.folded}
        hint={both ? said.foldedOn : mine ? said.foldedAsked : said.foldedOff}
        checked={mine}
        onChange={(shown) => void act.run(() => client().chooseFoldedShown(shown))}
      />
      <ActProblem act={act} />
    </div>
  );
}
