/** What this is, and for whom. */

import { ownPurpose, type Purpose } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { navigate } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Mark } from "../../parts/Mark.tsx";
import { TwoNotes } from "../../parts/TwoNotes.tsx";
import { useAct } from "../../parts/use-act.ts";
import type { StepProps } from "./step-props.ts";
import { words } from "./words.ts";

const said = words.what;
const purposes: readonly Option<Purpose>[] = [
  { value: "partner", label: said.partner, hint: said.partnerHint },
  { value: "friend", label: said.friend, hint: said.friendHint },
  { value: "alone", label: said.alone, hint: said.aloneHint },
];

export function WhatStep({ place }: StepProps) {
  const [purpose, setPurpose] = useState<Purpose>(ownPurpose(view.value.vault) ?? "partner");
  const [invited, setInvited] = useState(false);
  const act = useAct();

  async function goOn() {
    if (purpose !== ownPurpose(view.value.vault)) {
      const chosen = await act.run(() => client().choosePurpose(purpose, today.value));
      if (!chosen) return;
    }
    navigate("/begin/2");
  }

  return (
    <div class="begin-spread">
      <div class="begin-brand">
        <Mark size={34} />
        <span>Twofold</span>
      </div>
      <TwoNotes />
      <form
        class="begin-form"
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <p class="over">{place}</p>
        <h1 class="display">{said.heading}</h1>
        <p class="muted">{said.text}</p>
        <Choice legend={said.forWhom} value={purpose} options={purposes} onChange={setPurpose} />
        <ActProblem act={act} />
        <Button type="submit" wide busy={act.busy}>
          {words.next}
        </Button>
        <Button kind="quiet" wide onClick={() => setInvited(true)}>
          {said.invited}
        </Button>
        <Button kind="quiet" wide href="/forgot">
          {said.before}
        </Button>
      </form>
      <Dialog open={invited} onClose={() => setInvited(false)} title={said.invitedHeading}>
        <p>{said.invitedText}</p>
        <Button kind="line" wide onClick={() => setInvited(false)}>
          {said.invitedClose}
        </Button>
      </Dialog>
    </div>
  );
}
