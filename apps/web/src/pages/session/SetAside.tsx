/** The quiet ways out at the foot of every screen: stop here, rest, go on apart. */

import { Button } from "../../parts/Button.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

export function SetAside({ script, shown, act, busy }: Running) {
  const may = (name: string) => shown.offers.some((offer) => offer.act === name);
  return (
    <div class="session-foot">
      {may("stop") && (
        <Button kind="quiet" busy={busy} onClick={() => void act({ act: "stop" })}>
          {words.stop}
        </Button>
      )}
      {may("rest") && (
        <Button kind="quiet" busy={busy} onClick={() => void act({ act: "rest" })}>
          {words.rest}
        </Button>
      )}
      {may("go-apart") && (
        <Button kind="quiet" busy={busy} onClick={() => void act({ act: "go-apart" })}>
          {words.goApart}
        </Button>
      )}
      {script.tender.length > 0 && <HelpLink>{words.help}</HelpLink>}
    </div>
  );
}
