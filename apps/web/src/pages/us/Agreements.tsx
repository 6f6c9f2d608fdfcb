/** What the two agreed: lines that hold, lines that are open again, and those let go. */

import { type AgreedLine, agreedLines, answerLine, closedBy } from "@twofold/core";
import { ChevronDown, Plus } from "lucide";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDay, sayMonth } from "../../words/days.ts";
import type { Where } from "../practise/known.ts";
import "./agreements.css";
import { groundRules } from "./ground-rules.ts";
import { KeepLine } from "./KeepLine.tsx";
import { TalkAgain } from "./TalkAgain.tsx";
import { useLanding } from "./use-landing.ts";
import { words } from "./words.ts";

/** The line a dialog is about, and which; it stays while the dialog closes, so that focus finds its way back. */
type Asking = { readonly line: AgreedLine; readonly what: "keep" | "talk"; readonly open: boolean };

export function Agreements({ pair }: { pair: Where }) {
  const [asking, setAsking] = useState<Asking>();
  const { heading, land } = useLanding();
  const act = useAct();
  const { bond, writer } = view.value;
  const lines = agreedLines(pair.known, today.value);
  const closed = bond !== undefined && (bond.ended || closedBy(bond.state).length > 0);
  const holding = lines.filter(({ state }) => state === "holds");
  const open = lines.filter(({ state }) => state === "open");
  const letGo = lines.filter(({ state }) => state === "let-go");

  async function answer(line: AgreedLine, act_: "accepted" | "reopened", said: string) {
    const recorded = answerLine(line, { act: act_ }, today.value);
    if (!(await act.run(() => client().practise(recorded, today.value)))) return;
    announce(said);
    land();
  }
  const close = () => setAsking(asking && { ...asking, open: false });
  const shared = { side: pair.known.side, mayAct: writer && !closed };

  return (
    <section class="agree" aria-labelledby="agreed">
      <h2 class="over" id="agreed" ref={heading} tabIndex={-1}>
        {words.agreed}
      </h2>
      {holding.length === 0 && <p class="muted">{words.agreedEmpty}</p>}
      <ul>
        {holding.map((line) => (
          <li key={line.id}>
            <Holding {...shared} line={line} onAsk={(what) => setAsking({ line, what, open: true })} />
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div class="agree-open">
          <h3 class="over">{words.open}</h3>
          <ul>
            {open.map((line) => (
              <li key={line.id}>
                <Line line={line} status={words.openText} />
                {shared.mayAct && (
                  <div class="row">
                    <Button kind="quiet" underline onClick={() => setAsking({ line, what: "talk", open: true })}>
                      {words.talkOver}
                    </Button>
                    {line.accepted ? (
                      <Button
                        kind="quiet"
                        busy={act.busy}
                        onClick={() => void answer(line, "reopened", words.wentLetGo)}
                      >
                        {words.letGo}
                      </Button>
                    ) : (
                      <Button kind="quiet" busy={act.busy} onClick={() => void answer(line, "accepted", words.saidYes)}>
                        {words.yesAgain}
                      </Button>
                    )}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ActProblem act={act} />
      {!closed && (
        <Button kind="quiet" icon={Plus} href={`/practice/${groundRules}`}>
          {words.propose}
        </Button>
      )}
      {letGo.length > 0 && (
        <details class="agree-gone">
          <summary>{words.gone}</summary>
          <ul>
            {letGo.map((line) => (
              <li key={line.id}>
                <Line line={line} status={words.goneText} />
                {shared.mayAct && (
                  <Button kind="quiet" busy={act.busy} onClick={() => void answer(line, "accepted", words.saidYes)}>
                    {words.yesAgain}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking?.what === "keep" && <KeepLine {...asking} key={asking.line.id} onClose={close} onKept={land} />}
      {asking?.what === "talk" && <TalkAgain {...asking} key={asking.line.id} pair={pair} onClose={close} />}
    </section>
  );
}

type HoldingProps = {
  line: AgreedLine;
  side: "a" | "b";
  mayAct: boolean;
  onAsk: (what: "keep" | "talk") => void;
};

/** One that is to be looked at shows what can be done with it; any other when it is opened. */
function Holding({ line, side, mayAct, onAsk }: HoldingProps) {
  const talk = (
    <Button kind="quiet" underline={!line.due} onClick={() => onAsk("talk")}>
      {words.talkAgain}
    </Button>
  );
  if (line.due && mayAct) {
    return (
      <>
        <Line line={line} status={words.due} />
        <div class="row">
          <Button kind="quiet" underline onClick={() => onAsk("keep")}>
            {words.keep}
          </Button>
          {talk}
        </div>
      </>
    );
  }
  return (
    <details>
      <summary>
        <span class="agree-line">
          <Line line={line} status={statusOf(line)} />
        </span>
        <Icon icon={ChevronDown} />
      </summary>
      <p class="small">{words.proposedBy(line.by === side ? words.you : otherName.value)}</p>
      {mayAct && talk}
    </details>
  );
}

/** In a summary too, where only phrasing may stand. */
function Line({ line, status }: { line: AgreedLine; status: string }) {
  return (
    <>
      <span class="serif" dir="auto">
        {line.words}
      </span>
      <span class="small">{status}</span>
    </>
  );
}

function statusOf({ review, due, kept, renewedOn, agreedOn }: AgreedLine): string {
  if (due) return words.due;
  if (kept) return words.kept;
  if (review !== undefined) return words.lookAgain(sayDay(review, today.value));
  if (renewedOn !== undefined) return words.renewed(sayMonth(renewedOn, today.value));
  return words.agreedOn(sayDay(agreedOn, today.value));
}
