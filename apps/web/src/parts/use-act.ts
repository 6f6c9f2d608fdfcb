/** One act of a person under way: busy until it is done, and the problem it ended in, if any. */

import type { ClientProblem, Outcome } from "@twofold/sync";
import { useState } from "preact/hooks";

export type Act = {
  readonly busy: boolean;
  readonly problem: ClientProblem | undefined;
  /** Runs one act; gives its value, or undefined after a problem, which then stands in `problem`. */
  readonly run: <T>(act: () => Outcome<T>) => Promise<{ readonly value: T } | undefined>;
};

/** An act that throws is our own bug: it goes on to the error boundary's listener and only stops being busy here. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ClientProblem>();
  return {
    busy,
    problem,
    async run(act) {
      setBusy(true);
      setProblem(undefined);
      try {
        const result = await act();
        if (result.ok) return { value: result.value };
        setProblem(result.error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}
