/** The evenings the two chose. Either may change them, for both. */

import { rhythmOf } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { useAct } from "../../parts/use-act.ts";
import { WeekdayChoice } from "../../parts/WeekdayChoice.tsx";
import { words } from "./words.ts";

const said = words.two;

export function EveningsForm({ bond }: { bond: BondView }) {
  const inForce = rhythmOf(bond.state, today.value);
  // Undefined until touched: what the other changes meanwhile shows at once.
  const [chosen, setChosen] = useState<readonly number[]>();
  const weekdays = chosen ?? inForce;
  const act = useAct();
  const changed = weekdays.join() !== inForce.join();

  async function save() {
    if (!(await act.run(() => client().chooseRhythm(weekdays, today.value)))) return;
    setChosen(undefined);
    announce(said.eveningsSaved);
  }

  return (
    <div class="setting">
      <WeekdayChoice
        legend={said.evenings}
        hint={said.eveningsHint}
        error={weekdays.length === 0 ? said.noEvening : undefined}
        value={weekdays}
        onChange={setChosen}
      />
      <ActProblem act={act} />
      {changed && weekdays.length > 0 && (
        <Button kind="line" busy={act.busy} onClick={() => void save()}>
          {said.eveningsSave}
        </Button>
      )}
    </div>
  );
}
