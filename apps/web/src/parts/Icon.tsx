/** Lucide icons and our own note glyph, drawn as one kind of line; decoration only, the label stands beside it. */

import type { SVGProps } from "lucide";
import { h } from "preact";

/** The data form in which lucide ships an icon: shapes and their attributes. */
export type IconNode = readonly (readonly [tag: string, attributes: SVGProps])[];

/** Our own: the folded square note, also the icon of Today. */
export const noteGlyph: IconNode = [
  ["path", { d: "M4 4h16v16H4z" }],
  ["path", { d: "M4 10 14 20" }],
  ["path", { d: "m10 4 10 10" }],
];

/** `mirror` turns arrows around where text runs from right to left. */
export function Icon({ icon, mirror = false }: { icon: IconNode; mirror?: boolean }) {
  return (
    <svg class={mirror ? "i flip-rtl" : "i"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
