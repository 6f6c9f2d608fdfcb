/** The link as a code to scan, dark on light in both themes, with the light around it that scanners ask for. */

import { useMemo } from "preact/hooks";
import { drawQrPath, quietZoneModules as quiet } from "./qr-path.ts";
import { words } from "./words.ts";

export function InvitationCode({ link }: { link: string }) {
  const { size, d } = useMemo(() => drawQrPath(link), [link]);
  const edge = size + 2 * quiet;
  return (
    <figure class="invite-code">
      <svg
        viewBox={`${-quiet} ${-quiet} ${edge} ${edge}`}
        shape-rendering="crispEdges"
        role="img"
        aria-label={words.sending.qr}
        focusable="false"
      >
        <path d={d} />
      </svg>
      <figcaption class="small">{words.sending.together}</figcaption>
    </figure>
  );
}
