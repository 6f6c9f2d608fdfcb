/** The explanation itself: on its own page, and once before the first use of a safety page. */

import { leaveNow } from "../../app/quick-exit.ts";
import { Button } from "../../parts/Button.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import "./exit.css";
import { words } from "./words.ts";

/** `goOn` leads to the page that was asked for; without it this is the page that was asked for. */
export function HowExitWorks({ goOn }: { goOn?: () => void }) {
  return (
    <div class="exit">
      <p class="muted">{words.lead}</p>
      <ul class="exit-lines">
        {words.does.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 class="title">{words.cannot}</h2>
      <ul class="exit-lines">
        {words.limits.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="muted">{words.safer}</p>
      <div class="exit-acts">
        {goOn && <Button onClick={goOn}>{words.goOn}</Button>}
        <Button kind="line" onClick={leaveNow}>
          {words.try}
        </Button>
        <HelpLink>{words.help}</HelpLink>
      </div>
    </div>
  );
}
