/** Taking a device off the list: what that does and does not do, said before. */

import type { DeviceProblem, OwnDevice } from "@twofold/sync";
import { client } from "../../app/client.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDeviceProblem } from "../../words/own-problems.ts";
import { nameOfDevice } from "./name-of-device.ts";
import { words } from "./words.ts";

type Props = { device: OwnDevice; onClose: () => void; onRemoved: (name: string) => void };

export function RemoveDevice({ device, onClose, onRemoved }: Props) {
  const name = nameOfDevice(device);
  const act = useAct<DeviceProblem>();

  async function remove() {
    if (await act.run(() => client().devices.remove(device.device))) onRemoved(name);
  }

  return (
    <Dialog open onClose={onClose} title={words.removeHeading(name)}>
      <ul class="device-follows">
        {words.removeLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {act.problem && (
        <Notice kind="error" alert>
          {sayDeviceProblem(act.problem)}
        </Notice>
      )}
      <Button kind="line" wide busy={act.busy} onClick={() => void remove()}>
        {words.removeYes(name)}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {words.cancel}
      </Button>
    </Dialog>
  );
}
