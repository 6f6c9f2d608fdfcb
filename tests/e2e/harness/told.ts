/** What the two read at a step, as its script tells each of them. */

import type { Mode, Role, Script } from "@twofold/core";
import { stepAt } from "../../../apps/web/src/pages/session/step-at.ts";
import type { Person } from "./fixtures.ts";
import { sees, seesNot } from "./practising.ts";

/** What each role is told at a path, as the screens read paths, in this way of doing it; partners' words. */
export function toldTo(script: Script, path: string, mode: Mode): Readonly<Record<Role, string>> {
  const step = stepAt(script, path);
  if (!step) throw new Error(`${script.id} has no step ${path}`);
  const ofMode = mode === "together" ? step.together : mode === "apart" ? step.apart : undefined;
  const told = ofMode ?? step.text;
  return typeof told === "string" ? { first: told, second: told } : told;
}

/** Each reads on their own phone what their role is told, and nothing that is the other's to read. */
export async function areTold(
  script: Script,
  path: string,
  mode: "live" | "apart",
  [first, second]: readonly [Person, Person],
): Promise<void> {
  const told = toldTo(script, path, mode);
  await sees(first, told.first);
  await sees(second, told.second);
  if (told.first === told.second) return;
  await seesNot(first, told.second);
  await seesNot(second, told.first);
}

/** What a step says in addition where the two do without speech. */
export function wayInWriting(script: Script, path: string): string {
  return stepAt(script, path)?.without?.speech ?? script.variants.speech;
}
