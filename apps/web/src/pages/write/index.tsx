/** One sheet for one question. What is typed is saved as a draft with every key; folding is a deliberate act. */

import { draftsToReturn, maxTextLength, type Need, type RoundId, type RoundView } from "@twofold/core";
import type { BondView, ClientProblem, Draft } from "@twofold/sync";
import { useEffect, useRef, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { findRound } from "../../app/rounds.ts";
import { replace, route } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { playFold } from "../../parts/fold-motion.ts";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { Creases } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import { QuestionText } from "../../parts/QuestionText.tsx";
import { useAct } from "../../parts/use-act.ts";
import { WordingHints } from "../../parts/WordingHints.tsx";
import { sayDay } from "../../words/days.ts";
import { sayProblem } from "../../words/problems.ts";
import { words } from "./words.ts";
import "./write.css";

const needs: readonly Need[] = ["just-read", "comfort", "reassure", "ideas"];

export default function Write({ param }: { param: string }) {
  const round = findRound(param as RoundId);
  const bond = view.value.bond;
  const folding = useRef(false);
  const away = round?.phase === "mine-folded" || round?.phase === "unfolded";
  useEffect(() => {
    if (away && !folding.current) replace(`/round/${param}`);
  }, [away]);
  if (!round || !bond) {
    return (
      <Page title={words.title} h1={words.goneTitle} back>
        <p class="muted">{words.gone}</p>
      </Page>
    );
  }
  return round.covered ? <Covered round={round} /> : <Sheet round={round} bond={bond} folding={folding} />;
}

/** A question that goes deeper or is tender: what it touches, before its words. */
function Covered({ round }: { round: RoundView }) {
  const act = useAct();
  return (
    <Page title={words.title} back bar={false} class="write">
      <div class="write-q">
        <p class="over">{sayDay(round.day, today.value)}</p>
        <h1 class="title">
          <QuestionText round={round} />
        </h1>
        <p class="muted">{words.covered}</p>
      </div>
      <div class="write-act">
        <ActProblem act={act} />
        <Button wide onClick={() => void act.run(() => client().library.uncover(round.round))}>
          {words.uncover}
        </Button>
        <Button kind="quiet" wide href="/today">
          {words.later}
        </Button>
      </div>
    </Page>
  );
}

type SheetProps = { round: RoundView; bond: BondView; folding: { current: boolean } };

function Sheet({ round, bond, folding }: SheetProps) {
  const id = round.round;
  const [draft, setDraft] = useState<Draft>(() => readDraft(id, bond));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ClientProblem | undefined>(undefined);
  const paper = useRef<HTMLDivElement>(null);
  const over = draft.text.length - maxTextLength;
  const writer = view.value.writer;

  const kept = view.value.draftsSaved && draft.text !== "";

  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    client().saveDraft(id, next);
  }

  async function fold() {
    setBusy(true);
    folding.current = true;
    const outcome = await client().fold(id, { ...draft, text: draft.text.trim() }, today.value);
    if (!outcome.ok) {
      folding.current = false;
      setBusy(false);
      setProblem(outcome.error);
      return;
    }
    announce(words.foldedSaid);
    if (paper.current) await playFold(paper.current);
    // The other's note may have been in already: then the two are open by now, and this is where they unfold.
    if (route.peek() === `/write/${id}`) {
      replace(findRound(id)?.phase === "unfolded" ? `/round/${id}` : "/today");
    }
  }

  return (
    <Page title={words.title} back bar={false} class="write">
      <div class="write-q">
        <p class="over">{sayDay(round.day, today.value)}</p>
        <h1 class="title">
          <QuestionText round={round} />
        </h1>
      </div>
      <div class="write-sheet">
        <div class={`paper ${personOf(bond.side)} write-paper`} ref={paper}>
          <Creases person={personOf(bond.side)} />
          <textarea
            class="note"
            autocomplete="off"
            dir="auto"
            aria-label={words.note}
            aria-invalid={over > 0 ? "true" : undefined}
            aria-describedby={over > 0 ? "over" : undefined}
            placeholder={words.placeholder}
            value={draft.text}
            readOnly={busy || !writer}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </div>
        <p class="write-kept small">{kept && !view.value.saveProblem ? words.kept : "\u00a0"}</p>
        <WordingHints text={draft.text} where="note" />
      </div>
      <div class="write-act">
        {over > 0 && (
          <p class="small" id="over">
            {words.tooLong(over)}
          </p>
        )}
        <Choice
          legend={words.need}
          value={draft.need}
          options={needs.map((need) => ({ value: need, label: words.needs[need] }))}
          onChange={(need) => change({ need })}
          disabled={busy || !writer}
        />
        {problem && (
          <Notice kind="error" alert>
            {sayProblem(problem)}
          </Notice>
        )}
        {!writer && <p class="small">{words.readOnly}</p>}
        <Button wide busy={busy} disabled={draft.text.trim() === "" || over > 0 || !writer} onClick={fold}>
          {words.fold}
        </Button>
        <Button kind="quiet" wide href="/today">
          {words.later}
        </Button>
      </div>
    </Page>
  );
}

/** An unfinished note, or the text of one that came back: taken back, or sealed twice by two devices. */
function readDraft(round: RoundId, bond: BondView): Draft {
  const begun = client().readDraft(round);
  if (begun) return begun;
  const returned = draftsToReturn(bond.state, view.value.vault, bond).find((one) => one.round === round);
  return returned ? { text: returned.text, need: returned.need } : { text: "", need: "just-read" };
}
