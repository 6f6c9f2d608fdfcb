/** Who invites, as what, one's own name, and Join. */

import { type BondKind, maxNameLength, ownName } from "@twofold/core";
import type { ClientProblem, InvitationView } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { forgetFragment } from "../../app/join-fragment.ts";
import { replace } from "../../app/router.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { NotNow } from "../../parts/NotNow.tsx";
import { Page } from "../../parts/Page.tsx";
import { TwoNotes } from "../../parts/TwoNotes.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const kinds: readonly Option<BondKind>[] = [
  { value: "partner", label: words.partner, hint: words.partnerHint },
  { value: "friend", label: words.friend, hint: words.friendHint },
];

type Props = {
  readonly fragment: string;
  readonly invitation: InvitationView;
  /** The page shows those after which this link is of no more use. */
  readonly onRefused: (problem: ClientProblem) => void;
};

export function JoinForm({ fragment, invitation, onRefused }: Props) {
  const { hostName, bondKind } = invitation;
  const [kind, setKind] = useState(bondKind);
  const [name, setName] = useState(ownName(view.value.vault) ?? "");
  const [error, setError] = useState<string>();
  const act = useAct();

  async function join() {
    const trimmed = name.trim();
    if (trimmed === "") return setError(words.nameEmpty);
    if (trimmed.length > maxNameLength) return setError(words.nameTooLong(maxNameLength));
    if (trimmed !== ownName(view.value.vault) && !(await act.run(() => client().nameSelf(trimmed)))) return;
    const asFriends = bondKind === "partner" && kind === "friend";
    const joined = await act.run(async () => {
      const result = await client().join(fragment, { asFriends });
      if (!result.ok) onRefused(result.error);
      return result;
    });
    if (!joined) return;
    forgetFragment("join");
    announce(words.joined(hostName));
    replace("/today");
  }

  return (
    <Page title={words.title} bar={false} class="join">
      <TwoNotes />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <h1 class="display">{words.heading(hostName)}</h1>
        <p class="join-as">{bondKind === "partner" ? words.asPartner : words.asFriend}</p>
        <p class="muted">{words.text}</p>
        <Field
          label={words.name}
          hint={words.nameHint(hostName)}
          value={name}
          error={error}
          autocomplete="given-name"
          onInput={(next) => {
            setName(next);
            setError(undefined);
          }}
        />
        {bondKind === "partner" && <Choice legend={words.how} value={kind} options={kinds} onChange={setKind} />}
        <div>
          <p>{words.adults}</p>
          <details class="join-not-now">
            <summary>{words.notNowMore}</summary>
            <NotNow heading={false} />
          </details>
        </div>
        <p class="small">{words.sends(hostName)}</p>
        <ActProblem act={act} />
        <Button type="submit" wide busy={act.busy}>
          {words.join}
        </Button>
        <Button
          kind="quiet"
          wide
          onClick={() => {
            forgetFragment("join");
            replace("/today");
          }}
        >
          {words.notNow}
        </Button>
      </form>
    </Page>
  );
}
