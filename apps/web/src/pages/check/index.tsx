/**
 * A private look at how it is with the other: own words, no score, the same offers for everyone.
 *
 * The choices are this component's memory and nothing else: no record, no draft, no address tells of them (rule SAFE-4).
 * The page works while locked and before anything is known of the person; only the mark of practices needs the store.
 */

import { useState } from "preact/hooks";
import { Button } from "../../parts/Button.tsx";
import { ExitFirst } from "../../parts/ExitFirst.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import "./check.css";
import { Offers } from "./Offers.tsx";
import { type Answer, Statement } from "./Statement.tsx";
import { words } from "./words.ts";

/** Before the first statement, at one of them, or past the last. */
type At = "start" | number | "end";

export default function CheckPage() {
  return (
    <ExitFirst>
      <Look />
    </ExitFirst>
  );
}

function Look() {
  const [at, setAt] = useState<At>("start");
  const [answers, setAnswers] = useState<ReadonlyMap<number, Answer>>(new Map());
  const { statements } = words;

  function restart() {
    setAnswers(new Map());
    setAt("start");
  }

  return (
    <Page title={words.title} bar={false} class="check">
      <QuickExit />
      {at === "start" && <Start onBegin={() => setAt(0)} onEnd={() => setAt("end")} />}
      {typeof at === "number" && (
        <Statement
          key={at}
          at={at}
          answer={answers.get(at)}
          onAnswer={(answer) => setAnswers(new Map(answers).set(at, answer))}
          onNext={() => setAt(at + 1 < statements.length ? at + 1 : "end")}
          onBefore={() => setAt(at === 0 ? "start" : at - 1)}
          onEnd={() => setAt("end")}
        />
      )}
      {at === "end" && <Offers onAgain={restart} />}
    </Page>
  );
}

function Start({ onBegin, onEnd }: { onBegin: () => void; onEnd: () => void }) {
  return (
    <>
      <h1 class="display">{words.title}</h1>
      <p class="muted">{words.lead}</p>
      <ul class="check-rules">
        {words.rules.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="check-acts">
        <Button wide onClick={onBegin}>
          {words.begin}
        </Button>
        <Button kind="quiet" wide onClick={onEnd}>
          {words.toEnd}
        </Button>
      </div>
    </>
  );
}
