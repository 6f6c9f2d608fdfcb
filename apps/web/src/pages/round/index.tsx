/** The page of one round: folded while it is, then the unfolding, once, and from then on two open notes. */

import type { RoundId } from "@twofold/core";
import { useEffect } from "preact/hooks";
import { view } from "../../app/client.ts";
import { findRound } from "../../app/rounds.ts";
import { replace } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { Page } from "../../parts/Page.tsx";
import { QuestionText } from "../../parts/QuestionText.tsx";
import { sayDay } from "../../words/days.ts";
import { Folded } from "./Folded.tsx";
import "./round.css";
import { Spread } from "./Spread.tsx";
import { words } from "./words.ts";

export default function Round({ param }: { param: string }) {
  const round = findRound(param as RoundId);
  const bond = view.value.bond;
  const writable = round?.phase === "open" || round?.phase === "taken-back";
  useEffect(() => {
    if (writable) replace(`/write/${param}`);
  }, [writable]);
  if (!round || !bond) {
    return (
      <Page title={words.title} h1={words.goneTitle} back>
        <p class="muted">{words.gone}</p>
      </Page>
    );
  }
  const open = round.phase === "unfolded";
  return (
    <Page title={open ? words.title : words.foldedTitle} back class="unfold">
      <p class="over">
        {open
          ? round.day === today.value
            ? words.ofToday
            : words.unfolded(sayDay(round.day, today.value))
          : sayDay(round.day, today.value)}
      </p>
      <h1 class="q">
        <QuestionText round={round} />
      </h1>
      {open ? <Spread round={round} bond={bond} /> : <Folded round={round} bond={bond} />}
    </Page>
  );
}
