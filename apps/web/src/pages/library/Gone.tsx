/** A theme or a deck that is not here: of a newer version, or removed. */

import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { words } from "./words.ts";

export function Gone() {
  return (
    <Page title={words.gone} h1={words.gone} back="/library" class="library">
      <p class="muted">{words.goneText}</p>
      <Button kind="line" href="/library">
        {words.toLibrary}
      </Button>
    </Page>
  );
}
