/** Coming back with the words of a recovery sheet: typing them, what comes, and what came. Rules REST-1 to REST-5. */

import { signal } from "@preact/signals";
import { ownName } from "@twofold/core";
import type { RestoreView } from "@twofold/sync";
import { useEffect } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { online } from "../../app/online.ts";
import { otherName } from "../../app/rounds.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { useHeadingFocus } from "../../parts/use-heading-focus.ts";
import { sayRecoveryProblem } from "../../words/own-problems.ts";
import { RestoreForm } from "./RestoreForm.tsx";
import "./restore.css";
import { words } from "./words.ts";

/** In memory: the words were taken in this document, so that afterwards it can be said what came back. */
const began = signal(false);

export default function RestorePage() {
  const { bond, pairing } = view.value;
  const restore = client().recovery.restore();
  const isUnderWay = restore.phase === "restoring";
  useEffect(() => {
    if (isUnderWay) began.value = true;
  }, [isUnderWay]);
  if (restore.phase === "restoring") return <ComingBack restore={restore} />;
  if (began.value) return <Back />;
  if (bond || pairing.phase !== "none") {
    return (
      <Page key="used" title={words.title} h1={words.used.heading} bar={false} back="/today" class="restore">
        <p>{words.used.text}</p>
        <Button kind="line" href="/today">
          {words.used.toToday}
        </Button>
      </Page>
    );
  }
  return <RestoreForm />;
}

function ComingBack({ restore: { problem } }: { restore: Extract<RestoreView, { phase: "restoring" }> }) {
  const { vault, bond } = view.value;
  const said = words.filling;
  const sayHow = (isHere: boolean) => (isHere ? said.here : online.value ? said.coming : said.waits);
  useHeadingFocus();
  return (
    <Page key="coming" title={words.title} h1={said.heading} bar={false} class="restore">
      <p class="muted">{said.text}</p>
      <ul class="restore-parts">
        <li>
          <b>{said.room}</b> <span class="small">{sayHow(ownName(vault) !== undefined)}</span>
        </li>
        {bond && (
          <li>
            <b>{said.bond(otherName.value)}</b> <span class="small">{sayHow(bond.connection === "live")}</span>
          </li>
        )}
        <li>
          <b>{said.device}</b> <span class="small">{sayHow(false)}</span>
        </li>
      </ul>
      {problem && <Notice kind="offline">{sayRecoveryProblem(problem)}</Notice>}
    </Page>
  );
}

function Back() {
  const { bond } = view.value;
  const said = words.back;
  useHeadingFocus();
  useEffect(() => announce(said.heading), []);
  return (
    <Page key="back" title={said.heading} h1={said.heading} bar={false} class="restore">
      <ul class="restore-parts">
        <li>{bond ? said.bond(otherName.value) : said.noBond}</li>
        {bond && <li>{said.shared}</li>}
        <li>{said.room}</li>
      </ul>
      <p class="muted">{said.not}</p>
      <p class="muted">{said.old}</p>
      <div class="restore-acts">
        <Button href="/today">{said.toToday}</Button>
        <Button kind="quiet" underline href="/devices">
          {said.toDevices}
        </Button>
      </div>
    </Page>
  );
}
