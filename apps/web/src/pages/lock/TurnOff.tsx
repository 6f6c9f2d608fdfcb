/** Off again, with the passphrase. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { replace } from "../../app/router.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { PassphraseField } from "../../parts/PassphraseField.tsx";
import { passphraseWords } from "../../parts/passphrase-words.ts";
import { usePassphraseTry } from "../../parts/use-passphrase-try.ts";
import { asWriter } from "./as-writer.ts";
import { words } from "./words.ts";

const said = words.off;

export function TurnOff() {
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [broken, setBroken] = useState(false);
  const attempt = usePassphraseTry();

  async function turnOff() {
    if (busy || attempt.wait > 0) return;
    setBusy(true);
    setBroken(false);
    try {
      const off = await asWriter(() => client().lock.turnOff(passphrase));
      if (!off.ok) return attempt.failed(off.error);
      announce(said.done);
      replace("/settings");
    } catch {
      setBroken(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Page title={said.title} h1={said.title} back="/settings" class="lock">
      <p class="muted">{said.lead}</p>
      <form
        class="lock-form"
        onSubmit={(event) => {
          event.preventDefault();
          void turnOff();
        }}
      >
        <PassphraseField
          label={said.held}
          value={passphrase}
          error={broken ? words.failed : attempt.error}
          onInput={(value) => {
            setPassphrase(value);
            attempt.clear();
          }}
        />
        <Button type="submit" busy={busy || attempt.wait > 0}>
          {said.do}
        </Button>
        <p class="small lock-said">{attempt.wait > 0 ? passphraseWords.wait(attempt.wait) : ""}</p>
        <Button kind="quiet" href="/settings">
          {said.not}
        </Button>
      </form>
    </Page>
  );
}
