/** The frame of a session: no bar, a way out on one side and the time out on the other. */

import { CirclePause, X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { moved } from "../../app/router.ts";
import { StandingNotices } from "../../app/StandingNotices.tsx";
import { Button } from "../../parts/Button.tsx";
import "../../parts/page.css";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { words as frame } from "../../parts/words.ts";
import { words } from "./words.ts";

type Props = {
  title: string;
  /** A new screen of the session: its heading takes the focus, so that listeners hear where they are. */
  screen: string;
  onTimeOut?: (() => void) | undefined;
  children: ComponentChildren;
};

export function Frame({ title, screen, onTimeOut, children }: Props) {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = frame.title(title);
  }, [title]);
  // Before it can be seen, as in Page.tsx.
  useLayoutEffect(() => {
    const heading = main.current?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    if (moved || !first.current) heading?.focus({ preventScroll: true });
    if (!first.current) scrollTo(0, 0);
    first.current = false;
  }, [screen]);
  return (
    <div class="shell session">
      <header class="top">
        <Button kind="quiet" icon={X} href="/practise">
          {words.leave}
        </Button>
        <QuickExit inline />
        {onTimeOut && (
          <Button kind="quiet" icon={CirclePause} onClick={onTimeOut}>
            {words.timeOut}
          </Button>
        )}
      </header>
      <main class="page solo listen" ref={main}>
        <StandingNotices />
        {children}
      </main>
    </div>
  );
}
