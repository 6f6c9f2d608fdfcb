/** What was said in the steps behind: what the present step is about lies open, this part can be looked back at, and more. */

import type { StepKind } from "@twofold/core";
import { Fragment } from "preact";
import { EarlierQuestion } from "./AskedQuestion.tsx";
import { partsOfEarlier } from "./part-of.ts";
import { ShownList } from "./ShownList.tsx";
import type { StepProps } from "./session-props.ts";
import { stepAt } from "./step-at.ts";
import { words } from "./words.ts";

/** These answer to something; and this is what they can answer to. */
const answering: ReadonlySet<StepKind> = new Set(["paraphrase", "respond"]);
const telling: ReadonlySet<StepKind> = new Set(["ask", "speak", "guess"]);

export function AnsweredTo(props: StepProps) {
  return openPlaces(props).map(({ path, shown }) => <ShownList key={path} {...props} items={shown} path={path} />);
}

export function Earlier(props: StepProps) {
  const open = openPlaces(props).map(({ path }) => path);
  const earlier = props.shown.earlier.filter(({ path }) => !open.includes(path));
  const { here, before } = partsOfEarlier(earlier, props.place);
  if (earlier.length === 0) return null;
  if (here.length === 0) return <Looked {...props} heading={words.earlier} places={before} />;
  return (
    <>
      <Looked {...props} heading={words.earlier} places={here} />
      {before.length > 0 && <Looked {...props} heading={words.before} places={before} />}
    </>
  );
}

type Places = { heading: string; places: StepProps["shown"]["earlier"] };

function Looked({ heading, places, ...props }: StepProps & Places) {
  return (
    <details>
      <summary>{heading}</summary>
      {places.map(({ path, shown, question }) => (
        <Fragment key={path}>
          {question !== undefined && <EarlierQuestion question={question} day={props.session.day} />}
          <ShownList {...props} items={shown} path={path} />
        </Fragment>
      ))}
    </details>
  );
}

/** What lies open above the step: what it answers, or what the two chose just before and go on with now. */
function openPlaces({ script, place, shown }: StepProps): Places["places"] {
  if (answering.has(place.kind)) {
    const last = shown.earlier.findLast(({ kind }) => telling.has(kind));
    return last ? [last] : [];
  }
  const isJoint = (path: string) => {
    const step = stepAt(script, path);
    return step?.kind === "choose" && step.choice === "joint";
  };
  return shown.earlier.slice(shown.earlier.findLastIndex(({ path }) => !isJoint(path)) + 1);
}
