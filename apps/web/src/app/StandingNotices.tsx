/** What holds on every page: another tab writes, a save failed, the relay did something it should not, no network. */

import type { BondNotice } from "@twofold/sync";
import { Button } from "../parts/Button.tsx";
import { Notice } from "../parts/Notice.tsx";
import { sayProblem } from "../words/problems.ts";
import { client, ready, view } from "./client.ts";
import { laterNotice, laterNotices } from "./later-notice.ts";
import { online } from "./online.ts";
import { standingWords as words } from "./standing-words.ts";
import { updateWaiting, useUpdateNow } from "./update.ts";

/** Problems of a pairing that end by themselves when the relay can be reached again. */
const passing: ReadonlySet<string> = new Set(["offline", "relay-unreachable", "too-many"]);

export function StandingNotices() {
  if (!ready.value) return null;
  const { writer, saveProblem, bond, pairing } = view.value;
  // What waiting cannot mend is said until the person stops waiting; that there is no connection is said below.
  const waited = pairing.phase === "joining" ? pairing.problem : undefined;
  const spent = waited && !passing.has(waited.tag) ? waited : undefined;
  // A tab that only reads has no connection of its own, and nothing of its own that would have to travel.
  // A relay on this very machine stays there without any network: what is live is not called offline.
  const offline =
    (!online.value && bond?.connection !== "live") ||
    (writer && bond?.ended === false && bond.connection === "offline");
  const unreachable = writer && bond?.connection === "unreachable";
  const Later = laterNotice.value;
  return (
    <div class="standing">
      {!writer && (
        <Notice>
          {words.otherTab}{" "}
          <Button kind="quiet" underline onClick={() => void client().becomeWriter()}>
            {words.useHere}
          </Button>
        </Notice>
      )}
      {saveProblem && (
        <Notice kind="error" alert>
          {sayProblem(saveProblem)}
        </Notice>
      )}
      {spent && (
        <Notice kind="error">
          {sayProblem(spent)}{" "}
          <Button kind="quiet" underline href="/settings">
            {words.toSettings}
          </Button>
        </Notice>
      )}
      {(offline || unreachable) && <Notice kind="offline">{offline ? words.offline : words.unreachable}</Notice>}
      {bond?.notices.map((notice) => (
        <Notice key={notice.tag} kind={notice.tag === "newer-version" ? "info" : "error"}>
          {sayNotice(notice)}
        </Notice>
      ))}
      {Later && <Later />}
      {laterNotices.value.map((Each, index) => (
        <Each key={index} />
      ))}
      {updateWaiting.value && (
        <Notice>
          {words.updateReady}{" "}
          <Button kind="quiet" underline onClick={useUpdateNow}>
            {words.updateNow}
          </Button>
        </Notice>
      )}
    </div>
  );
}

export function sayNotice(notice: BondNotice): string {
  switch (notice.tag) {
    case "gap":
      return words.gap;
    case "rolled-back":
      return words.rolledBack;
    case "forged":
      return words.forged;
    case "newer-version":
      return words.newerVersion;
    case "fork":
      return words.fork;
    case "relay-full":
      return words.relayFull(notice.message);
  }
}
