/** What each ticks privately so that the two find what they have in common: themes, a depth, tender topics. */

import { useId, useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { stepAt } from "../step-at.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";
import "./agree-step.css";

/** Saying no is one tap, and stands before a long list: it takes no more than saying yes to everything. */
export function AgreeStep(props: StepProps) {
  const { place, script, may, act, busy, other } = props;
  const name = useId();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const offer = may("pick");
  if (!offer) return <Waits {...props} />;
  const ids = offer.options ?? [];
  const isMany = (offer.most ?? 1) > 1;
  const step = stepAt(script, place.path);
  // Everything at once is fine for a theme; a tender topic is ticked one by one.
  const mayTickAll = step?.kind === "choose" && step.outcome === "drawn";
  const isAll = picked.length === ids.length;
  function tick(id: string, isOn: boolean) {
    if (!isMany) setPicked([id]);
    else setPicked(isOn ? [...picked, id] : picked.filter((one) => one !== id));
  }
  return (
    <div class="writes">
      <ReadBy who="common">
        {isMany && (
          <div class="tick-ways">
            <Button kind="line" busy={busy} onClick={() => void act({ act: "done" })}>
              {words.noneToday}
            </Button>
            {mayTickAll && (
              <Button kind="quiet" underline onClick={() => setPicked(isAll ? [] : ids)}>
                {isAll ? words.untickAll : words.tickAll}
              </Button>
            )}
          </div>
        )}
        <fieldset class={isMany ? "choice ticks" : "choice"}>
          <legend class="vh">{place.prompt}</legend>
          {ids.map((id) => (
            <label key={id}>
              <input
                type={isMany ? "checkbox" : "radio"}
                name={name}
                checked={picked.includes(id)}
                onChange={(event) => tick(id, event.currentTarget.checked)}
              />
              <span>
                <b>{place.labels[id] ?? id}</b>
              </span>
            </label>
          ))}
        </fieldset>
      </ReadBy>
      <p class="small">{words.ticksHint(other)}</p>
      <div class="agree-ways">
        <Button wide busy={busy} disabled={picked.length === 0} onClick={() => void act({ act: "pick", picked })}>
          {isMany ? words.theseToday : words.thisToday}
        </Button>
        {!isMany && (
          <Button wide kind="line" busy={busy} onClick={() => void act({ act: "done" })}>
            {words.notToday}
          </Button>
        )}
      </div>
    </div>
  );
}
