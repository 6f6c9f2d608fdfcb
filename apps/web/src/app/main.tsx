/** Where the app starts: what the address brought, the local copy, the screen; the service worker last. */

import { library } from "virtual:library";
import { render } from "preact";
import "../style/tokens.css";
import "../style/fonts.css";
import "../style/base.css";
import { App } from "./App.tsx";
import { startClient } from "./client.ts";
import { followUnfolding } from "./follow-unfolding.ts";
import { takeJoinFragment } from "./join-fragment.ts";
import { startOnline } from "./online.ts";
import { findRefusal, type Refusal } from "./refusal.ts";
import { orderFor } from "./rounds.ts";
import { replace, startRouter } from "./router.ts";
import { showTheme } from "./theme.ts";
import { startToday } from "./today.ts";
import { startServiceWorker } from "./update.ts";

const root = document.getElementById("app")!;

showTheme();
if (takeJoinFragment()) replace("/join");
// A link pasted into a tab in which Twofold is already open only changes the fragment.
addEventListener("hashchange", () => {
  if (takeJoinFragment()) location.assign("/join");
});

void begin();

/** Not at the top level: a page that is fetched here needs this module to be done. */
async function begin(): Promise<void> {
  const refusal = (await findRefusal()) ?? (await start());
  if (!refusal) return;
  const { Refused } = await import("./Refused.tsx");
  render(<Refused refusal={refusal} />, root);
}

async function start(): Promise<Refusal | undefined> {
  startRouter();
  startToday();
  startOnline();
  render(<App />, root);
  const problem = await startClient({ relay: location.origin, questions: orderFor, edition: library.edition });
  if (problem) return problem;
  followUnfolding();
  // After the first paint of what the local copy holds, so that precaching never competes with it.
  requestAnimationFrame(() => setTimeout(() => void startServiceWorker()));
  return undefined;
}
