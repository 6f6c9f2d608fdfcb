/** Says what an act ended in, at once and in plain words; nothing when all went well. */

import { sayProblem } from "../words/problems.ts";
import { Notice } from "./Notice.tsx";
import type { Act } from "./use-act.ts";

export function ActProblem({ act }: { act: Act }) {
  if (!act.problem) return null;
  return (
    <Notice kind="error" alert>
      {sayProblem(act.problem)}
    </Notice>
  );
}
