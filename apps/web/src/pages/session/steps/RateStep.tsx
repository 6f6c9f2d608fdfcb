/** One number on a scale, for oneself; shown to the other only by choice. */

import { useId, useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { Switch } from "../../../parts/Switch.tsx";
import { MoveOn } from "../MoveOn.tsx";
import { ReadBy } from "../ReadBy.tsx";
import type { StepProps } from "../session-props.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function RateStep(props: StepProps) {
  const { place, may, act, busy, me, other, holder } = props;
  const name = useId();
  const [rating, setRating] = useState<number>();
  const [shared, setShared] = useState(false);
  const offer = may("rate");
  if (!offer) return <Waits {...props} forOther={!place.people.includes(me)} />;
  const { bottom = 0, top = 0 } = offer;
  const isGuest = holder !== undefined && holder !== me;
  const numbers = Array.from({ length: top - bottom + 1 }, (_, index) => bottom + index);
  return (
    <div class="writes">
      <ReadBy who={shared ? "when-both" : isGuest ? "guest" : "own"}>
        <fieldset class="rate">
          <legend class="vh">{place.prompt}</legend>
          <div class="rate-row">
            {numbers.map((number) => (
              <label key={number}>
                <input type="radio" name={name} checked={rating === number} onChange={() => setRating(number)} />
                <span>{number}</span>
              </label>
            ))}
          </div>
          <p class="rate-ends small">
            <span>{words.scaleEnd(bottom, place.scale?.low ?? "")}</span>
            <span>{words.scaleEnd(top, place.scale?.high ?? "")}</span>
          </p>
        </fieldset>
      </ReadBy>
      {offer.mayShare && (
        <Switch label={words.rateShare(other)} hint={words.rateShareHint} checked={shared} onChange={setShared} />
      )}
      <Button
        wide
        busy={busy}
        disabled={rating === undefined}
        onClick={() => rating !== undefined && void act({ act: "rate", rating, shared })}
      >
        {words.keep}
      </Button>
      <MoveOn {...props} />
    </div>
  );
}
