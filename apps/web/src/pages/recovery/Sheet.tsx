/** The twelve words, in memory only as long as this is on screen; printed, it is one page with all one needs to know. */

import type { Day } from "@twofold/core";
import { Printer } from "lucide";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { QrCode } from "../../parts/QrCode.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useHeadingFocus } from "../../parts/use-heading-focus.ts";
import { sayDay } from "../../words/days.ts";
import { Travel } from "./Travel.tsx";
import { words as all } from "./words.ts";

const said = all.sheet;
/** A page that is reached on another day still says when the paper was made. */
const never = "0001-01-01" as Day;

export function Sheet({ words, onWritten }: { words: readonly string[]; onWritten: () => void }) {
  useHeadingFocus();
  return (
    <Page key="sheet" title={all.title} h1={said.heading} bar={false} class="recovery recovery-words">
      <QuickExit />
      <p class="on-screen">{said.lead}</p>
      <div class="on-screen">
        <Travel />
      </div>
      <p class="on-paper paper-title">{said.paperTitle}</p>
      <p class="on-paper small">{said.made(sayDay(today.value, never))}</p>
      <div class="recovery-twelve">
        <ol aria-label={said.list} translate={false} lang="en">
          {words.map((word, index) => (
            <li key={`${index} ${word}`}>{word}</li>
          ))}
        </ol>
        <figure>
          <QrCode text={words.join(" ")} label={said.qr} />
          <figcaption class="small">{said.code}</figcaption>
        </figure>
      </div>
      <div class="on-screen recovery-make">
        <Button kind="line" icon={Printer} wide onClick={() => print()}>
          {said.print}
        </Button>
        <Button wide onClick={onWritten}>
          {said.done}
        </Button>
      </div>
      <section aria-labelledby="how">
        <h2 class="head" id="how">
          {said.how}
        </h2>
        <ol class="recovery-steps">
          {said.steps(location.host).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="back">
        <h2 class="head" id="back">
          {said.backHeading}
        </h2>
        <dl class="recovery-back">
          {said.back.map(([what, back]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{back}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p class="small">{said.keep}</p>
    </Page>
  );
}
