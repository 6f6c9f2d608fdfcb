/** One quiet line when the last file is old and there is something new to keep; put away, it stays away two weeks. */

import { effect } from "@preact/signals";
import { client, ready, view } from "../../app/client.ts";
import { laterNotice } from "../../app/later-notice.ts";
import { route } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "./words.ts";

const said = words.notice;

/** Looks once the app is open, and again on another day. */
export function watchBackup(): void {
  effect(() => {
    const day = today.value;
    if (!ready.value) return;
    void client()
      .backup.state(day)
      .then((state) => {
        laterNotice.value = state.ok && state.value.isOld ? OldBackup : undefined;
      });
  });
}

/** On Today only: nobody is asked while they write. */
function OldBackup() {
  if (!["/", "/today"].includes(route.value) || !view.value.writer) return null;
  return (
    <Notice>
      {said.old}{" "}
      <Button kind="quiet" underline href="/backup">
        {said.make}
      </Button>{" "}
      <Button
        kind="quiet"
        onClick={() => {
          laterNotice.value = undefined;
          void client().backup.dismissNotice(today.value);
        }}
      >
        {said.away}
      </Button>
    </Notice>
  );
}
