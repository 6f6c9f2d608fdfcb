/** After leaving: what holds now, what can still be done with the copy, and where help is. */

import type { BondView } from "@twofold/sync";
import { ChevronRight } from "lucide";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { online } from "../../app/online.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useAct } from "../../parts/use-act.ts";
import "../../parts/ways.css";
import { justLeft } from "./left.ts";
import { words } from "./words.ts";

const said = words.after;

/** `bond` is the copy that was kept; undefined when there is none. */
export function After({ bond }: { bond: BondView | undefined }) {
  const [erasing, setErasing] = useState(false);
  const act = useAct();
  const left = justLeft();

  async function erase() {
    if (!(await act.run(() => client().closeBond({ erase: true })))) return;
    setErasing(false);
    announce(said.erased);
  }

  return (
    <Page title={said.title} h1={said.title} back="/today" class="leave">
      <QuickExit />
      <p>
        {left && (left.how === "tell" ? said.told(left.name) : said.quiet(left.name))}
        {bond?.endedElsewhere && said.elsewhere} {said.nothing}
      </p>
      {!online.value && <Notice kind="offline">{said.offline}</Notice>}
      {bond ? (
        <>
          <p>{said.kept}</p>
          <ul class="ways">
            <Way href="/unfolded">{said.read}</Way>
            <Way href="/export">{said.take}</Way>
          </ul>
          <Button kind="line" onClick={() => setErasing(true)}>
            {said.erase}
          </Button>
        </>
      ) : (
        <>
          <p>{said.erased}</p>
          <p class="small">{said.browser}</p>
        </>
      )}
      <section class="sec" aria-labelledby="safe">
        <h2 class="title" id="safe">
          {said.helpHeading}
        </h2>
        <HelpLink>{said.help}</HelpLink>
      </section>
      <section class="sec">
        <p class="muted">{said.again}</p>
        <ul class="ways">
          <Way href="/invite">{said.invite}</Way>
          <Way href="/leave/everything">{said.everything}</Way>
        </ul>
      </section>
      <Dialog open={erasing} onClose={() => setErasing(false)} title={said.eraseAsk}>
        <p class="muted">{said.eraseText}</p>
        <ActProblem act={act} />
        <Button wide busy={act.busy} onClick={() => void erase()}>
          {said.eraseYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setErasing(false)}>
          {said.eraseNo}
        </Button>
      </Dialog>
    </Page>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href}>
        <b>{children}</b>
        <Icon icon={ChevronRight} mirror />
      </a>
    </li>
  );
}
