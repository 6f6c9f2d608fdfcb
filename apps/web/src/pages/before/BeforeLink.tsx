/** The way to the bonds of before, where there are any. */

import { ChevronRight } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { Icon } from "../../parts/Icon.tsx";
import { words } from "./words.ts";

export function BeforeLink() {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    void client()
      .giveBack.hasEarlier()
      .then((found) => setThere(found.ok && found.value));
  }, []);
  if (!isThere) return null;
  return (
    <a class="quiet" href="/before">
      <span>{words.title}</span>
      <Icon icon={ChevronRight} mirror />
    </a>
  );
}
