/** Where the app starts: what the address brought, the local copy, the screen; the service worker last. */

import { render } from "preact";
import "../style/tokens.css";
import "../style/fonts.css";
import "../style/base.css";
import { library } from "../library/questions.ts";
import { App } from "./App.tsx";
import { startClient } from "./client.ts";
import { leaveDocument } from "./cover-page.ts";
import { followUnfolding } from "./follow-unfolding.ts";
import { takeFragment } from "./join-fragment.ts";
import { startOnline } from "./online.ts";
import { startQuickExit } from "./quick-exit.ts";
import { findRefusal, type Refusal } from "./refusal.ts";
import { orderFor } from "./rounds.ts";
import { replace, startRouter } from "./router.ts";
import { showTheme } from "./theme.ts";
import { startToday } from "./today.ts";
import { startServiceWorker } from "./update.ts";

const root = document.getElementById("app")!;

showTheme();
const linked = takeFragment();
if (linked) replace(`/${linked}`);
// A link pasted into a tab in which Twofold is already open only changes the fragment.
addEventListener("hashchange", () => {
  const page = takeFragment();
  if (page) location.assign(`/${page}`);
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
  startQuickExit();
  startToday();
  startOnline();
  render(<App />, root);
  const problem = await startClient({
    ...{ relay: location.origin, questions: orderFor, edition: library.edition },
    deriveKey: async (...asked) => (await import("./derive-key.ts")).deriveKeyInWorker(...asked),
    onLock: leaveDocument,
  });
  if (problem) return problem;
  followUnfolding();
  // After the first paint of what the local copy holds, so that precaching never competes with it.
  requestAnimationFrame(() =>
    setTimeout(() => {
      void startServiceWorker();
      // Without it nothing is said about backups this time.
      import("../pages/backup/notice.tsx").then(({ watchBackup }) => watchBackup()).catch(() => undefined);
      import("../pages/devices/notices.tsx").then(({ watchOwnDevices }) => watchOwnDevices()).catch(() => undefined);
    }),
  );
  return undefined;
}
