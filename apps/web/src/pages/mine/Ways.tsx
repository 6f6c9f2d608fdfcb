/** What else is one's own, a line each. */

import { ChevronRight } from "lucide";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { quickExitWords } from "../../parts/quick-exit-words.ts";
import "../../parts/ways.css";
import { CheckLink } from "../check/CheckLink.tsx";
import { words } from "./words.ts";

export function Ways({ hasPassphrase }: { hasPassphrase: boolean }) {
  const ways = [
    { to: "/mine/breathe", what: words.breathing, text: words.breathingText },
    { to: "/mine/quiet", what: words.quiet, text: words.quietText },
    { to: "/mine/answers", what: words.answers, text: words.answersText },
    { to: "/mine/unfinished", what: words.drafts, text: words.draftsText },
    { to: "/mine/room", what: words.room, text: words.roomText(hasPassphrase) },
    { to: "/settings", what: words.settings, text: words.settingsText },
    { to: "/protects", what: words.protects, text: words.protectsText },
    { to: "/exit", what: quickExitWords.how, text: quickExitWords.howText },
  ];
  return (
    <nav class="mine-ways" aria-label={words.also}>
      <ul class="ways">
        {ways.map(({ to, what, text }) => (
          <li key={to}>
            <a href={to}>
              <b>{what}</b>
              <span>{text}</span>
              <Icon icon={ChevronRight} mirror />
            </a>
          </li>
        ))}
        <li>
          <CheckLink>
            <b>{words.check}</b>
            <span>{words.checkText}</span>
            <Icon icon={ChevronRight} mirror />
          </CheckLink>
        </li>
      </ul>
      <p class="small mine-care">{words.care}</p>
      <HelpLink>{words.help}</HelpLink>
    </nav>
  );
}
