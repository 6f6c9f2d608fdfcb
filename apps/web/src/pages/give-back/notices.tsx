/** On Today alone: that the other asks for what was shared, that it can be asked for, that it is back. */

import { closedBy, historyAskedOn, historyGivenBy, isHistoryKept, otherSide } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { route } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { forget, isRemembered, remember } from "./remembered.ts";
import { words } from "./words.ts";

const said = words.notices;

export function GiveBackNotice() {
  const { bond, writer } = view.value;
  if (!["/", "/today"].includes(route.value) || !writer || !bond || bond.ahead || bond.ended) return null;
  if (closedBy(bond.state).length > 0) return null;
  const isAsked = historyAskedOn(bond.state, otherSide(bond.side)) !== undefined;
  const hasGiven = historyGivenBy(bond.state, bond.side).length > 0;
  if (isAsked && !hasGiven) return <AskedNotice bond={bond} />;
  const hasAsked = historyAskedOn(bond.state, bond.side) !== undefined;
  const isBack = hasAsked && historyGivenBy(bond.state, otherSide(bond.side)).some(({ isWhole }) => isWhole);
  if (isBack) return <BackNotice />;
  return !hasAsked && bond.isComplete ? <PairedNotice name={bond.otherName} /> : null;
}

function AskedNotice({ bond }: { bond: BondView }) {
  const act = useAct();
  if (isHistoryKept(view.value.vault, bond.stream)) return null;
  return (
    <Notice>
      {said.asked(bond.otherName)}{" "}
      <span class="row">
        <Button kind="quiet" underline href="/give-back">
          {said.look}
        </Button>
        <Button kind="quiet" busy={act.busy} onClick={() => void act.run(() => client().giveBack.keep(true))}>
          {said.leave}
        </Button>
      </span>
      <ActProblem act={act} />
    </Notice>
  );
}

function PairedNotice({ name }: { name: string }) {
  const [away, setAway] = useState(!isRemembered("lost"));
  if (away) return null;
  return (
    <Notice>
      {said.paired(name)}{" "}
      <span class="row">
        <Button kind="quiet" underline href="/give-back">
          {said.ask}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            forget("lost");
            setAway(true);
          }}
        >
          {said.leave}
        </Button>
      </span>
    </Notice>
  );
}

function BackNotice() {
  const [away, setAway] = useState(isRemembered("back"));
  if (away) return null;
  return (
    <Notice>
      {said.back}{" "}
      <span class="row">
        <Button kind="quiet" underline href="/give-back">
          {said.read}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            remember("back");
            setAway(true);
          }}
        >
          {said.away}
        </Button>
      </span>
    </Notice>
  );
}
