/** Before there is a new bond: what has to happen first, and what it brings and does not bring. */

import { ownName } from "@twofold/core";
import { useEffect } from "preact/hooks";
import { view } from "../../app/client.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { remember } from "./remembered.ts";
import { words } from "./words.ts";

const said = words.how;

export function How() {
  const hasName = ownName(view.value.vault) !== undefined;
  // Whoever has kept a copy is not the one who will ask.
  const hasCopy = view.value.bond !== undefined;
  useEffect(() => {
    if (!hasCopy) remember("lost");
  }, [hasCopy]);
  return (
    <Page title={words.title} h1={said.heading} bar={false} back="/forgot" class="give-back">
      <p>{said.lead}</p>
      <ol class="give-steps">
        {said.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl class="give-what">
        <div>
          <dt class="head">{said.comes}</dt>
          <dd>{said.comesText}</dd>
        </div>
        <div>
          <dt class="head">{said.stays}</dt>
          <dd>{said.staysText}</dd>
        </div>
      </dl>
      <div class="give-acts">
        <Button href={hasName ? "/invite" : "/begin"}>{hasName ? said.invite : said.begin}</Button>
        <Button kind="quiet" href="/forgot">
          {said.back}
        </Button>
      </div>
    </Page>
  );
}
