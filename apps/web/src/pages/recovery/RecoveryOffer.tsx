/** After the first notes have opened together: once, in the private room, the thought of what would bring it all back. */

import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { rounds } from "../../app/rounds.ts";
import { route } from "../../app/router.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { putRecoveryOfferAway, wasRecoveryOffered } from "./offer.ts";
import { words } from "./words.ts";

const said = words.offer;

export function RecoveryOffer() {
  const [away, setAway] = useState(wasRecoveryOffered);
  if (away || route.value !== "/mine" || !view.value.writer) return null;
  if (client().recovery.sheet() || !rounds.value.some(({ phase }) => phase === "unfolded")) return null;
  const putAway = () => {
    putRecoveryOfferAway();
    setAway(true);
  };
  return (
    <Notice>
      {said.text}{" "}
      <span class="row">
        <Button kind="quiet" underline href="/recovery">
          {said.go}
        </Button>
        <Button kind="quiet" onClick={putAway}>
          {said.away}
        </Button>
      </span>
    </Notice>
  );
}
