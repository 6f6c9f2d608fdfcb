/** An invitation from choosing evenings until the other is here. What shows follows from the client's view alone. */

import { nameOf, otherSide } from "@twofold/core";
import type { BondView, PairingView } from "@twofold/sync";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { view } from "../../app/client.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { TwoNotes } from "../../parts/TwoNotes.tsx";
import { GuestAnswered } from "./GuestAnswered.tsx";
import "./invite.css";
import { SendInvitation } from "./SendInvitation.tsx";
import { SetUpInvitation } from "./SetUpInvitation.tsx";
import { SpentInvitation } from "./SpentInvitation.tsx";
import { words } from "./words.ts";

export default function InvitePage() {
  const { pairing, bond } = view.value;
  // A bond that has ended here leaves room for another.
  const here = bond?.ended ? undefined : bond;
  const spent = spentBy(pairing);
  const state = spent ? "spent" : pairing.phase === "none" && here ? "paired" : pairing.phase;
  const [firstState] = useState(state);
  // Until the guest's own first batch is here, the name they joined with is all there is.
  const joinedAs = useRef<string>(undefined);
  if (pairing.phase === "guest-answered" || pairing.phase === "confirming") joinedAs.current = pairing.guestName;
  const heading = headingOf(pairing, here, joinedAs.current);
  return (
    <Shown key={state} state={state} heading={heading} cameByItself={state !== firstState}>
      {pairing.phase === "inviting" && !spent && <SendInvitation pairing={pairing} />}
      {spent && <SpentInvitation tag={spent} />}
      {pairing.phase === "guest-answered" && <GuestAnswered name={pairing.guestName} />}
      {pairing.phase === "confirming" && <p class="muted">{words.confirming.text}</p>}
      {pairing.phase === "joining" && <p class="muted">{words.joining.text}</p>}
      {state === "none" && (
        <>
          <p class="muted">{words.setup.text}</p>
          <SetUpInvitation />
        </>
      )}
      {state === "paired" && (
        <>
          <TwoNotes />
          <p class="muted">{here?.isComplete ? words.paired.text : words.paired.textBefore}</p>
          <Button wide href="/words">
            {words.paired.compare}
          </Button>
        </>
      )}
      <Button kind="quiet" wide href="/today">
        {state === "none" || state === "paired" ? words.later : words.toToday}
      </Button>
    </Shown>
  );
}

/** Why an own invitation can no longer be used, if it cannot. */
function spentBy(pairing: PairingView): keyof typeof words.spent.why | undefined {
  const tag = pairing.phase === "inviting" ? pairing.problem?.tag : undefined;
  return tag === "invitation-expired" || tag === "pairing-tampered" ? tag : undefined;
}

function headingOf(pairing: PairingView, bond: BondView | undefined, joinedAs: string | undefined): string {
  switch (pairing.phase) {
    case "inviting":
      return spentBy(pairing) ? words.spent.heading : words.sending.heading;
    case "guest-answered":
      return words.answered.heading(pairing.guestName);
    case "confirming":
      return words.confirming.heading(pairing.guestName);
    case "joining":
      return words.joining.heading(pairing.hostName);
    case "none":
      return bond
        ? words.paired.heading(nameOf(bond.state, otherSide(bond.side)) ?? joinedAs ?? words.paired.them)
        : words.setup.heading;
  }
}

function Shown(props: { state: string; heading: string; cameByItself: boolean; children: ComponentChildren }) {
  const { state, heading, cameByItself, children } = props;
  useEffect(() => {
    if (cameByItself) announce(heading);
  }, []);
  return (
    <Page title={words.title} bar={false} back class={`invite ${state}`} h1={heading}>
      {children}
    </Page>
  );
}
