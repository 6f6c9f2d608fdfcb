/** Another name for a device; only one's own devices know it. */

import { maxNameLength } from "@twofold/core";
import type { OwnDevice } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

export function RenameDevice({ device, onClose }: { device: OwnDevice; onClose: () => void }) {
  const [name, setName] = useState(device.name ?? "");
  const [error, setError] = useState<string>();
  const act = useAct();

  async function rename() {
    const next = name.trim();
    if (next === "") return setError(words.nameEmpty);
    if (next.length > maxNameLength) return setError(words.nameTooLong(maxNameLength));
    if (!(await act.run(() => client().devices.rename(device.device, next)))) return;
    announce(words.renamed);
    onClose();
  }

  return (
    <Dialog open onClose={onClose} title={words.renameHeading}>
      <form
        class="device-form"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <Field
          label={words.renameLabel}
          hint={words.renameHint}
          value={name}
          error={error}
          autocomplete="off"
          onInput={(next) => {
            setName(next);
            setError(undefined);
          }}
        />
        <ActProblem act={act} />
        <Button type="submit" kind="line" wide busy={act.busy}>
          {words.renameYes}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {words.cancel}
        </Button>
      </form>
    </Dialog>
  );
}
