/** The same for everyone, whatever was chosen: help, lighter practices, leaving, a note to oneself, nothing at all. */

import { ChevronRight } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { client, ready, view } from "../../app/client.ts";
import { replace } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { leavesHelpTo } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { useAct } from "../../parts/use-act.ts";
import "../../parts/ways.css";
import { checkOpenedFrom } from "./CheckLink.tsx";
import { words } from "./words.ts";

const said = words.end;

export function Offers({ onAgain }: { onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const hasBond = ready.value && view.value.bond !== undefined && !view.value.bond.ended;
  return (
    <>
      <h1 class="display" tabIndex={-1} ref={heading}>
        {said.title}
      </h1>
      <p class="check-text">{said.text}</p>
      <ul class="ways">
        <Way href="/help" name={said.help} onClick={() => leavesHelpTo(checkOpenedFrom())}>
          {said.helpText}
        </Way>
        {hasBond && (
          <Way href="/leave" name={said.leave}>
            {said.leaveText}
          </Way>
        )}
        {ready.value && (
          <Way href="/mine" name={said.note}>
            {said.noteText}
          </Way>
        )}
      </ul>
      {ready.value && <Lighter />}
      <div class="check-acts">
        <Button kind="line" wide onClick={() => replace(checkOpenedFrom())}>
          {said.nothing}
        </Button>
        <Button kind="quiet" wide onClick={onAgain}>
          {said.again}
        </Button>
      </div>
    </>
  );
}

type WayProps = { href: string; name: string; onClick?: () => void; children: ComponentChildren };

function Way({ href, name, onClick, children }: WayProps) {
  return (
    <li>
      <a href={href} onClick={onClick}>
        <b>{name}</b>
        <span>{children}</span>
        <Icon icon={ChevronRight} mirror />
      </a>
    </li>
  );
}

/** The mark itself: set, shown and taken off here alone. */
function Lighter() {
  const act = useAct();
  // The view changes when the mark does.
  const { writer } = view.value;
  const isLighter = client().caution.isSet();

  async function choose(on: boolean) {
    if (await act.run(() => client().caution.set(on))) announce(on ? said.nowLighter : said.nowAll);
  }

  return (
    <section class="check-lighter" aria-labelledby="lighter">
      <h2 class="head" id="lighter">
        {isLighter ? said.isLighter : said.lighter}
      </h2>
      <p class="small">{isLighter ? said.isLighterText : said.lighterText}</p>
      <ActProblem act={act} />
      <Button kind="line" busy={act.busy} disabled={!writer} onClick={() => void choose(!isLighter)}>
        {isLighter ? said.lighterOff : said.lighter}
      </Button>
    </section>
  );
}
