/** The four safety words of this bond: said aloud, now or later; different ones end it before anything else leaves. */

import { wordsComparedOf } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { navigate } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { useAct } from "../../parts/use-act.ts";
import { WordsDiffer } from "./WordsDiffer.tsx";
import "./words.css";
import { words } from "./words.ts";

export default function WordsPage() {
  const { bond, vault } = view.value;
  const [discardedWith, setDiscardedWith] = useState<string>();
  const act = useAct();

  if (discardedWith !== undefined) {
    const said = words.discarded;
    return (
      <Page key="discarded" title={said.title} bar={false} class="four-words" h1={said.heading}>
        <p class="muted">{said.text(discardedWith)}</p>
        <Button wide href="/invite">
          {said.again}
        </Button>
        <Button kind="quiet" wide href="/today">
          {words.toToday}
        </Button>
      </Page>
    );
  }
  if (!bond || bond.ended || bond.safetyWords.length === 0) {
    return (
      <Page title={words.title} bar={false} back class="four-words" h1={words.none.heading}>
        <p class="muted">{words.none.text}</p>
        <Button wide href="/today">
          {words.toToday}
        </Button>
      </Page>
    );
  }

  const name = otherName.value;
  const compared = wordsComparedOf(vault, bond.stream);

  async function settle(result: "match" | "later") {
    if (!(await act.run(() => client().wordsCompared(result)))) return;
    announce(result === "match" ? words.matchedAnnounce : words.laterAnnounce);
    navigate("/today");
  }

  return (
    <Page title={words.title} bar={false} back class="four-words" h1={words.heading}>
      <p class="muted">{words.text}</p>
      <ol class="safety-words" aria-label={words.list} translate={false}>
        {bond.safetyWords.map((word, index) => (
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
      {compared === "match" && <p class="small">{words.matched}</p>}
      <ActProblem act={act} />
      <Button wide busy={act.busy} onClick={() => void settle("match")}>
        {words.match}
      </Button>
      <WordsDiffer name={name} onDiscarded={() => setDiscardedWith(name)} />
      <p class="small c">{words.note}</p>
      {compared !== "match" && (
        <Button kind="quiet" wide onClick={() => void settle("later")}>
          {words.later}
        </Button>
      )}
    </Page>
  );
}
