/** Copies that leave this browser by the person's own hand: the backup file, and taking it along. */

import { ChevronRight } from "lucide";
import { Icon } from "../../parts/Icon.tsx";
import "../../parts/ways.css";
import { copiesWords as words } from "./copies-words.ts";

const ways = [
  { href: "/backup", label: words.backup, hint: words.backupHint },
  { href: "/export", label: words.take, hint: words.takeHint },
  { href: "/leave/everything", label: words.erase, hint: words.eraseHint },
];

export function CopiesSection() {
  return (
    <section class="sec" aria-labelledby="copies">
      <h2 class="title" id="copies">
        {words.heading}
      </h2>
      <ul class="ways">
        {ways.map(({ href, label, hint }) => (
          <li key={href}>
            <a href={href}>
              <b>{label}</b>
              <span>{hint}</span>
              <Icon icon={ChevronRight} mirror />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
