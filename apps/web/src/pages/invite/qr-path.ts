/** An invitation link as one SVG path, drawn dark on light in both themes so that any camera reads it. */

import { encode } from "uqr";

/** ISO/IEC 18004 §6.3.8 asks for four modules of light around the symbol. */
export const quietZoneModules = 4;

export type QrPath = {
  /** Modules along one edge, without the quiet zone. */
  readonly size: number;
  /** `d` of a path in module units, origin at the symbol's first module. */
  readonly d: string;
};

/**
 * Draws a text as a QR code at error correction M: a phone screen is clean, so a larger module helps more than a
 * higher level would.
 *
 * Dark modules that touch in a row become one rectangle, which leaves no hairlines between them.
 */
export function drawQrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  let d = "";
  for (const [y, row] of data.entries()) {
    let x = 0;
    while (x < size) {
      let end = x;
      while (row[end]) end++;
      if (end > x) d += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end + 1;
    }
  }
  return { size, d };
}
