/** The four words of a link, on the device that was there: here it is said whether they are the same. */

import type { DeviceProblem, LinkView } from "@twofold/sync";
import { client } from "../../app/client.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDeviceProblem } from "../../words/own-problems.ts";
import { FourWords } from "./FourWords.tsx";
import { words } from "./words.ts";

const said = words.adding;
type Comparing = Extract<LinkView, { phase: "comparing" }>;

export function CompareWords({ link, onDiffer }: { link: Comparing; onDiffer: () => void }) {
  const act = useAct<DeviceProblem>();
  const problem = act.problem ?? link.problem;
  return (
    <>
      <p class="muted">{said.compareText}</p>
      <FourWords words={link.words} />
      {problem && (
        <Notice kind={act.problem ? "error" : "offline"} alert={act.problem !== undefined}>
          {sayDeviceProblem(problem)}
        </Notice>
      )}
      <Button wide busy={act.busy} onClick={() => void act.run(() => client().devices.confirmLink())}>
        {said.same}
      </Button>
      <Button kind="line" wide onClick={onDiffer}>
        {said.differ}
      </Button>
    </>
  );
}
