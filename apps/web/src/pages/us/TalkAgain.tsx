/** Opens a line again, for both, and leads to the ground rules with it. */

import { type AgreedLine, answerLine, type Mode, type Script } from "@twofold/core";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { navigate } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { addressOf, type Where } from "../practise/known.ts";
import { useScripts } from "../practise/scripts.ts";
import { words as practise } from "../practise/words.ts";
import { findBegunTalk, groundRules, makeTalk, putLine } from "./ground-rules.ts";
import { words } from "./words.ts";

type Props = { pair: Where; line: AgreedLine; open: boolean; onClose: () => void };

export function TalkAgain({ pair, line, open, onClose }: Props) {
  const { scripts, failed } = useScripts([groundRules]);
  const script = scripts.get(groundRules);
  const holds = line.state === "holds";
  return (
    <Dialog open={open} onClose={onClose} title={holds ? words.talkTitle : words.talkOverTitle}>
      <p class="agree-quote" dir="auto">
        {line.words}
      </p>
      {holds && <p>{words.talkText(otherName.value)}</p>}
      {failed && <Notice kind="error">{words.talkFailed}</Notice>}
      {script && <How pair={pair} line={line} script={script} />}
      <Button kind="quiet" wide onClick={onClose}>
        {holds ? words.leave : words.notNow}
      </Button>
    </Dialog>
  );
}

/** Not on one phone between two: a line holds with a yes on each one's own device. */
const ways = ["apart", "live"] as const satisfies readonly Mode[];

function How({ pair, line, script }: Omit<Props, "open" | "onClose"> & { script: Script }) {
  const [mode, setMode] = useState<(typeof ways)[number]>("apart");
  const act = useAct();
  const begun = findBegunTalk(pair, script);

  async function talk() {
    const talk_ = begun ?? makeTalk(pair, script, mode, today.value);
    const reopened = line.state === "holds" ? answerLine(line, { act: "reopened" }, today.value).bond : [];
    const recorded = { ...talk_.recorded, bond: [...reopened, ...talk_.recorded.bond] };
    if (!(await act.run(() => client().practise(recorded, today.value)))) return;
    putLine(talk_, line.words);
    navigate(addressOf(talk_.session, false));
  }

  return (
    <>
      {begun ? (
        <p class="small">{words.talkBegun}</p>
      ) : (
        <Choice
          legend={words.talkHow}
          value={mode}
          options={ways.map((way) => ({ value: way, label: practise.ways[way] }))}
          onChange={setMode}
        />
      )}
      <ActProblem act={act} />
      <Button wide busy={act.busy} onClick={() => void talk()}>
        {begun ? words.talkGoOn : words.talkDo}
      </Button>
    </>
  );
}
