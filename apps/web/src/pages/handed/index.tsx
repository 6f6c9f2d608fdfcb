/** In place of the owner's pages while the other person may hold the phone: back to the practice, or back to the owner. */

import { nameOf, ownName } from "@twofold/core";
import { Smartphone } from "lucide";
import { useEffect } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { handedOver, takeBack } from "../../app/handed-over.ts";
import { replace } from "../../app/router.ts";
import { AskPassphrase } from "../../parts/AskPassphrase.tsx";
import { Button } from "../../parts/Button.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import "../../parts/page.css";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useHeadingFocus } from "../../parts/use-heading-focus.ts";
import { words as frame } from "../../parts/words.ts";
import { words as session } from "../session/words.ts";
import "./handed.css";
import { words } from "./words.ts";

export default function HandedPage() {
  const { bond, vault } = view.value;
  const owner = (bond && nameOf(bond.state, bond.side)) ?? ownName(vault) ?? session.you;
  const path = handedOver.value;
  const isLocking = client().lock.state().on;
  useHeadingFocus();
  useEffect(() => {
    document.title = frame.title(words.title);
  }, []);
  return (
    <div class="shell session">
      <header class="top">
        <QuickExit inline />
      </header>
      <main class="page solo handed">
        <Icon icon={Smartphone} />
        <h1 class="display">{session.coverTitle(owner)}</h1>
        <p>{words.text(owner)}</p>
        {path && (
          <Button kind={isLocking ? "line" : "fill"} wide onClick={() => replace(path)}>
            {session.coverBack}
          </Button>
        )}
        {isLocking ? (
          <AskPassphrase label={words.passphrase(owner)} go={session.coverDo(owner)} onRight={takeBack} />
        ) : (
          <Button kind="line" wide onClick={takeBack}>
            {session.coverDo(owner)}
          </Button>
        )}
        <HelpLink>{words.help}</HelpLink>
      </main>
    </div>
  );
}
