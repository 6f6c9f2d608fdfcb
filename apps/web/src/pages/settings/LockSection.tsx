/** The lock of this device: whether it is on, when it locks by itself, and the way out at once. */

import type { AutoLockMinutes, LockSettings } from "@twofold/sync";
import { ChevronRight } from "lucide";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { quickExitWords } from "../../parts/quick-exit-words.ts";
import { Switch } from "../../parts/Switch.tsx";
import { useAct } from "../../parts/use-act.ts";
import "../../parts/ways.css";
import { lockWords as words } from "./lock-words.ts";

type After = keyof typeof minutesOf;
const minutesOf = { "1": 1, "5": 5, "15": 15, "60": 60, never: null } as const satisfies Record<
  string,
  AutoLockMinutes
>;
const afters: readonly Option<After>[] = [
  { value: "1", label: words.after1 },
  { value: "5", label: words.after5 },
  { value: "15", label: words.after15 },
  { value: "60", label: words.after60 },
  { value: "never", label: words.never, hint: words.neverHint },
];

export function LockSection() {
  const act = useAct();
  // What was chosen shows at once, also while it is being saved.
  const [asked, setAsked] = useState<LockSettings>();
  // The view changes when the lock does.
  const state = view.value && client().lock.state();
  const { on, autoLockMinutes, lockOnHide } = { ...state, ...asked };

  async function choose(change: Partial<LockSettings>) {
    const next = { autoLockMinutes, lockOnHide, ...change };
    setAsked(next);
    await act.run(() => client().lock.choose(next));
    setAsked(undefined);
  }

  return (
    <section class="sec" aria-labelledby="lock">
      <h2 class="title" id="lock">
        {words.heading}
      </h2>
      {on ? (
        <>
          <div class="setting">
            <p>{words.on}</p>
            <Button kind="line" onClick={() => void client().lock.lockNow()}>
              {words.now}
            </Button>
          </div>
          <Choice
            legend={words.after}
            value={autoLockMinutes === null ? "never" : (String(autoLockMinutes) as After)}
            options={afters}
            onChange={(after) => void choose({ autoLockMinutes: minutesOf[after] })}
          />
          <Switch
            label={words.hide}
            hint={words.hideHint}
            checked={lockOnHide}
            onChange={(hide) => void choose({ lockOnHide: hide })}
          />
          <ActProblem act={act} />
        </>
      ) : (
        <div class="setting">
          <p>{words.off}</p>
          <Button kind="line" href="/lock">
            {words.turnOn}
          </Button>
        </div>
      )}
      <ul class="ways">
        {on && <Way href="/lock/change">{words.change}</Way>}
        {on && <Way href="/lock/off">{words.turnOff}</Way>}
        <Way href="/exit">{quickExitWords.how}</Way>
      </ul>
    </section>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href}>
        <b>{children}</b>
        <Icon icon={ChevronRight} mirror />
      </a>
    </li>
  );
}
