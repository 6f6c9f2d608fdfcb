/** Where focus goes when what was pressed is gone once it is done: the heading from which the list is read again. */

import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** `land` moves the focus after the next drawing, when a dialog that was open has closed and given its focus back. */
export function useLanding(): { readonly heading: RefObject<HTMLHeadingElement | null>; readonly land: () => void } {
  const heading = useRef<HTMLHeadingElement>(null);
  const [landings, setLandings] = useState(0);
  useEffect(() => {
    if (landings > 0) heading.current?.focus();
  }, [landings]);
  return { heading, land: () => setLandings((count) => count + 1) };
}
