/** The lock changes everything on this device at once: the tab in which a person does it takes over writing first. */

import type { LockProblem, Outcome } from "@twofold/sync";
import { client, view } from "../../app/client.ts";

export async function asWriter(act: () => Outcome<void, LockProblem>): Outcome<void, LockProblem> {
  if (!view.value.writer) {
    const taken = await client().becomeWriter();
    if (!taken.ok) return taken;
  }
  return act();
}
