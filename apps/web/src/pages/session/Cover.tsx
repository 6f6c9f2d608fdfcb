/** One phone between two: nothing of the one is on the screen when the other gets it. */

import { nameOf, type Side } from "@twofold/core";
import { Smartphone } from "lucide";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { SetAside } from "./SetAside.tsx";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

export function Cover(running: Running & { onHold: (side: Side) => void }) {
  const { script, shown, bond, session, onHold } = running;
  const { to } = shown;
  if (to === undefined) {
    const host = (bond && nameOf(bond.state, session.host)) ?? running.other;
    return (
      <div class="session-plain">
        <p class="over">{script.title}</p>
        <h1 class="display">{words.elsewhereTitle(host)}</h1>
        <p>{words.elsewhere}</p>
        <SetAside {...running} />
      </div>
    );
  }
  const name = running.nameOf(to);
  return (
    <div class="session-plain cover">
      <Icon icon={Smartphone} />
      <h1 class="display">{words.coverTitle(name)}</h1>
      <p>{words.coverText(name)}</p>
      <Button wide onClick={() => onHold(to)}>
        {words.coverDo(name)}
      </Button>
      <SetAside {...running} />
    </div>
  );
}
