/** What every page says of one's own devices until it was seen: one that was added, or that this one was removed. */

import { effect } from "@preact/signals";
import type { OwnDevice } from "@twofold/sync";
import { client, ready, view } from "../../app/client.ts";
import { laterNotices } from "../../app/later-notice.ts";
import { route } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { GiveBackNotice } from "../give-back/notices.tsx";
import { RecoveryOffer } from "../recovery/RecoveryOffer.tsx";
import { nameOfDevice } from "./name-of-device.ts";
import { words } from "./words.ts";

const said = words.notices;

/** Looks once the app is open. */
export function watchOwnDevices(): void {
  const stop = effect(() => {
    if (!ready.value) return;
    laterNotices.value = [OwnDevices, GiveBackNotice, RecoveryOffer];
    queueMicrotask(() => stop());
  });
}

function OwnDevices() {
  // The view changes when the devices do.
  const devices = view.value && client().devices;
  if (devices.isRemovedHere()) return <RemovedNotice />;
  const { bond, writer } = view.value;
  const added = devices.list().filter(({ isNew }) => isNew);
  return (
    <>
      {writer && bond?.connection === "shut-out" && <ShutOut />}
      {added.length > 0 && <AddedNotice added={added} />}
    </>
  );
}

/** The relay says that this device has no place any more; which of the two it was is read with the next word it takes. */
function ShutOut() {
  return (
    <Notice kind="offline">
      {said.shutOut}{" "}
      <Button kind="quiet" underline href="/export">
        {said.take}
      </Button>
    </Notice>
  );
}

function AddedNotice({ added }: { added: readonly OwnDevice[] }) {
  const act = useAct();
  const names = new Intl.ListFormat("en-GB").format(added.map(nameOfDevice));
  return (
    <Notice>
      {said.added(names)}{" "}
      <span class="row">
        <Button kind="quiet" underline busy={act.busy} onClick={() => void act.run(() => client().devices.seen())}>
          {said.wasMe}
        </Button>
        {!isHere() && (
          <Button kind="quiet" underline href="/devices">
            {said.look}
          </Button>
        )}
      </span>
      <ActProblem act={act} />
    </Notice>
  );
}

function RemovedNotice() {
  if (isHere()) return null;
  return (
    <Notice kind="offline">
      {said.removed}{" "}
      <Button kind="quiet" underline href="/devices">
        {said.look2}
      </Button>
    </Notice>
  );
}

function isHere(): boolean {
  return route.value.startsWith("/devices");
}
