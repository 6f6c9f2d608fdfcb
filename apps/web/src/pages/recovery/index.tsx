/** Recovery words: made here, shown once on a sheet, and gone when they are on paper. Rules RECOV-1 to RECOV-4. */

import type { RecoveryProblem } from "@twofold/sync";
import { ChevronRight } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { AskPassphrase } from "../../parts/AskPassphrase.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useAct } from "../../parts/use-act.ts";
import { useHeadingFocus } from "../../parts/use-heading-focus.ts";
import "../../parts/ways.css";
import { sayDay } from "../../words/days.ts";
import { sayRecoveryProblem } from "../../words/own-problems.ts";
import { putRecoveryOfferAway } from "./offer.ts";
import "./recovery.css";
import { Sheet } from "./Sheet.tsx";
import { Travel } from "./Travel.tsx";
import { words } from "./words.ts";

export default function RecoveryPage() {
  const [shown, setShown] = useState<readonly string[]>();
  const [isWritten, setWritten] = useState(false);
  // Whoever has been here knows of it.
  useEffect(putRecoveryOfferAway, []);

  if (shown) {
    return (
      <Sheet
        words={shown}
        onWritten={() => {
          setShown(undefined);
          setWritten(true);
          announce(words.sheet.gone);
        }}
      />
    );
  }
  return isWritten ? <Written /> : <Before onMade={setShown} />;
}

function Written() {
  useHeadingFocus();
  return (
    <Page key="written" title={words.title} h1={words.after.heading} back="/settings" class="recovery">
      <QuickExit />
      <p>{words.after.text}</p>
      <Button href="/today">{words.after.toToday}</Button>
    </Page>
  );
}

function Before({ onMade }: { onMade: (words: readonly string[]) => void }) {
  // The view changes when the sheet does.
  const sheet = view.value && client().recovery.sheet();
  const [asking, setAsking] = useState(false);
  const [isAllowed, setAllowed] = useState(!client().lock.state().on);
  const act = useAct<RecoveryProblem>();

  async function make() {
    setAllowed(true);
    const made = await act.run(async () => {
      if (!view.value.writer) {
        const taken = await client().becomeWriter();
        if (!taken.ok) return taken;
      }
      return client().recovery.makeWords(today.value);
    });
    if (made) onMade(made.value.words);
  }

  return (
    <Page key="before" title={words.title} h1={words.title} back="/settings" class="recovery">
      <QuickExit />
      <p class="muted">{words.lead}</p>
      {sheet && (
        <section aria-labelledby="have">
          <h2 class="title" id="have">
            {words.have.heading}
          </h2>
          <p>
            {words.have.made(sayDay(sheet.day, today.value))} {sheet.isWhole && words.have.whole}
          </p>
          {!sheet.isWhole && <Notice>{words.have.notWhole}</Notice>}
          <Travel />
          <p class="muted">{words.have.lost}</p>
        </section>
      )}
      <p>{words.who}</p>
      {!sheet && <p>{words.kept}</p>}
      {act.problem && (
        <Notice kind="error" alert>
          {sayRecoveryProblem(act.problem)}
        </Notice>
      )}
      <div class="recovery-make">
        {isAllowed ? (
          <Button
            kind={sheet?.isWhole ? "line" : "fill"}
            busy={act.busy}
            onClick={() => (sheet ? setAsking(true) : void make())}
          >
            {sheet ? words.makeNew : words.make}
          </Button>
        ) : (
          <>
            <p class="small">{words.passphraseWhy}</p>
            <AskPassphrase
              label={words.passphrase}
              go={sheet ? words.makeNew : words.make}
              onRight={() => {
                setAllowed(true);
                if (sheet) setAsking(true);
                else void make();
              }}
            />
          </>
        )}
      </div>
      <section class="sec" aria-labelledby="ways">
        <h2 class="title" id="ways">
          {words.otherWays}
        </h2>
        <ul class="ways">
          <Way href="/backup" label={words.backup} hint={words.backupHint} />
          <Way href="/devices" label={words.devices} hint={words.devicesHint} />
          <Way href="/give-back" label={words.other} hint={words.otherHint} />
        </ul>
      </section>
      <Dialog open={asking} onClose={() => setAsking(false)} title={words.have.askHeading}>
        <p>{words.have.askText}</p>
        <Button
          kind="line"
          wide
          busy={act.busy}
          onClick={() => {
            setAsking(false);
            void make();
          }}
        >
          {words.have.askYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {words.have.askNo}
        </Button>
      </Dialog>
    </Page>
  );
}

function Way({ href, label, hint }: { href: string; label: string; hint: string }) {
  return (
    <li>
      <a href={href}>
        <b>{label}</b>
        <span>{hint}</span>
        <Icon icon={ChevronRight} mirror />
      </a>
    </li>
  );
}
