/** A few lines to begin with. Nothing of it is kept here; the clipboard is the person's own. */

import { useState } from "preact/hooks";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "./words.ts";

export function FirstMessage() {
  const [failed, setFailed] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(words.message);
      setFailed(false);
      announce(words.copied);
    } catch {
      setFailed(true);
    }
  }

  return (
    <section class="sec" aria-labelledby="message">
      <h2 class="title" id="message">
        {words.messageTitle}
      </h2>
      <p>{words.messageText}</p>
      <blockquote class="counsellor-message">{words.message}</blockquote>
      {failed && <Notice>{words.copyFailed}</Notice>}
      <Button kind="line" onClick={() => void copy()}>
        {words.copy}
      </Button>
    </section>
  );
}
