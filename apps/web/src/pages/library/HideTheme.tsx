/** "Nothing about …": takes a theme away here, and gives it back. */

import { useEffect, useRef } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { useAct } from "../../parts/use-act.ts";
import type { Theme } from "./entries.ts";
import { words } from "./words.ts";

/** The way back takes the focus only when it came instead of what was pressed. */
let pressed: string | undefined;

export function HideTheme({ theme }: { theme: Theme }) {
  const act = useAct();
  async function hide() {
    pressed = theme.id;
    if (await act.run(() => client().library.hideTheme(theme.id, true))) announce(words.themeHidden);
  }
  return (
    <div class="library-hide">
      <Button kind="quiet" underline busy={act.busy} disabled={!view.value.writer} onClick={() => void hide()}>
        {words.nothingAbout(theme.title)}
      </Button>
      <p class="small">{words.nothingHint}</p>
      <ActProblem act={act} />
    </div>
  );
}

export function ThemeHidden({ theme }: { theme: Theme }) {
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed === theme.id) place.current?.querySelector("button")?.focus();
    pressed = undefined;
  }, []);
  async function show() {
    if (await act.run(() => client().library.hideTheme(theme.id, false))) announce(words.backNow);
  }
  return (
    <div class="library-hidden" ref={place}>
      <p>{words.themeHidden}</p>
      <Button kind="line" busy={act.busy} disabled={!view.value.writer} onClick={() => void show()}>
        {words.themeBack}
      </Button>
      <ActProblem act={act} />
    </div>
  );
}
