/** Says what forgetting it means, then asks for a passphrase twice. */

import { client } from "../../app/client.ts";
import { Page } from "../../parts/Page.tsx";
import { asWriter } from "./as-writer.ts";
import { NewPassphrase } from "./NewPassphrase.tsx";
import { WaysBack } from "./WaysBack.tsx";
import { words } from "./words.ts";

const said = words.on;

export function TurnOn() {
  return (
    <Page title={said.title} h1={said.title} back="/settings" class="lock">
      <p class="muted">{said.lead}</p>
      <section aria-labelledby="forget">
        <h2 class="head" id="forget">
          {said.forgetHeading}
        </h2>
        <p>{said.forget}</p>
        <WaysBack />
      </section>
      <NewPassphrase do={said.do} done={said.done} act={(_held, next) => asWriter(() => client().lock.turnOn(next))} />
      <p class="small">{said.limits}</p>
    </Page>
  );
}
