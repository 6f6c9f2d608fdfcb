/** "Not for you two right now if …": the same for everyone, with the way to help. */

import { notForYouNow, notForYouNowHelp } from "@twofold/content";
import { HelpLink } from "./HelpLink.tsx";
import "./not-now.css";
import { notNowWords as words } from "./not-now-words.ts";

/** `heading` false: the line above already says what the list is. */
export function NotNow({ heading = true }: { heading?: boolean }) {
  return (
    <section class="not-now">
      {heading && <h2 class="head">{words.heading}</h2>}
      <ul>
        {notForYouNow.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="small">{notForYouNowHelp}</p>
      <HelpLink>{words.help}</HelpLink>
    </section>
  );
}
