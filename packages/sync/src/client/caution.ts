/**
 * A person's own mark that practices are to stay light here. Of this device alone: no event, no word to anyone.
 *
 * [Note: Why the record is always there] Keys of records stand in clear in the browser's storage (rule STORE-8). A record
 * that exists only while the mark is set would tell whoever looks; so it is written for everyone, and both answers have
 * the same length. Rule SAFE-5 in docs/spec/safety.md.
 */

import { err, ok, type Result } from "@twofold/core";
import type { Prepared } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { Caution, ClientProblem } from "./terms.ts";

type CautionDependencies = {
  readonly store: SealedStore;
  /** Runs alone among this device's acts. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  /** What the last save ended in. */
  readonly problem: () => ClientProblem | undefined;
};

export type DeviceCaution = {
  readonly caution: Caution;
  /** Takes the mark from the store: at the start, and after another tab has written. */
  readonly read: () => Promise<Result<void, OpenProblem>>;
  /** Writes the record where it is missing. For the tab that writes, once there is anything else here. */
  readonly settle: () => Promise<void>;
};

export const cautionKey = "caution";

export function makeCaution({ store, exclusive, save, problem }: CautionDependencies): DeviceCaution {
  /** Undefined where no record is. */
  let kept: boolean | undefined;
  const change = (on: boolean) => [{ put: cautionKey, value: on }];
  return {
    caution: {
      isSet: () => kept === true,
      set: (on) =>
        exclusive(async () => {
          const apply = () => {
            kept = on;
          };
          const saved = await save([{ changes: change(on), apply }]);
          return saved ? ok(undefined) : err(problem() ?? { tag: "not-the-writer" });
        }),
    },
    read: async () => {
      const found = await store.read(cautionKey);
      if (!found.ok) return found;
      kept = found.value as boolean | undefined;
      return ok(undefined);
    },
    settle: () =>
      exclusive(async () => {
        if (kept !== undefined) return;
        // Not an act of the person: when it fails, nothing is said, and the next start tries again.
        const written = await store.commit(change(false));
        if (written.ok) kept = false;
      }),
  };
}
