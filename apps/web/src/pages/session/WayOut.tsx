/** Out of the session to the list: a link, but on one phone between two by way of its owner. */

import type { ComponentChildren } from "preact";
import { Button } from "../../parts/Button.tsx";
import type { IconNode } from "../../parts/Icon.tsx";

type Props = {
  leave: (() => void) | undefined;
  /** `quiet` where left out. */
  kind?: "fill" | "line" | "quiet";
  icon?: IconNode;
  underline?: boolean;
  children: ComponentChildren;
};

export function WayOut({ leave, kind = "quiet", ...rest }: Props) {
  return leave ? <Button kind={kind} {...rest} onClick={leave} /> : <Button kind={kind} {...rest} href="/practise" />;
}
