/** Everything of Twofold goes from this browser; an open bond is closed first, so that nothing of it stays out there. */

import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { online } from "../../app/online.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { eraseEverything } from "./erase-everything.ts";
import { words } from "./words.ts";

const said = words.everything;

export function Everything() {
  const { bond } = view.value;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const isOpen = bond !== undefined && !bond.ended;

  async function erase() {
    setBusy(true);
    setFailed(false);
    try {
      await client().stop();
      await eraseEverything();
      location.replace("/");
    } catch {
      setFailed(true);
      setBusy(false);
    }
  }

  return (
    <Page title={said.title} h1={said.title} back="/settings" class="leave">
      <p>{said.lead}</p>
      {isOpen ? (
        <p>{said.open(bond.otherName)}</p>
      ) : (
        <>
          <p class="muted">{said.backup}</p>
          <p class="small">{said.limits}</p>
          {!online.value && <Notice kind="offline">{said.offline}</Notice>}
          {failed && (
            <Notice kind="error" alert>
              {said.failed}
            </Notice>
          )}
        </>
      )}
      <div class="leave-acts">
        {isOpen ? (
          <Button href="/leave">{said.openGo}</Button>
        ) : (
          <Button busy={busy} onClick={() => void erase()}>
            {said.yes}
          </Button>
        )}
        <Button kind="quiet" href="/settings">
          {said.no}
        </Button>
      </div>
    </Page>
  );
}
