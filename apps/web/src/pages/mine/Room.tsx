/** The room's own passphrase: setting it, changing it, taking it away. What forgetting means is said first. */

import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { replace } from "../../app/router.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { PassphraseField } from "../../parts/PassphraseField.tsx";
import { passphraseWords } from "../../parts/passphrase-words.ts";
import { usePassphraseTry } from "../../parts/use-passphrase-try.ts";
import "../lock/lock.css";
import { NewPassphrase } from "../lock/NewPassphrase.tsx";
import { roomWords, words } from "./words.ts";

export function Room() {
  // The view changes when the room does.
  const { hasPassphrase } = view.value && client().journal.room();
  // What was there when the page was opened: the form stays until it has said that it is done.
  const [had] = useState(hasPassphrase);
  const title = had ? roomWords.changeTitle : roomWords.title;
  return (
    <Page title={title} h1={title} back="/mine" class="lock">
      <p>{roomWords.lead}</p>
      <section aria-labelledby="forget">
        <h2 class="title" id="forget">
          {roomWords.forgetHeading}
        </h2>
        <p>{roomWords.forget}</p>
      </section>
      <p class="small">{roomWords.limits}</p>
      <NewPassphrase
        {...(had ? { held: roomWords.held } : {})}
        do={had ? roomWords.change : roomWords.do}
        doing={roomWords.doing}
        done={had ? roomWords.changed : roomWords.done}
        leadsTo="/mine"
        judged={false}
        act={(held, next) => client().journal.setPassphrase(next, held)}
      />
      {had && <WithoutPassphrase />}
    </Page>
  );
}

function WithoutPassphrase() {
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const attempt = usePassphraseTry();

  async function takeAway() {
    if (busy || attempt.wait > 0 || passphrase === "") return;
    setBusy(true);
    setFailed(false);
    try {
      const done = await client().journal.setPassphrase(null, passphrase);
      if (!done.ok) return attempt.failed(done.error);
      announce(roomWords.offDone);
      replace("/mine");
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section aria-labelledby="off">
      <h2 class="title" id="off">
        {roomWords.offHeading}
      </h2>
      <p>{roomWords.offText}</p>
      <form
        class="lock-form"
        onSubmit={(event) => {
          event.preventDefault();
          void takeAway();
        }}
      >
        <PassphraseField
          label={words.unlockLabel}
          value={passphrase}
          error={failed ? words.failed : attempt.error}
          onInput={(next) => {
            setPassphrase(next);
            attempt.clear();
          }}
        />
        <Button type="submit" kind="line" busy={busy || attempt.wait > 0}>
          {roomWords.off}
        </Button>
        <p class="small lock-said">
          {busy ? words.opening : attempt.wait > 0 ? passphraseWords.wait(attempt.wait) : ""}
        </p>
      </form>
    </section>
  );
}
