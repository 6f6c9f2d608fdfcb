/** What the field for the author of a file begins with. */

import { ownName } from "@twofold/core";
import { view } from "../../../app/client.ts";

export function ownAuthor(): string {
  return ownName(view.value.vault) ?? "";
}
