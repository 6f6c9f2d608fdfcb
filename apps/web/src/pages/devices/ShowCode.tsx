/** The code for the new device, and until when it works. */

import type { LinkView } from "@twofold/sync";
import { Check, Copy } from "lucide";
import { useState } from "preact/hooks";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { QrCode } from "../../parts/QrCode.tsx";
import { sayDeviceProblem } from "../../words/own-problems.ts";
import { sayTime } from "../../words/times.ts";
import { words } from "./words.ts";

const said = words.adding;
type Offering = Extract<LinkView, { phase: "offering" }>;

export function ShowCode({ link: { link, expiresAtMs, problem } }: { link: Offering }) {
  const [copied, setCopied] = useState<boolean>();

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      announce(said.copied);
    } catch {
      setCopied(false);
    }
  }

  return (
    <>
      <figure class="device-code">
        <QrCode text={link} label={said.qr} />
        <figcaption class="small">{said.until(sayTime(expiresAtMs))}</figcaption>
      </figure>
      {problem && <Notice kind="offline">{sayDeviceProblem(problem)}</Notice>}
      <p>{said.noOne}</p>
      <div class="device-link">
        <Field
          label={said.linkLabel}
          value={link}
          readOnly
          onInput={() => undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button kind="quiet" icon={copied ? Check : Copy} onClick={() => void copy()}>
          {copied ? said.copied : said.copy}
        </Button>
        {copied === false && (
          <Notice kind="error" alert>
            {said.copyFailed}
          </Notice>
        )}
      </div>
    </>
  );
}
