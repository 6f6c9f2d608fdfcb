/** One number on a scale, for oneself; shown to the other only by choice. */

import { useId, useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { Switch } from "../../../parts/Switch.tsx";
import { MoveOn } from "../MoveOn.tsx";
import type { StepProps } from "../session-props.ts";
import { Waits } from "../Waits.tsx";
import { words } from "../words.ts";

export function RateStep(props: StepProps) {
  const { place, may, act, busy, me, other } = props;
  const name = useId();
  const [rating, setRating] = useState<number>();
  const [shared, setShared] = useState(false);
  const offer = may("rate");
  if (!offer) return <Waits other={other} forOther={!place.people.includes(me)} />;
  const numbers = Array.from({ length: (offer.top ?? 0) + 1 }, (_, number) => number);
  return (
    <div class="writes">
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
          <span>{place.scale?.low}</span>
          <span>{place.scale?.high}</span>
        </p>
      </fieldset>
      {offer.mayShare ? (
        <Switch label={words.rateShare(other)} hint={words.rateShareHint} checked={shared} onChange={setShared} />
      ) : (
        <p class="small">{words.ratePrivate}</p>
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
