/** Whether rounds are careful: for both, while either wants it (rule CARE-1). */

import { carefulHolds, ownCarefulOf } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.two;

export function CarefulSwitch({ bond }: { bond: BondView }) {
  const act = useAct();
  const holds = carefulHolds(bond.state);
  return (
    <div class="setting">
      <Switch
        label={said.careful}
        hint={holds ? said.carefulOn : said.carefulOff}
        checked={ownCarefulOf(bond.state, bond.side)}
        onChange={(careful) => void act.run(() => client().chooseCareful(careful))}
      />
      {holds && <p class="small muted">{said.carefulAlready}</p>}
      <ActProblem act={act} />
    </div>
  );
}
