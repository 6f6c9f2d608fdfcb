/** What Twofold can and cannot protect, in plain words. Shown before pairing and while locked, as help is. */

import { ready } from "../../app/client.ts";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import "./protects.css";
import { words } from "./words.ts";

export default function ProtectsPage() {
  return (
    <Page title={words.title} h1={words.title} bar={false} back={ready.value ? "/settings" : "/help"} class="protects">
      <QuickExit />
      <p class="muted">{words.lead}</p>
      {words.sections.map((section) => (
        <section key={section.id} class="sec" aria-labelledby={section.id}>
          <h2 class="title" id={section.id}>
            {section.title}
          </h2>
          <div class="protects-pair">
            {(["can", "cannot"] as const).map((which) => (
              <div key={which}>
                <h3 class="head">{words[which]}</h3>
                <ul>
                  {section[which].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
      <p class="small">{words.unknown}</p>
      <HelpLink>{words.help}</HelpLink>
    </Page>
  );
}
