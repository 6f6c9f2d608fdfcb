/** A text as a code to scan, dark on light in both themes, with the light around it that scanners ask for. */

import { useMemo } from "preact/hooks";
import { drawQrPath, quietZoneModules as quiet } from "../pages/invite/qr-path.ts";
import "./qr-code.css";

export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, d } = useMemo(() => drawQrPath(text), [text]);
  const edge = size + 2 * quiet;
  return (
    <svg
      class="qr-code"
      viewBox={`${-quiet} ${-quiet} ${edge} ${edge}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
      focusable="false"
    >
      <path d={d} />
    </svg>
  );
}
