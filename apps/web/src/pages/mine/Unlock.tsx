/** The way into a room that is folded shut; and the way on without its passphrase. */

import { useEffect, useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { PassphraseField } from "../../parts/PassphraseField.tsx";
import { passphraseWords } from "../../parts/passphrase-words.ts";
import { useAct } from "../../parts/use-act.ts";
import { usePassphraseTry } from "../../parts/use-passphrase-try.ts";
import { words } from "./words.ts";

export function Unlock({ onWrite }: { onWrite: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <div class="mine-unlock">
      {asking ? (
        <PassphraseForm focus />
      ) : (
        <Button wide onClick={() => setAsking(true)}>
          {words.unlock}
        </Button>
      )}
      <Button kind="quiet" wide onClick={onWrite}>
        {words.writeShut}
      </Button>
      <Forgotten />
    </div>
  );
}

type FormProps = {
  /** Where it was asked for; where there is more to read, no keyboard of a phone comes up by itself. */
  focus?: boolean;
  onOpened?: () => void;
};

/** Opens the room, wherever something of it would stand. */
export function PassphraseForm({ focus = false, onOpened }: FormProps) {
  const [passphrase, setPassphrase] = useState("");
  const [first, setFirst] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const attempt = usePassphraseTry(first);
  useEffect(() => {
    void client()
      .journal.waitSeconds()
      .then(setFirst, () => setFailed(true));
  }, []);

  async function unlock() {
    if (busy || attempt.wait > 0 || passphrase === "") return;
    setBusy(true);
    setFailed(false);
    announce(words.opening);
    try {
      const opened = await client().journal.unlock(passphrase);
      setPassphrase("");
      if (opened.ok) {
        announce(words.opened);
        onOpened?.();
      } else attempt.failed(opened.error);
    } catch {
      // The worker that derives the key could not be fetched, or was ended by the system.
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="mine-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <PassphraseField
        label={words.unlockLabel}
        value={passphrase}
        focus={focus}
        error={failed ? words.failed : attempt.error}
        onInput={(next) => {
          setPassphrase(next);
          attempt.clear();
        }}
      />
      <Button type="submit" wide busy={busy || attempt.wait > 0}>
        {words.unlock}
      </Button>
      <p class="small mine-said">{busy ? words.opening : attempt.wait > 0 ? passphraseWords.wait(attempt.wait) : ""}</p>
    </form>
  );
}

function Forgotten() {
  const [asking, setAsking] = useState(false);
  const act = useAct();
  async function beginAnew() {
    if (!(await act.run(() => client().journal.beginAnew()))) return;
    setAsking(false);
    announce(words.anewDone);
  }
  return (
    <details class="mine-forgot">
      <summary>{words.forgot}</summary>
      <p class="small">{words.forgotText}</p>
      <Button kind="quiet" underline onClick={() => setAsking(true)}>
        {words.anew}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={words.anewHeading}>
        <p>{words.anewText}</p>
        <ActProblem act={act} />
        <Button kind="line" wide busy={act.busy} onClick={() => void beginAnew()}>
          {words.anewYes}
        </Button>
        <Button kind="quiet" wide onClick={() => setAsking(false)}>
          {words.anewNo}
        </Button>
      </Dialog>
    </details>
  );
}
