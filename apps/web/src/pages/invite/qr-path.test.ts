import { encode } from "uqr";
import { expect, test } from "vitest";
import { drawQrPath } from "./qr-path.ts";

/** Paints the rectangles of the path back onto a grid. */
function paint(d: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(width); i++) grid[Number(y)]![Number(x) + i] = true;
  }
  return grid;
}

test.each(["https://example.org/#join/x", `https://example.org/#join/${"Ab3-_".repeat(60)}`])(
  "the path covers exactly the dark modules of %s",
  (text) => {
    const { data, size } = encode(text, { ecc: "M", border: 0 });
    const path = drawQrPath(text);
    expect(path.size).toBe(size);
    expect(paint(path.d, size)).toEqual(data);
  },
);
