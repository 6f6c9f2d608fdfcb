/** A choice: what both are fine with, one for oneself, one for both, or who begins. */

import { useId, useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { MoveOn } from "../MoveOn.tsx";
import { ReadBy, type Readers } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { stepAt } from "../step-at.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function ChooseStep(props: StepProps) {
  const { place, may, act, busy, me, other, nameOf, session } = props;
  const name = useId();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const offer = may("pick");
  if (!offer) return <Waits {...props} forOther={!place.people.includes(me)} />;
  // On one phone it is settled aloud, and one line is tapped for both.
  const isMany = (offer.most ?? 1) > 1 && session.mode !== "together";
  const label = (id: string) => {
    if (id === "you-first") return words.otherFirst(other);
    if (id === "me-first" && session.mode === "together") return words.otherFirst(nameOf(me));
    return place.labels[id] ?? words.roles[id] ?? id;
  };
  return (
    <div class="writes">
      <ReadBy who={readersOf(props)}>
        <fieldset class="choice">
          <legend class="vh">{place.prompt}</legend>
          {(offer.options ?? []).map((id) => (
            <label key={id}>
              <input
                type={isMany ? "checkbox" : "radio"}
                name={name}
                checked={picked.includes(id)}
                onChange={(event) => {
                  if (!isMany) setPicked([id]);
                  else setPicked(event.currentTarget.checked ? [...picked, id] : picked.filter((one) => one !== id));
                }}
              />
              <span>
                <b>{label(id)}</b>
              </span>
            </label>
          ))}
        </fieldset>
      </ReadBy>
      {session.mode === "together" && !props.holder && <p class="small">{words.tapForBoth}</p>}
      {isMany && <p class="small">{words.chooseMost}</p>}
      <Button wide busy={busy} disabled={picked.length === 0} onClick={() => void act({ act: "pick", picked })}>
        {words.choose}
      </Button>
      <MoveOn {...props} />
    </div>
  );
}

function readersOf({ script, place, holder, me, session }: StepProps): Readers {
  const step = stepAt(script, place.path);
  if (step?.kind !== "choose" || step.choice === "own") return holder !== undefined && holder !== me ? "guest" : "own";
  if (step.choice === "joint" && session.mode !== "together") return "ticked";
  return step.choice === "roles" ? "begins" : "at-once";
}
