/** Finding a counsellor: what to ask. Shown before pairing and while locked, as help is. */

import { HelpLink } from "../../parts/HelpLink.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import "./counsellor.css";
import { FirstMessage } from "./FirstMessage.tsx";
import { words } from "./words.ts";

export default function CounsellorPage() {
  return (
    <Page title={words.title} h1={words.title} bar={false} back="/help" class="counsellor">
      <QuickExit />
      <p class="muted">{words.lead}</p>
      {words.sections.map((section) => (
        <section key={section.id} class="sec" aria-labelledby={section.id}>
          <h2 class="title" id={section.id}>
            {section.title}
          </h2>
          {section.text !== "" && <p>{section.text}</p>}
          {section.lines.length > 0 && (
            <ul>
              {section.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {"help" in section && <HelpLink>{words.help}</HelpLink>}
        </section>
      ))}
      <FirstMessage />
    </Page>
  );
}
