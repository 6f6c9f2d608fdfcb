/** The passphrase of this device's files: asked once, twice over; then the first file is made at once. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { PassphraseField } from "../../parts/PassphraseField.tsx";
import { useAct } from "../../parts/use-act.ts";
import { StrengthLine } from "../lock/StrengthLine.tsx";
import "../lock/lock.css";
import { words } from "./words.ts";

/** NIST SP 800-63B §3.1.1.2: no secret that a person remembers is shorter than this. */
const minLength = 8;

export function Choose({ onChosen }: { onChosen: () => Promise<void> }) {
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState<"short" | "differ">();
  const act = useAct();

  async function save() {
    if (act.busy) return;
    if (next.length < minLength) return setWrong("short");
    if (next !== again) return setWrong("differ");
    setWrong(undefined);
    announce(words.doing);
    if (await act.run(() => client().backup.choosePassphrase(next))) await onChosen();
  }

  return (
    <form
      class="lock-form"
      aria-labelledby="choose"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 class="title" id="choose">
        {words.chooseHeading}
      </h2>
      <p>{words.chooseText}</p>
      <PassphraseField
        label={words.passphrase}
        hint={words.passphraseHint}
        isNew
        value={next}
        error={wrong === "short" ? words.short(minLength) : undefined}
        onInput={(value) => {
          setNext(value);
          setWrong(undefined);
        }}
      >
        <StrengthLine passphrase={next} />
      </PassphraseField>
      <PassphraseField
        label={words.again}
        isNew
        isAgain
        value={again}
        error={wrong === "differ" ? words.differ : undefined}
        onInput={(value) => {
          setAgain(value);
          setWrong(undefined);
        }}
      />
      <ActProblem act={act} />
      <Button type="submit" busy={act.busy}>
        {words.choose}
      </Button>
      {act.busy && <p class="small">{words.doing}</p>}
    </form>
  );
}
