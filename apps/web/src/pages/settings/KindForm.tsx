/** Partners or friends: either may choose friends at any time, partners holds once both have chosen it. */

import { type BondKind, bondKindOf, ownKindOf } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.two;
const kinds: readonly Option<BondKind>[] = [
  { value: "partner", label: said.partner, hint: said.partnerHint },
  { value: "friend", label: said.friend, hint: said.friendHint },
];

export function KindForm({ bond }: { bond: BondView }) {
  const own = ownKindOf(bond.state, bond.side);
  const [chosen, setChosen] = useState<BondKind>();
  const kind = chosen ?? own;
  const act = useAct();

  async function save() {
    if (!(await act.run(() => client().chooseKind(kind, today.value)))) return;
    setChosen(undefined);
    announce(words.saved);
  }

  return (
    <div class="setting">
      <Choice legend={said.kind} value={kind} options={kinds} onChange={setChosen} />
      {own === "partner" && bondKindOf(bond.state) === "friend" && <p class="small">{said.kindWaiting}</p>}
      <ActProblem act={act} />
      {kind !== own && (
        <Button kind="line" busy={act.busy} onClick={() => void save()}>
          {words.save}
        </Button>
      )}
    </div>
  );
}
