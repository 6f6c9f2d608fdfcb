/** The same page for everyone: adults, and when practising together is not the right thing. It asks nothing. */

import { navigate } from "../../app/router.ts";
import { Button } from "../../parts/Button.tsx";
import { NotNow } from "../../parts/NotNow.tsx";
import type { StepProps } from "./step-props.ts";
import { words } from "./words.ts";

export function BeforeStep({ place }: StepProps) {
  return (
    <div class="begin-form">
      <p class="over">{place}</p>
      <h1 class="display">{words.before.heading}</h1>
      <p class="muted">{words.before.isNot}</p>
      <p class="muted">{words.before.adults}</p>
      <NotNow />
      <Button wide onClick={() => navigate("/begin/3")}>
        {words.next}
      </Button>
    </div>
  );
}
