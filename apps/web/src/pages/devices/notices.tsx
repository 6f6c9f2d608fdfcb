/** What every page says of one's own devices until it was seen: one that was added, or that this one was removed. */

import { effect } from "@preact/signals";
import type { OwnDevice } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, ready, view } from "../../app/client.ts";
import { laterNotices } from "../../app/later-notice.ts";
import { online } from "../../app/online.ts";
import { route } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { RecoveryOffer } from "../recovery/RecoveryOffer.tsx";
import { nameOfDevice } from "./name-of-device.ts";
import { words } from "./words.ts";

const said = words.notices;
/** A relay that is started again is back sooner; found by trying. */
const patienceMs = 15_000;

/** Looks once the app is open. */
export function watchOwnDevices(): void {
  const stop = effect(() => {
    if (!ready.value) return;
    laterNotices.value = [OwnDevices, RecoveryOffer];
    queueMicrotask(() => stop());
  });
}

function OwnDevices() {
  // The view changes when the devices do.
  const devices = view.value && client().devices;
  if (devices.isRemovedHere()) return <RemovedNotice />;
  const listed = devices.list();
  const added = listed.filter(({ isNew }) => isNew);
  return (
    <>
      {listed.length > 1 && <MaybeRemoved />}
      {added.length > 0 && <AddedNotice added={added} />}
    </>
  );
}

/**
 * Whoever was removed hears the same from the relay as when there is no such stream, and reads no word of it: after a
 * while without an answer, the one possible reason that a person can do something about is named.
 */
function MaybeRemoved() {
  const { bond, writer } = view.value;
  const isCutOff = writer && online.value && bond?.connection === "unreachable";
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isCutOff) return;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isCutOff]);
  return isLong ? <Notice>{said.maybeRemoved}</Notice> : null;
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
