/** The bonds of before, read again when a part of one has come. */

import type { Result } from "@twofold/core";
import type { ClientProblem, EarlierBond } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";

/** Undefined while it is being read: that takes a moment, since every piece of it is checked. */
export function useEarlier(): Result<readonly EarlierBond[], ClientProblem> | undefined {
  const [earlier, setEarlier] = useState<Result<readonly EarlierBond[], ClientProblem>>();
  const given = view.value.bond?.state.history.given;
  useEffect(() => {
    let isLatest = true;
    void client()
      .giveBack.earlier()
      .then((read) => isLatest && setEarlier(read));
    return () => {
      isLatest = false;
    };
  }, [given]);
  return earlier;
}
