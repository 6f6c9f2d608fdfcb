/** Offers the private look before a practice that is not light: to everyone, in the same words. */

import { CheckLink } from "./CheckLink.tsx";
import { words } from "./words.ts";

export function BeforeTender() {
  return (
    <p class="small">
      {words.offered} <CheckLink>{words.offeredLink}</CheckLink>.
    </p>
  );
}
