/** What Twofold can and cannot protect, in plain words. */

import { Page } from "../../parts/Page.tsx";
import { words } from "./words.ts";

const said = words.protect;

export function ProtectPage() {
  return (
    <Page title={said.heading} h1={said.heading} back="/settings" class="settings protect">
      {(["can", "cannot"] as const).map((which) => (
        <section key={which} class="sec" aria-labelledby={which}>
          <h2 class="title" id={which}>
            {said[which]}
          </h2>
          <ul>
            {said[`${which}Lines`].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
