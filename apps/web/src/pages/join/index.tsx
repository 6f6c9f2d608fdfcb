/** What an invitation leads to. Opening it has sent nothing; only Join does. */

import type { ClientProblem, InvitationView } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { forgetFragment, readFragment } from "../../app/join-fragment.ts";
import { replace } from "../../app/router.ts";
import { Button } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import "./join.css";
import { JoinForm } from "./JoinForm.tsx";
import { words } from "./words.ts";

type NoWay = keyof typeof words.states;
type Opened =
  | { readonly tag: "invited"; readonly fragment: string; readonly invitation: InvitationView }
  | { readonly tag: NoWay };

export default function JoinPage() {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    void openInvitation().then(setOpened);
  }, []);
  if (!opened) return null;
  if (opened.tag === "invited") {
    return (
      <JoinForm
        fragment={opened.fragment}
        invitation={opened.invitation}
        onRefused={(problem) => {
          const tag = noWayOf(problem);
          if (tag) setOpened({ tag });
        }}
      />
    );
  }
  const said = words.states[opened.tag];
  return (
    <Page key={opened.tag} title={words.title} bar={false} class="join no-way" h1={said.heading}>
      <p class="muted">{said.text}</p>
      {opened.tag === "invitation-own" ? (
        <Button wide href="/invite">
          {words.toInvitation}
        </Button>
      ) : (
        <Button
          wide
          kind="line"
          onClick={() => {
            forgetFragment("join");
            replace("/today");
          }}
        >
          {words.toToday}
        </Button>
      )}
    </Page>
  );
}

/** Reads the link that was opened, before anything is sent. A bond that is already here comes first. */
async function openInvitation(): Promise<Opened> {
  const fragment = readFragment("join");
  if (fragment === undefined) return { tag: "none" };
  const read = await client().readInvitation(fragment);
  if (!read.ok) return { tag: noWayOf(read.error) ?? "invitation-damaged" };
  const { bond, pairing } = view.value;
  if (pairing.phase === "joining") return { tag: "waiting" };
  if (bond && !bond.ended) return { tag: "already-paired" };
  return { tag: "invited", fragment, invitation: read.value };
}

/** The problems after which this link is of no more use here; others can be tried again. */
function noWayOf(problem: ClientProblem): NoWay | undefined {
  return Object.keys(words.states).find((tag): tag is NoWay => tag === problem.tag);
}
