/** Trying a passphrase: the wait after wrong ones, counted down, and the sentence for how it went. */

import type { LockProblem } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { sayProblem } from "../words/problems.ts";
import { passphraseWords as words } from "./passphrase-words.ts";

export type PassphraseTry = {
  /** Seconds until the next try is looked at. */
  readonly wait: number;
  /** What the field says below it. */
  readonly error: string | undefined;
  readonly failed: (problem: LockProblem) => void;
  readonly clear: () => void;
};

/** `first`: how long the page has to wait before its first try, as the store remembers it. */
export function usePassphraseTry(first = 0): PassphraseTry {
  const [wait, setWait] = useState(first);
  const [said, setSaid] = useState<string>();
  useEffect(() => setWait(first), [first]);
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  return {
    wait,
    error: said,
    clear: () => setSaid(undefined),
    failed: (problem) => {
      if (problem.tag === "passphrase-wrong" || problem.tag === "passphrase-wait") {
        setWait(problem.waitSeconds);
        setSaid(problem.tag === "passphrase-wrong" ? words.wrong : undefined);
      } else setSaid(sayProblem(problem.tag === "key-lost" ? keyLost : problem));
    },
  };
}

const keyLost = { tag: "storage-failed", message: "the key to this device’s copy is gone" } as const;
