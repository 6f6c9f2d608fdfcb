/** The journal while there is nothing in it to see: folded, with a lock on it. */

import { LockKeyhole } from "lucide";
import type { ComponentChildren } from "preact";
import { FoldedNote } from "../../parts/FoldedNote.tsx";
import { Icon } from "../../parts/Icon.tsx";
import type { Person } from "../../parts/person.ts";

type Props = { person: Person; title: string; text: string; children: ComponentChildren };

export function Cover({ person, title, text, children }: Props) {
  return (
    <section class="mine-shut" aria-labelledby="shut">
      <div class="mine-art" aria-hidden="true">
        <FoldedNote person={person} label="" />
        <span class={`mine-lock ${person}`}>
          <Icon icon={LockKeyhole} />
        </span>
      </div>
      <h2 class="title" id="shut">
        {title}
      </h2>
      <p class="muted">{text}</p>
      {children}
    </section>
  );
}
