/** The first start, one thing at a time; each step is an address, so that back and reload keep their place. */

import { ownName, ownPurpose, type Purpose } from "@twofold/core";
import { view } from "../../app/client.ts";
import type { PageProps } from "../../app/page-props.ts";
import { Page } from "../../parts/Page.tsx";
import { BeforeStep } from "./BeforeStep.tsx";
import "./begin.css";
import { InviteStep } from "./InviteStep.tsx";
import { NameStep } from "./NameStep.tsx";
import { QuestionStep } from "./QuestionStep.tsx";
import { WhatStep } from "./WhatStep.tsx";
import { words } from "./words.ts";

const steps = [WhatStep, BeforeStep, NameStep, QuestionStep, InviteStep] as const;

export default function BeginPage({ param }: PageProps) {
  const { vault } = view.value;
  const purpose = ownPurpose(vault);
  // An address can be typed: nobody lands on a step whose ground is missing.
  const reachable = purpose === undefined ? 2 : ownName(vault) === undefined ? 3 : stepCount(purpose);
  const asked = /^[2-5]$/.test(param) ? Number(param) : 1;
  const step = Math.min(asked, reachable);
  const Step = steps[step - 1]!;
  return (
    <Page
      title={words.title}
      bar={false}
      class={`begin step-${step}`}
      {...(step > 1 && { back: step === 2 ? "/begin" : `/begin/${step - 1}` })}
    >
      <Step place={words.step(step, stepCount(purpose))} />
    </Page>
  );
}

/** Someone who starts alone has nobody to invite yet. */
function stepCount(purpose: Purpose | undefined): number {
  return purpose === "alone" ? steps.length - 1 : steps.length;
}
