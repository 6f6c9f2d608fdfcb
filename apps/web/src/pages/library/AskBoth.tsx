/** Puts one question on today's table, for both. What comes of it is said in its place, with the way there. */

import type { ClientProblem, Outcome } from "@twofold/sync";
import { useEffect, useRef, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayProblem } from "../../words/problems.ts";
import { words } from "./words.ts";

/** `ask` for a question of one's own; otherwise `question` is one of the library. */
type Props = { hint?: string } & ({ question: string } | { ask: () => Outcome<unknown, ClientProblem> });

export function AskBoth(props: Props) {
  const act = useAct();
  const [asked, setAsked] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asked) done.current?.querySelector("a")?.focus();
  }, [asked]);

  async function ask() {
    const outcome = await act.run(() =>
      "ask" in props ? props.ask() : client().library.askFromLibrary(props.question, today.value),
    );
    if (!outcome) return;
    announce(words.asked);
    setAsked(true);
  }

  if (asked) {
    return (
      <p class="ask-done" ref={done}>
        {words.asked}{" "}
        <Button kind="quiet" underline href="/today">
          {words.toToday}
        </Button>
      </p>
    );
  }
  return (
    <div class="ask-both">
      <Button kind="line" busy={act.busy} disabled={!view.value.writer} onClick={() => void ask()}>
        {words.ask}
      </Button>
      <p class="small">{props.hint ?? words.askHint}</p>
      {act.problem && (
        <Notice kind={act.problem.tag === "added-limit" ? "info" : "error"} alert>
          {sayProblem(act.problem)}
        </Notice>
      )}
    </div>
  );
}
