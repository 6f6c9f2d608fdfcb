/** What is being written at a step: kept on this device with every key, so that a reload loses nothing. */

import { makeSessionRound, type SessionId } from "@twofold/core";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";

export type WrittenWords = {
  readonly text: string;
  readonly set: (text: string) => void;
  /** Once it is said; folding clears its own. */
  readonly clear: () => void;
};

/** `place` undefined: on the screen only, as on a phone between two. `begin` is what stands there before a draft. */
export function useDraft(session: SessionId, place: string | undefined, begin = () => ""): WrittenWords {
  const key = place === undefined ? undefined : makeSessionRound(session, place);
  const [text, setText] = useState(() => (key && client().readDraft(key)?.text) || begin());
  const set = (next: string) => {
    setText(next);
    if (key) client().saveDraft(key, { text: next, need: "just-read" });
  };
  return { text, set, clear: () => set("") };
}
