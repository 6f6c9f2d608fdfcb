/** What was said in the steps behind: what the present step is about lies open, the rest can be looked back at. */

import type { StepKind } from "@twofold/core";
import { ShownList } from "./ShownList.tsx";
import type { StepProps } from "./session-props.ts";
import { words } from "./words.ts";

/** These answer to something; and this is what they can answer to. */
const answering: ReadonlySet<StepKind> = new Set(["paraphrase", "respond"]);
const telling: ReadonlySet<StepKind> = new Set(["ask", "speak", "guess"]);

export function AnsweredTo(props: StepProps) {
  const last = answeredTo(props);
  return last ? <ShownList {...props} items={last.shown} path={last.path} /> : null;
}

export function Earlier(props: StepProps) {
  const last = answeredTo(props);
  const earlier = props.shown.earlier.filter(({ path }) => path !== last?.path);
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{words.earlier}</summary>
      {earlier.map(({ path, shown }) => (
        <ShownList key={path} {...props} items={shown} path={path} />
      ))}
    </details>
  );
}

function answeredTo({ place, shown }: StepProps) {
  if (!answering.has(place.kind)) return undefined;
  return shown.earlier.findLast(({ kind }) => telling.has(kind));
}
