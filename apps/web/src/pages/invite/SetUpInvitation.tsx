/** What is chosen while inviting: whom, when that is not known yet, and which evenings. */

import { type BondKind, ownPurpose } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { useAct } from "../../parts/use-act.ts";
import { WeekdayChoice } from "../../parts/WeekdayChoice.tsx";
import "./set-up.css";
import { words } from "./words.ts";

const said = words.setup;
/** Decisions 13: three evenings a week; spread out, and one of them on a weekend. */
const firstWeekdays: readonly number[] = [2, 4, 7];
const kinds: readonly Option<BondKind>[] = [
  { value: "partner", label: said.partner, hint: said.partnerHint },
  { value: "friend", label: said.friend, hint: said.friendHint },
];

export function SetUpInvitation({ onMade }: { onMade?: () => void }) {
  const purpose = ownPurpose(view.value.vault) ?? "alone";
  const [kind, setKind] = useState<BondKind>(purpose === "alone" ? "partner" : purpose);
  const [weekdays, setWeekdays] = useState(firstWeekdays);
  const [startedAlone] = useState(purpose === "alone");
  const [code, setCode] = useState("");
  const [needsCode, setNeedsCode] = useState(false);
  const act = useAct();
  // Once a relay has asked for its code, the field stays while the code is being tried.
  if (act.problem?.tag === "invite-needed" && !needsCode) setNeedsCode(true);
  const error = weekdays.length === 0 ? said.noEvening : undefined;

  async function make() {
    if (error) return;
    const day = today.value;
    // The message that goes with the link, and whatever comes later, should know whom this is for.
    if (kind !== purpose && !(await act.run(() => client().choosePurpose(kind, day)))) return;
    const options = { bondKind: kind, weekdays, today: day, ...(code ? { code: code.trim() } : {}) };
    if (await act.run(() => client().invite(options))) onMade?.();
  }

  return (
    <div class="set-up">
      {startedAlone && <Choice legend={said.forWhom} value={kind} options={kinds} onChange={setKind} />}
      <WeekdayChoice
        legend={said.evenings}
        hint={said.eveningsHint}
        error={error}
        value={weekdays}
        onChange={setWeekdays}
      />
      {needsCode && (
        <Field
          label={said.code}
          hint={said.codeHint}
          value={code}
          autocomplete="off"
          maxLength={200}
          onInput={setCode}
        />
      )}
      <ActProblem act={act} />
      <Button wide busy={act.busy} onClick={() => void make()}>
        {said.make}
      </Button>
    </div>
  );
}
