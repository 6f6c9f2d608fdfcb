/** What a device shows that another one has taken away: what is still here, and the ways on. */

import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { words } from "./words.ts";

const said = words.gone;

export function RemovedHere() {
  return (
    <Page title={words.title} h1={said.heading} back="/settings" class="devices">
      <QuickExit />
      <p>{said.text}</p>
      <p class="muted">{said.again}</p>
      <div class="devices-acts">
        <Button kind="line" href="/export">
          {said.take}
        </Button>
        <Button kind="quiet" underline href="/leave/everything">
          {said.erase}
        </Button>
      </div>
    </Page>
  );
}
