/** The name the other will read. */

import { maxNameLength, ownName } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { navigate } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { useAct } from "../../parts/use-act.ts";
import type { StepProps } from "./step-props.ts";
import { words } from "./words.ts";

const said = words.name;

export function NameStep({ place }: StepProps) {
  const [name, setName] = useState(ownName(view.value.vault) ?? "");
  const [error, setError] = useState<string>();
  const act = useAct();

  async function goOn() {
    const trimmed = name.trim();
    if (trimmed === "") return setError(said.empty);
    if (trimmed.length > maxNameLength) return setError(said.tooLong(maxNameLength));
    if (trimmed !== ownName(view.value.vault)) {
      const named = await act.run(() => client().nameSelf(trimmed));
      if (!named) return;
    }
    navigate("/begin/4");
  }

  return (
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
      <Field
        label={said.label}
        value={name}
        error={error}
        autocomplete="given-name"
        onInput={(next) => {
          setName(next);
          setError(undefined);
        }}
      />
      <ActProblem act={act} />
      <Button type="submit" wide busy={act.busy}>
        {words.next}
      </Button>
    </form>
  );
}
