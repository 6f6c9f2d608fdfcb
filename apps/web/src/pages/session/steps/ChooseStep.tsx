/** A choice: what both are fine with, one for oneself, one for both, or who begins. */

import { useId, useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { MoveOn } from "../MoveOn.tsx";
import type { StepProps } from "../session-props.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function ChooseStep(props: StepProps) {
  const { place, may, act, busy, me, other, nameOf, session } = props;
  const name = useId();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const offer = may("pick");
  if (!offer) return <Waits other={other} forOther={!place.people.includes(me)} />;
  const isMany = (offer.most ?? 1) > 1;
  const label = (id: string) => {
    if (id === "you-first") return words.otherFirst(other);
    if (id === "me-first" && session.mode === "together") return words.otherFirst(nameOf(me));
    return place.labels[id] ?? words.roles[id] ?? id;
  };
  return (
    <div class="writes">
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
      {isMany && <p class="small">{words.chooseMost}</p>}
      <Button wide busy={busy} disabled={picked.length === 0} onClick={() => void act({ act: "pick", picked })}>
        {words.choose}
      </Button>
      <MoveOn {...props} />
    </div>
  );
}
