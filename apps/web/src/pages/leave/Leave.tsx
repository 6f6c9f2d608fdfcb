/** One page, two choices, one button: by either, at any time, without the other and without a reason. */

import type { BondView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { replace } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useAct } from "../../parts/use-act.ts";
import { type Left, noteLeaving } from "./left.ts";
import { words } from "./words.ts";

const copies: readonly Option<Left["copy"]>[] = [
  { value: "keep", label: words.keep, hint: words.keepHint },
  { value: "erase", label: words.erase, hint: words.eraseHint },
];

export function Leave({ bond }: { bond: BondView }) {
  const [how, setHow] = useState<Left["how"]>("tell");
  const [copy, setCopy] = useState<Left["copy"]>("keep");
  const act = useAct();
  const name = bond.otherName;
  const hows: readonly Option<Left["how"]>[] = [
    { value: "tell", label: words.tell, hint: words.tellHint(name) },
    { value: "quiet", label: words.quiet, hint: words.quietHint(name) },
  ];

  async function leave() {
    const options = { erase: copy === "erase", quiet: how === "quiet" };
    if (!(await act.run(() => client().closeBond(options)))) return;
    noteLeaving({ how, copy, name });
    announce(words.after.title);
    replace("/leave/after");
  }

  return (
    <Page title={words.title} h1={words.title} back="/settings" class="leave">
      <QuickExit />
      <p>{words.lead(name)}</p>
      <ul class="follows">
        {words.follows(name).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form
        class="leave-form"
        onSubmit={(event) => {
          event.preventDefault();
          void leave();
        }}
      >
        <Choice legend={words.how(name)} value={how} options={hows} onChange={setHow} />
        <Choice legend={words.copy} value={copy} options={copies} onChange={setCopy} />
        <Button kind="quiet" underline href="/export">
          {words.first}
        </Button>
        <ActProblem act={act} />
        <Button type="submit" busy={act.busy}>
          {words.yes}
        </Button>
        <Button kind="quiet" href="/settings">
          {words.no}
        </Button>
      </form>
    </Page>
  );
}
