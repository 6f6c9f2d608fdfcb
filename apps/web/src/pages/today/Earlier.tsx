/** The questions that stay open, without a number on them. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { rounds } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { QuestionText } from "../../parts/QuestionText.tsx";
import { sayDay } from "../../words/days.ts";
import { earlierRounds } from "./scene.ts";
import { words } from "./words.ts";

/** As many as fit a glance; the rest come when asked for. */
const firstShown = 5;

export function Earlier({ except }: { except: string | undefined }) {
  const [all, setAll] = useState(false);
  const open = earlierRounds(rounds.value, except);
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, firstShown);
  return (
    <section class="sec" aria-labelledby="earlier">
      <h2 class="over" id="earlier">
        {open.some((round) => round.day === today.value) ? words.alsoOpen : words.earlier}
      </h2>
      <ul class="earlier">
        {shown.map((round) => {
          const folded = round.phase === "mine-folded";
          const begun = !folded && client().readDraft(round.round)?.text;
          const state = folded ? words.earlierFolded : begun ? words.earlierDraft : undefined;
          return (
            <li key={round.round}>
              <a href={`/${folded ? "round" : "write"}/${round.round}`}>
                <span class="serif">
                  <QuestionText round={round} />
                </span>
                <small class="day">{[sayDay(round.day, today.value), state].filter(Boolean).join(", ")}</small>
              </a>
            </li>
          );
        })}
      </ul>
      {shown.length < open.length ? (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words.earlierMore}
        </Button>
      ) : (
        <p class="small">{words.earlierNote}</p>
      )}
    </section>
  );
}
