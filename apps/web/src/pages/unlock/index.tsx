/** The page of a locked device: calm, works offline, says nothing about what is behind it. */

import { unlockClient, unlockWaitSeconds } from "@twofold/sync/unlock";
import { useEffect, useState } from "preact/hooks";
import { follow, lockedClient } from "../../app/client.ts";
import { takeBack } from "../../app/handed-over.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Mark } from "../../parts/Mark.tsx";
import "../../parts/page.css";
import { PassphraseField } from "../../parts/PassphraseField.tsx";
import { passphraseWords } from "../../parts/passphrase-words.ts";
import { usePassphraseTry } from "../../parts/use-passphrase-try.ts";
import { words as frame } from "../../parts/words.ts";
import "./unlock.css";
import { words } from "./words.ts";

export default function UnlockPage() {
  const [passphrase, setPassphrase] = useState("");
  const [first, setFirst] = useState(0);
  const [busy, setBusy] = useState(false);
  const [broken, setBroken] = useState(false);
  const attempt = usePassphraseTry(first);

  useEffect(() => {
    document.title = frame.title(words.title);
    void unlockWaitSeconds(lockedClient()).then(setFirst);
  }, []);

  async function open() {
    if (busy || attempt.wait > 0 || passphrase === "") return;
    setBusy(true);
    setBroken(false);
    announce(words.opening);
    try {
      const outcome = await unlockClient(lockedClient(), passphrase);
      if (outcome.ok) {
        // Only the owner knows it: a phone that was handed over is back.
        takeBack();
        return follow(outcome.value);
      }
      const { error } = outcome;
      if (error.tag === "record-damaged" || error.tag === "locked") setBroken(true);
      else attempt.failed(error);
      if (error.tag === "passphrase-wrong") setPassphrase("");
    } catch {
      // The worker that derives the key could not be fetched, or was ended by the system.
      setBroken(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <main class="page solo unlock">
      <p class="unlock-brand">
        <Mark size={34} />
        <span>Twofold</span>
      </p>
      <h1 class="display">{words.heading}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <PassphraseField
          label={words.label}
          value={passphrase}
          focus
          error={broken ? words.failed : attempt.error}
          onInput={(next) => {
            setPassphrase(next);
            attempt.clear();
          }}
        />
        <Button type="submit" wide busy={busy || attempt.wait > 0}>
          {words.open}
        </Button>
        <p class="small unlock-said">
          {busy ? words.opening : attempt.wait > 0 ? passphraseWords.wait(attempt.wait) : ""}
        </p>
      </form>
      <details class="unlock-forgot">
        <summary>{words.forgot}</summary>
        <p class="small">{words.forgotText}</p>
      </details>
      <HelpLink>{words.help}</HelpLink>
    </main>
  );
}
