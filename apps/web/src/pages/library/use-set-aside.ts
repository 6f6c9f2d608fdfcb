/** "Not this one", with the way back in its place as long as the page is open. */

import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";

export function useSetAside(): {
  /** Set aside since the page was opened. */
  readonly recent: ReadonlySet<string>;
  /** False when it could not be saved. */
  readonly setAside: (question: string, hidden: boolean) => Promise<boolean>;
} {
  const [recent, setRecent] = useState<ReadonlySet<string>>(new Set());
  return {
    recent,
    async setAside(question, hidden) {
      // First, so that the line stays when the vault changes under it.
      setRecent((before) => new Set([...before, question]));
      const { ok } = await client().library.hideQuestion(question, hidden);
      return ok;
    },
  };
}
