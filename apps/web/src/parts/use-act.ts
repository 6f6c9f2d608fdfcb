/** One act of a person under way: busy until it is done, and the problem it ended in, if any. */

import type { ClientProblem, Outcome } from "@twofold/sync";
import { useState } from "preact/hooks";

/** `P` where an act can end in more than what every act can end in. */
export type Act<P = ClientProblem> = {
  readonly busy: boolean;
  readonly problem: P | undefined;
  /** Runs one act; gives its value, or undefined after a problem, which then stands in `problem`. */
  readonly run: <T>(act: () => Outcome<T, P>) => Promise<{ readonly value: T } | undefined>;
};

/** An act that throws is our own bug: it goes on to the error boundary's listener and only stops being busy here. */
export function useAct<P = ClientProblem>(): Act<P> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<P>();
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
