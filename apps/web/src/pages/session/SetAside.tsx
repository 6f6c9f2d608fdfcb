/** The quiet ways out at the foot of every screen: stop here, rest, go on apart; each says what it does. */

import { useId } from "preact/hooks";
import { HelpLink } from "../../parts/HelpLink.tsx";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

const ways = ["stop", "rest", "go-apart"] as const;
const names = { stop: words.stop, rest: words.rest, "go-apart": words.goApart };

export function SetAside({ script, shown, act, busy }: Running) {
  const id = useId();
  const may = ways.filter((way) => shown.offers.some((offer) => offer.act === way));
  return (
    <div class="session-foot">
      {may.length > 0 && (
        <ul>
          {may.map((way) => (
            <li key={way}>
              <button
                type="button"
                class="quiet"
                aria-describedby={`${id}${way}`}
                aria-disabled={busy ? "true" : undefined}
                onClick={() => !busy && void act({ act: way })}
              >
                {names[way]}
              </button>
              <p class="small" id={`${id}${way}`}>
                {words.setAsideHints[way]}
              </p>
            </li>
          ))}
        </ul>
      )}
      {script.tender.length > 0 && <HelpLink>{words.help}</HelpLink>}
    </div>
  );
}
