/** The last step: the evenings and the invitation, or later. */

import { navigate, replace } from "../../app/router.ts";
import { Button } from "../../parts/Button.tsx";
import { SetUpInvitation } from "../invite/SetUpInvitation.tsx";
import type { StepProps } from "./step-props.ts";
import { words } from "./words.ts";

const said = words.invite;

export function InviteStep({ place }: StepProps) {
  return (
    <div class="begin-form">
      <p class="over">{place}</p>
      <h1 class="display">{said.heading}</h1>
      <p class="muted">{said.text}</p>
      <SetUpInvitation onMade={() => replace("/invite")} />
      <Button kind="quiet" wide onClick={() => navigate("/today")}>
        {said.later}
      </Button>
    </div>
  );
}
