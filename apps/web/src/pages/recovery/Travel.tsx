/** Whether the words work yet; and the code of a private relay, where that is what keeps them from it. Rule MAIL-6. */

import type { RecoveryProblem } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { online } from "../../app/online.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayRecoveryProblem } from "../../words/own-problems.ts";
import { words } from "./words.ts";

const said = words.travel;

export function Travel() {
  // The view changes when something has reached the relay.
  const travel = view.value && client().recovery.sheet()?.travel;
  if (travel === "sent-safely") return <Notice>{said.sent}</Notice>;
  if (travel === "code-needed") return <RelayCode />;
  return <Notice kind="offline">{online.value ? said.here : said.offline}</Notice>;
}

function RelayCode() {
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<"empty" | "wrong">();
  const act = useAct<RecoveryProblem>();

  async function give() {
    if (act.busy) return;
    if (code.trim() === "") return setWrong("empty");
    setWrong(undefined);
    const given = await act.run(() => client().recovery.giveCode(code.trim()));
    if (!given) return;
    const travel = client().recovery.sheet()?.travel;
    if (travel === "code-needed") return setWrong("wrong");
    // The form goes with the question; the focus would go with it.
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    announce(travel === "sent-safely" ? said.sent : said.here);
  }

  return (
    <form
      class="recovery-code"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <Notice>{said.codeNeeded}</Notice>
      <Field
        label={said.code}
        hint={said.codeHint}
        value={code}
        autocomplete="off"
        maxLength={200}
        error={wrong === "empty" ? said.codeEmpty : wrong === "wrong" ? said.codeWrong : undefined}
        onInput={(next) => {
          setCode(next);
          setWrong(undefined);
        }}
      />
      {act.problem && (
        <Notice kind="error" alert>
          {sayRecoveryProblem(act.problem)}
        </Notice>
      )}
      <Button type="submit" kind="line" busy={act.busy}>
        {said.give}
      </Button>
    </form>
  );
}
