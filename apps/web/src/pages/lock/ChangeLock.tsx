/** The passphrase until now, and the next one. */

import { client } from "../../app/client.ts";
import { Page } from "../../parts/Page.tsx";
import { asWriter } from "./as-writer.ts";
import { NewPassphrase } from "./NewPassphrase.tsx";
import { WaysBack } from "./WaysBack.tsx";
import { words } from "./words.ts";

const said = words.change;

export function ChangeLock() {
  return (
    <Page title={said.title} h1={said.title} back="/settings" class="lock">
      <p>{words.on.forget}</p>
      <WaysBack />
      <NewPassphrase
        held={said.held}
        do={said.do}
        done={said.done}
        act={(held, next) => asWriter(() => client().lock.change(held, next))}
      />
    </Page>
  );
}
