/** Around every field: who will read what is put there, always in the same place, above it. */

import { Eye, LockKeyhole } from "lucide";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon, type IconNode, noteGlyph } from "../../parts/Icon.tsx";
import { words } from "./words.ts";

/** `guest`: on the screen of somebody else's phone, kept nowhere. */
export type Readers = keyof typeof words.readers;

const icons = {
  own: LockKeyhole,
  guest: LockKeyhole,
  "at-once": Eye,
  "when-both": noteGlyph,
  ticked: Eye,
  common: LockKeyhole,
  begins: Eye,
} satisfies Record<Readers, IconNode>;

export function ReadBy({ who, children }: { who: Readers; children: ComponentChildren }) {
  const id = useId();
  return (
    <fieldset class="read-by" aria-describedby={id}>
      <p class="readers small" id={id}>
        <Icon icon={icons[who]} />
        <span>
          {words.readersAsk} <b>{words.readers[who]}</b>
        </span>
      </p>
      {children}
    </fieldset>
  );
}
