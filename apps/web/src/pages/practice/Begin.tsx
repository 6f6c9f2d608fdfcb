/** How they want to do it, what without, and the one filled button. */

import { begin, type Mode, type Script, type Without, withouts } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { rounds } from "../../app/rounds.ts";
import { navigate } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { isOpen, standing } from "../practise/begun.ts";
import { addressOf, asOne, asPair } from "../practise/known.ts";
import { words as shared } from "../practise/words.ts";
import { words } from "./words.ts";

export function Begin({ script }: { script: Script }) {
  const pair = asPair();
  const ended = view.value.bond?.ended === true;
  const modes = modesFor(script);
  const [chosen, setChosen] = useState<Mode>();
  const [without, setWithout] = useState<readonly Without[]>([]);
  const act = useAct();
  const writer = view.value.writer;
  const scripts = new Map([[script.id, script]]);
  const begun = [...standing(pair, scripts, false), ...standing(asOne(), scripts, true)].find(isOpen);
  if (modes.length === 0) return <p class="muted">{ended ? words.ended : words.notOffered}</p>;
  // Not remembered from one practice to the next: which way fits depends on tonight.
  const mode = chosen ?? modes[0]!;

  async function start() {
    const isAlone = mode === "alone";
    const where = isAlone ? asOne() : pair;
    if (!where) return;
    const { bondKind } = where;
    const recorded = begin(where.known, {
      script,
      mode,
      without,
      bondKind,
      today: today.value,
      question: daysQuestion(),
    });
    if (!recorded.ok) throw new Error(`a mode was offered that does not fit: ${recorded.error.tag}`);
    const { session, ...recording } = recorded.value;
    if (await act.run(() => client().practise(recording, today.value))) navigate(addressOf(session, isAlone));
  }

  return (
    <div class="practice-begin">
      {begun && (
        <Button wide href={addressOf(begun.session.id, begun.isAlone)}>
          {words.goOn}
        </Button>
      )}
      <Choice
        legend={words.how}
        value={mode}
        options={modes.map((one) => ({ value: one, label: shared.ways[one], hint: words.hints[one] }))}
        onChange={setChosen}
      />
      <fieldset class="choice practice-without" aria-describedby={mode === "alone" ? undefined : "without-hint"}>
        <legend>{words.without}</legend>
        {withouts.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={without.includes(one)}
              onChange={(event) =>
                setWithout(event.currentTarget.checked ? [...without, one] : without.filter((each) => each !== one))
              }
            />
            <span>
              <b>{words.withouts[one]}</b>
              {without.includes(one) && <small>{script.variants[one]}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {mode !== "alone" && (
        <p class="small" id="without-hint">
          {words.withoutHint}
        </p>
      )}
      <ActProblem act={act} />
      {!writer && <p class="small">{words.readOnly}</p>}
      <Button wide kind={begun ? "line" : "fill"} busy={act.busy} disabled={!writer} onClick={start}>
        {mode === "live" ? words.start : begun ? words.anew : words.begin}
      </Button>
    </div>
  );
}

/** The one of the day's page; a practice that shows it takes it along. */
function daysQuestion(): string | undefined {
  return rounds.value.find(({ day }) => day === today.value)?.questionId;
}

/** For two while there are two; alone where the practice can be done alone. */
function modesFor(script: Script): readonly Mode[] {
  const pair = asPair();
  const forTwo = pair !== undefined && !view.value.bond?.ended && script.for.includes(pair.bondKind);
  const forOne = script.for.includes("self");
  return script.modes.filter((mode) => (mode === "alone" ? forOne : forTwo));
}
