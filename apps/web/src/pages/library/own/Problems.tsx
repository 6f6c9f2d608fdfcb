/** What is wrong with a file, with its lines. */

import type { PackProblem } from "@twofold/content/pack";
import { words } from "./words.ts";

/** More than this nobody reads; what is mended first often mends the rest. */
const most = 30;

export function Problems({ problems }: { problems: readonly PackProblem[] }) {
  return (
    <>
      <ul class="import-problems">
        {problems.slice(0, most).map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <b>{words.line(line)}</b> <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
      {problems.length > most && <p class="small">{words.moreProblems(problems.length - most)}</p>}
    </>
  );
}
