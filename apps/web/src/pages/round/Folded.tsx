/** An own note that is folded, before the round opens. */

import { otherSide, type RoundView } from "@twofold/core";
import type { BondView, ClientProblem } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { Button } from "../../parts/Button.tsx";
import { FoldedNote } from "../../parts/FoldedNote.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { personOf } from "../../parts/person.ts";
import { sayProblem } from "../../words/problems.ts";
import { words } from "./words.ts";

export function Folded({ round, bond }: { round: RoundView; bond: BondView }) {
  const [problem, setProblem] = useState<ClientProblem | undefined>(undefined);
  const travel = bond.answerTravel.get(round.round);
  const takingBack = travel === "wish-to-take-back";
  async function takeBack() {
    const outcome = await client().takeBack(round.round);
    setProblem(outcome.ok ? undefined : outcome.error);
  }
  return (
    <>
      <div class="folded-pair">
        <FoldedNote person={personOf(bond.side)} label={words.ownFolded} />
        {round.theirsFoldedVisible && (
          <FoldedNote person={personOf(otherSide(bond.side))} label={words.theirsFolded(otherName.value)} />
        )}
      </div>
      <p>{round.waitsForKey ? words.keyWaits(otherName.value) : takingBack ? words.takingBack : words.mineFolded}</p>
      {!takingBack && <p class="small">{travel === "saved-here" ? words.savedHere : words.sentSafely}</p>}
      {problem && (
        <Notice kind="error" alert>
          {sayProblem(problem)}
        </Notice>
      )}
      <div class="row">
        <Button kind="quiet" underline href="/today">
          {words.backToToday}
        </Button>
        {!takingBack && !round.waitsForKey && (
          <Button kind="quiet" onClick={takeBack}>
            {words.takeBack}
          </Button>
        )}
      </div>
    </>
  );
}
