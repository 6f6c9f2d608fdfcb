/** Everything that was begun on this device, and where each leads. */

import { headers } from "virtual:practices";
import { parseRoundId, type RoundId, type SessionId } from "@twofold/core";
import type { Draft, DraftKey } from "@twofold/sync";
import { client, view } from "../../app/client.ts";
import { findRound, questionText } from "../../app/rounds.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { sayMood } from "./moods.ts";
import { ownPerson } from "./own-person.ts";
import { draftsWords } from "./words.ts";

export function Drafts() {
  // Read again whenever anything was saved.
  const drafts = view.value && client().journal.drafts();
  const person = ownPerson();
  return (
    <Page title={draftsWords.title} h1={draftsWords.title} back="/mine" class={`mine ${person}`}>
      <p class="muted mine-lead">{drafts.length === 0 ? draftsWords.empty : draftsWords.lead}</p>
      <ul class="mine-drafts">
        {drafts.map(([key, draft]) => (
          <DraftLine key={key} name={key} draft={draft} />
        ))}
      </ul>
    </Page>
  );
}

function DraftLine({ name, draft }: { name: DraftKey; draft: Draft }) {
  const { what, path, isShut } = placeOf(name);
  function clear() {
    client().saveDraft(name, { text: "", need: "just-read" });
    announce(draftsWords.cleared);
  }
  return (
    <li>
      <h2 class="head">{what}</h2>
      {!isShut && (
        <p class="mine-begun" dir="auto">
          {draft.text || draft.moods?.map(sayMood).join(", ")}
        </p>
      )}
      <div class="row">
        <Button kind="quiet" underline href={path} label={draftsWords.goOf(what)}>
          {draftsWords.go}
        </Button>
        <Button kind="quiet" onClick={clear} label={draftsWords.clearOf(what)}>
          {draftsWords.clear}
        </Button>
      </div>
    </li>
  );
}

/** `isShut`: what it changes lies in a room that is folded shut. */
function placeOf(key: DraftKey): { what: string; path: string; isShut?: boolean } {
  if (key === "to-self") return { what: draftsWords.toSelf, path: "/mine" };
  if (key.startsWith("entry.")) {
    return { what: draftsWords.entry, path: "/mine", isShut: !client().journal.room().isOpen };
  }
  const round = key as RoundId;
  if (key.startsWith("s.")) {
    const [, script, n] = key.split(".");
    const title = headers.find(({ id }) => id === script)?.title ?? script ?? "";
    return { what: draftsWords.session(title), path: `/session/${`${script}.${n}` as SessionId}` };
  }
  const known = findRound(round);
  const { questionId, day } = parseRoundId(round);
  return { what: (known && questionText({ ...known, questionId, day })) ?? draftsWords.round, path: `/write/${round}` };
}
