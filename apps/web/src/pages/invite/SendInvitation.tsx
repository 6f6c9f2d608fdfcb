/** The invitation itself: a code to scan, a message with the link, and what happens next. */

import { invitationMessages } from "@twofold/content";
import { ownPurpose } from "@twofold/core";
import type { PairingView } from "@twofold/sync";
import { Check, Copy, Link, Share } from "lucide";
import { useState } from "preact/hooks";
import { view } from "../../app/client.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Field, TextArea } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { sayProblem } from "../../words/problems.ts";
import { CancelInvitation } from "./CancelInvitation.tsx";
import { InvitationCode } from "./InvitationCode.tsx";
import { words } from "./words.ts";

const said = words.sending;
type Inviting = Extract<PairingView, { phase: "inviting" }>;

export function SendInvitation({ pairing }: { pairing: Inviting }) {
  const { link, reach, problem } = pairing;
  const kind = ownPurpose(view.value.vault) === "friend" ? "friend" : "partner";
  const [message, setMessage] = useState<string>(invitationMessages[kind]);
  const [copied, setCopied] = useState<"message" | "link" | "failed">();
  const whole = `${message.trim()}\n\n${link}`.trim();
  const canShare = typeof navigator.share === "function";

  async function copy(what: "message" | "link", text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(what);
      announce(said.copied);
    } catch {
      setCopied("failed");
    }
  }

  async function share() {
    try {
      await navigator.share({ text: whole });
    } catch {
      // The person closed the sheet, or the system had nothing to share with: copying stands beside it.
    }
  }

  return (
    <>
      <p class="muted">{said.text}</p>
      {problem && <Notice kind="error">{sayProblem(problem)}</Notice>}
      {reach === "this-computer" && (
        <Notice>
          <b>{said.thisComputer}</b> {said.thisComputerWhy}
        </Notice>
      )}
      <div class="invite-spread">
        <InvitationCode link={link} />
        <div class="invite-send">
          <TextArea label={said.message} hint={said.messageHint} value={message} onInput={setMessage} />
          {canShare && (
            <Button wide icon={Share} onClick={() => void share()}>
              {said.share}
            </Button>
          )}
          <Button
            wide
            kind={canShare ? "line" : "fill"}
            icon={copied === "message" ? Check : Copy}
            onClick={() => void copy("message", whole)}
          >
            {copied === "message" ? said.copied : said.copyMessage}
          </Button>
          {copied === "failed" && (
            <Notice kind="error" alert>
              {said.copyFailed}
            </Notice>
          )}
          <div class="invite-link">
            <Field
              label={said.link}
              value={link}
              readOnly
              onInput={() => undefined}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button kind="quiet" icon={copied === "link" ? Check : Link} onClick={() => void copy("link", link)}>
              {copied === "link" ? said.copied : said.copyLink}
            </Button>
          </div>
        </div>
      </div>
      <section class="invite-next">
        <h2 class="head">{said.next}</h2>
        <ol>
          {said.nextLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <CancelInvitation />
    </>
  );
}
