/** One sentence on how strong it is, and five small steps beside it. Fetches what judges it at the first letter. */

import { nameOf, otherSide, ownName } from "@twofold/core";
import { useEffect, useState } from "preact/hooks";
import { view } from "../../app/client.ts";
import type { Strength } from "./strength.ts";
import { words } from "./words.ts";

type Judge = typeof import("./strength.ts").judge;

export function StrengthLine({ passphrase }: { passphrase: string }) {
  const [judge, setJudge] = useState<{ readonly by: Judge }>();
  const [failed, setFailed] = useState(false);
  const typed = passphrase !== "";
  useEffect(() => {
    if (!typed || judge) return;
    import("./strength.ts").then(
      (module) => setJudge({ by: module.judge }),
      () => setFailed(true),
    );
  }, [typed, judge]);
  if (!typed) return <p class="small strength" />;
  if (failed) return <p class="small strength">{words.strength.unknown}</p>;
  if (!judge) return <p class="small strength">{words.strength.waiting}</p>;
  const { level, warning }: Strength = judge.by(passphrase, knownNames());
  return (
    <p class="small strength">
      <span class="strength-steps" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((step) => (
          <i key={step} class={step <= level ? "full" : undefined} />
        ))}
      </span>
      <span role="status">
        {words.strength.levels[level]} {warning}
      </span>
    </p>
  );
}

/** What whoever holds this device would try first. */
function knownNames(): string[] {
  const { vault, bond } = view.value;
  const names = [ownName(vault), bond?.otherName, bond && nameOf(bond.state, otherSide(bond.side))];
  return names.filter((name) => name !== undefined);
}
