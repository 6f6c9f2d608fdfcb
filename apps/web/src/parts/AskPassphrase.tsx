/** Where the lock is on, its passphrase once more, before something that would open everything elsewhere. */

import { useState } from "preact/hooks";
import { client } from "../app/client.ts";
import { Button } from "./Button.tsx";
import "./ask-passphrase.css";
import { PassphraseField } from "./PassphraseField.tsx";
import { passphraseWords as words } from "./passphrase-words.ts";
import { usePassphraseTry } from "./use-passphrase-try.ts";

/** `label` says whose passphrase is meant, `go` what follows. */
export function AskPassphrase({ label, go, onRight }: { label: string; go: string; onRight: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const attempt = usePassphraseTry();

  async function check() {
    if (busy || attempt.wait > 0 || passphrase === "") return;
    setBusy(true);
    try {
      const checked = await client().lock.check(passphrase);
      setPassphrase("");
      if (checked.ok) onRight();
      else attempt.failed(checked.error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="ask-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <PassphraseField
        label={label}
        value={passphrase}
        error={attempt.error}
        onInput={(next) => {
          setPassphrase(next);
          attempt.clear();
        }}
      />
      <Button type="submit" busy={busy || attempt.wait > 0}>
        {go}
      </Button>
      {attempt.wait > 0 && <p class="small">{words.wait(attempt.wait)}</p>}
    </form>
  );
}
