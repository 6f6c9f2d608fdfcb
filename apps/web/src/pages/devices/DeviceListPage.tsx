/** The list: each device by its name, this one marked, with what can be done about it. */

import type { OwnDevice } from "@twofold/sync";
import { Check, Plus } from "lucide";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { online } from "../../app/online.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useAct } from "../../parts/use-act.ts";
import { nameOfDevice } from "./name-of-device.ts";
import { RemoveDevice } from "./RemoveDevice.tsx";
import { RenameDevice } from "./RenameDevice.tsx";
import { words } from "./words.ts";

type Asking = { readonly what: "rename" | "remove"; readonly device: OwnDevice };

export function DeviceListPage() {
  const { devices } = client();
  const [asking, setAsking] = useState<Asking>();
  const [removed, setRemoved] = useState<string>();
  // The view changes when the devices do.
  const listed = (view.value && devices.list()).toSorted(byName);
  const isAdding = devices.link().phase !== "none";
  const close = () => setAsking(undefined);

  return (
    <Page title={words.title} h1={words.title} back="/settings" class="devices">
      <QuickExit />
      <p class="muted">{words.lead}</p>
      {removed !== undefined && (
        <div class="devices-after">
          <Notice kind={online.value ? "info" : "offline"}>
            {online.value ? words.removed(removed) : words.removedOffline(removed)}
          </Notice>
          {client().recovery.sheet() && (
            <Notice>
              <b>{words.afterHeading}</b> {words.afterText}{" "}
              <Button kind="quiet" underline href="/recovery">
                {words.afterWords}
              </Button>
            </Notice>
          )}
        </div>
      )}
      <ul class="device-list" aria-label={words.list}>
        {listed.map((device) => (
          <Row key={device.device} {...{ device, setAsking }} />
        ))}
      </ul>
      {listed.length === 1 && <p class="muted">{words.alone}</p>}
      <div class="devices-acts">
        <Button {...(isAdding ? {} : { icon: Plus })} href="/devices/add">
          {isAdding ? words.goOn : words.add}
        </Button>
      </div>
      {asking?.what === "rename" && <RenameDevice device={asking.device} onClose={close} />}
      {asking?.what === "remove" && (
        <RemoveDevice
          device={asking.device}
          onClose={close}
          onRemoved={(name) => {
            setRemoved(name);
            close();
            announce(online.value ? words.removed(name) : words.removedOffline(name));
          }}
        />
      )}
    </Page>
  );
}

function Row({ device, setAsking }: { device: OwnDevice; setAsking: (asking: Asking) => void }) {
  const name = nameOfDevice(device);
  const act = useAct();
  return (
    <li>
      <p class="device-name">
        <b dir="auto">{name}</b>
        {device.isThis && device.name !== undefined && <span class="small">{words.thisOne}</span>}
        {device.isNew && <span class="small">{words.isNew}</span>}
      </p>
      <div class="device-acts">
        {device.isNew && (
          <Button kind="quiet" underline busy={act.busy} onClick={() => void act.run(() => client().devices.seen())}>
            <Icon icon={Check} /> {words.notices.wasMe}
          </Button>
        )}
        <Button
          kind="quiet"
          underline
          label={words.renameOf(name)}
          onClick={() => setAsking({ what: "rename", device })}
        >
          {words.rename}
        </Button>
        {!device.isThis && (
          <Button
            kind="quiet"
            underline
            label={words.removeOf(name)}
            onClick={() => setAsking({ what: "remove", device })}
          >
            {words.remove}
          </Button>
        )}
      </div>
      <ActProblem act={act} />
    </li>
  );
}

/** This one first, then by name. */
function byName(one: OwnDevice, other: OwnDevice): number {
  if (one.isThis !== other.isThis) return one.isThis ? -1 : 1;
  return nameOfDevice(one).localeCompare(nameOfDevice(other)) || one.device.localeCompare(other.device);
}
