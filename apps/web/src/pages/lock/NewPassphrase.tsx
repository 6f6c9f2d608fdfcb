/** The form that chooses a passphrase, after the one until now where there is one. */

import type { LockProblem, Outcome } from "@twofold/sync";
import { useState } from "preact/hooks";
import { replace } from "../../app/router.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { PassphraseField } from "../../parts/PassphraseField.tsx";
import { passphraseWords } from "../../parts/passphrase-words.ts";
import { usePassphraseTry } from "../../parts/use-passphrase-try.ts";
import { StrengthLine } from "./StrengthLine.tsx";
import { words } from "./words.ts";

const said = words.on;
/** NIST SP 800-63B §3.1.1.2: no secret that a person remembers is shorter than this. */
const minLength = 8;

type Props = {
  /** The label of the passphrase until now; asked only where it stands. */
  held?: string;
  do: string;
  done: string;
  act: (held: string, next: string) => Outcome<void, LockProblem>;
  /** What is said while it is done, and the page that comes after it or instead of it. */
  doing?: string;
  leadsTo?: string;
  /** Judging its strength asks the relay for a dictionary; not where nothing may be asked of it. */
  judged?: boolean;
};

export function NewPassphrase(props: Props) {
  const { held, do: label, done, act, doing = said.doing, leadsTo = "/settings", judged = true } = props;
  const [before, setBefore] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState<"short" | "differ" | "failed">();
  const [busy, setBusy] = useState(false);
  const attempt = usePassphraseTry();

  async function save() {
    if (busy || attempt.wait > 0) return;
    if (next.length < minLength) return setWrong("short");
    if (next !== again) return setWrong("differ");
    setWrong(undefined);
    setBusy(true);
    announce(doing);
    try {
      const changed = await act(before, next);
      if (!changed.ok) return attempt.failed(changed.error);
      announce(done);
      replace(leadsTo);
    } catch {
      setWrong("failed");
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="lock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {held && (
        <PassphraseField
          label={held}
          value={before}
          error={attempt.error}
          onInput={(value) => {
            setBefore(value);
            attempt.clear();
          }}
        />
      )}
      <PassphraseField
        label={said.next}
        hint={said.nextHint}
        isNew
        value={next}
        error={wrong === "short" ? said.short(minLength) : undefined}
        onInput={(value) => {
          setNext(value);
          setWrong(undefined);
        }}
      >
        {judged && <StrengthLine passphrase={next} />}
      </PassphraseField>
      <PassphraseField
        label={said.again}
        isNew
        isAgain
        value={again}
        error={wrong === "differ" ? said.differ : wrong === "failed" ? words.failed : held ? undefined : attempt.error}
        onInput={(value) => {
          setAgain(value);
          setWrong(undefined);
        }}
      />
      <Button type="submit" busy={busy || attempt.wait > 0}>
        {label}
      </Button>
      <p class="small lock-said">{busy ? doing : attempt.wait > 0 ? passphraseWords.wait(attempt.wait) : ""}</p>
      <Button kind="quiet" href={leadsTo}>
        {said.not}
      </Button>
    </form>
  );
}
