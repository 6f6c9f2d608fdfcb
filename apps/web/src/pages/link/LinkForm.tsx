/** What linking means, and the name this device is to have. */

import { maxNameLength } from "@twofold/core";
import type { DeviceProblem } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { replace } from "../../app/router.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDeviceProblem } from "../../words/own-problems.ts";
import { isOver } from "../devices/link-over.ts";
import { guessDeviceName } from "./guess-device-name.ts";
import { words } from "./words.ts";

type Props = {
  readonly fragment: string;
  /** This code is of no more use. */
  readonly onOver: (problem: DeviceProblem) => void;
  readonly onLeave: () => void;
};

export function LinkForm({ fragment, onOver, onLeave }: Props) {
  const [name, setName] = useState(guessDeviceName);
  const [error, setError] = useState<string>();
  const act = useAct<DeviceProblem>();

  async function link() {
    const trimmed = name.trim();
    if (trimmed === "") return setError(words.nameEmpty);
    if (trimmed.length > maxNameLength) return setError(words.nameTooLong(maxNameLength));
    await act.run(async () => {
      if (!view.value.writer) {
        const taken = await client().becomeWriter();
        if (!taken.ok) return taken;
      }
      const joined = await client().devices.joinLink(fragment, trimmed);
      if (!joined.ok && isOver(joined.error)) onOver(joined.error);
      return joined;
    });
  }

  return (
    <Page title={words.title} h1={words.heading} bar={false} class="devices adding">
      <p>{words.text}</p>
      <form
        class="ask-name"
        onSubmit={(event) => {
          event.preventDefault();
          void link();
        }}
      >
        <Field
          label={words.name}
          hint={words.nameHint}
          value={name}
          error={error}
          autocomplete="off"
          onInput={(next) => {
            setName(next);
            setError(undefined);
          }}
        />
        {act.problem && (
          <Notice kind="error" alert>
            {sayDeviceProblem(act.problem)}
          </Notice>
        )}
        <Button type="submit" wide busy={act.busy}>
          {words.go}
        </Button>
        <Button
          kind="quiet"
          wide
          onClick={() => {
            onLeave();
            replace("/today");
          }}
        >
          {words.notNow}
        </Button>
      </form>
    </Page>
  );
}
