/** What the two do without, which either can say at any time; nothing says whose wish it is. */

import { joinWithout, type Without as Wish, withouts } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words as practice } from "../practice/words.ts";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

export function Without({ session, script }: Running) {
  const [added, setAdded] = useState<readonly Wish[]>([]);
  const act = useAct();
  return (
    <details>
      <summary>{words.without}</summary>
      <fieldset class="choice">
        <legend class="vh">{words.without}</legend>
        {withouts.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={session.without.has(one) || added.includes(one)}
              disabled={session.without.has(one)}
              onChange={(event) =>
                setAdded(event.currentTarget.checked ? [...added, one] : added.filter((each) => each !== one))
              }
            />
            <span>
              <b>{practice.withouts[one]}</b>
              <small>{script.variants[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <ActProblem act={act} />
      {added.length > 0 && (
        <Button
          kind="line"
          busy={act.busy || !view.value.writer}
          onClick={async () => {
            const joined = joinWithout(session, added, today.value);
            if (await act.run(() => client().practise(joined, today.value))) setAdded([]);
          }}
        >
          {words.withoutSave}
        </Button>
      )}
    </details>
  );
}
