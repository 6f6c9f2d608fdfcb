/** Today before anyone has joined: what one wrote to oneself, and the way to bring the other in. */

import { ownName, reflectionsOf } from "@twofold/core";
import type { PairingView } from "@twofold/sync";
import { view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { sayDay, sayNow } from "../../words/days.ts";
import "./solo.css";
import { words } from "./words.ts";

export default function Solo() {
  const { vault, pairing } = view.value;
  const [latest] = reflectionsOf(vault);
  return (
    <Page title={words.title}>
      <p class="solo-date">{sayNow(today.value, new Date().getHours())}</p>
      <h1 class="display">{words.heading(ownName(vault) ?? "")}</h1>
      <p class="solo-text">{words.text}</p>
      <div class="solo-more">
        <Invitation pairing={pairing} />
        <section class="sec" aria-labelledby="mine">
          <p class="over">{words.mineOver}</p>
          {latest ? (
            <>
              <h2 class="title" id="mine">
                {latest.prompt}
              </h2>
              <Paper person="lamp" heading={`${words.you}, ${sayDay(latest.day, today.value)}`} level={3}>
                <NoteText text={latest.text} />
              </Paper>
            </>
          ) : (
            <>
              <h2 class="title" id="mine">
                {words.mineTitle}
              </h2>
              <p class="muted">{words.mineText}</p>
            </>
          )}
          <Button kind="quiet" underline href="/mine">
            {words.mineGo}
          </Button>
        </section>
      </div>
    </Page>
  );
}

function Invitation({ pairing }: { pairing: PairingView }) {
  const said = sayPairing(pairing);
  return (
    <section class="sec" aria-labelledby="invitation">
      {pairing.phase === "none" && <p class="over">{words.inviteOver}</p>}
      <h2 class="title" id="invitation">
        {said.title}
      </h2>
      <p class="muted">{said.text}</p>
      {said.go && (
        <p class="solo-go">
          <Button kind={pairing.phase === "inviting" ? "line" : "fill"} href="/invite">
            {said.go}
          </Button>
        </p>
      )}
    </section>
  );
}

function sayPairing(pairing: PairingView): { title: string; text: string; go?: string } {
  switch (pairing.phase) {
    case "none":
      return { title: words.inviteTitle, text: words.inviteText, go: words.inviteGo };
    case "inviting":
      return { title: words.outTitle, text: words.outText, go: words.outGo };
    case "guest-answered":
      return { title: words.answeredTitle(pairing.guestName), text: words.answeredText, go: words.answeredGo };
    case "confirming":
      return { title: words.confirmingTitle(pairing.guestName), text: words.confirmingText };
    case "joining":
      return { title: words.waitingTitle(pairing.hostName), text: words.waitingText };
  }
}
