/** Adding a device, on the one that is there: the code, the four words, the handing over. Rules DEV-10 to DEV-14. */

import type { DeviceProblem, LinkView } from "@twofold/sync";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { AskPassphrase } from "../../parts/AskPassphrase.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { useAct } from "../../parts/use-act.ts";
import { useHeadingFocus } from "../../parts/use-heading-focus.ts";
import { sayDeviceProblem } from "../../words/own-problems.ts";
import { CompareWords } from "./CompareWords.tsx";
import { isOver, useLinkEnd } from "./link-over.ts";
import { ShowCode } from "./ShowCode.tsx";
import { words } from "./words.ts";

const said = words.adding;

export function AddDevice() {
  // The view changes when the link does.
  const link = view.value && client().devices.link();
  const done = useHandedOver(link);
  const end = useLinkEnd(link);
  const act = useAct<DeviceProblem>();
  const isFirst = useRef(true);
  useEffect(() => {
    isFirst.current = false;
  }, []);

  async function stop(word: string) {
    if (await act.run(() => client().devices.cancelLink())) announce(word);
  }

  if (done !== undefined) return <Done name={done} />;
  if (end && link.phase !== "none" && link.phase !== "handing-over") {
    return (
      <Frame key="ended" h1={said.ended}>
        <p>{sayDeviceProblem(end)}</p>
        <div class="devices-acts">
          <Button busy={act.busy} onClick={() => void act.run(() => client().devices.cancelLink())}>
            {said.again}
          </Button>
        </div>
      </Frame>
    );
  }
  switch (link.phase) {
    case "none":
      return <Start isFirst={isFirst.current} problem={isOver(link.problem) ? link.problem : undefined} />;
    case "offering":
      return (
        <Frame key="offer" h1={said.offerHeading}>
          <ShowCode link={link} />
          <Button kind="quiet" wide busy={act.busy} onClick={() => void stop(said.stopped)}>
            {said.stop}
          </Button>
        </Frame>
      );
    case "comparing":
      if (link.here === "new") return <OnNew />;
      return (
        <Frame key="compare" h1={said.compareHeading(link.name ?? words.unnamed)}>
          <CompareWords link={link} onDiffer={() => void stop(said.differed)} />
        </Frame>
      );
    case "handing-over":
      return (
        <Frame key="over" h1={said.overHeading}>
          <p>{said.over(link.name)}</p>
          <Passing problem={link.problem} />
        </Frame>
      );
    case "joining":
      return <OnNew />;
  }
}

export function Passing({ problem }: { problem: DeviceProblem | undefined }) {
  return problem ? <Notice kind="offline">{sayDeviceProblem(problem)}</Notice> : null;
}

function Start({ problem, isFirst }: { problem: DeviceProblem | undefined; isFirst: boolean }) {
  const isLocked = client().lock.state().on;
  const act = useAct<DeviceProblem>();
  const [code, setCode] = useState("");
  const [needsCode, setNeedsCode] = useState(false);
  // Once a relay has asked for its code, the field stays while the code is being tried.
  if (act.problem?.tag === "invite-needed" && !needsCode) setNeedsCode(true);
  // Asked for once here; a second try because of the relay's code does not ask again.
  const [isAllowed, setAllowed] = useState(!isLocked);
  const problemNow = act.problem ?? problem;

  async function begin() {
    setAllowed(true);
    await act.run(async () => {
      if (!view.value.writer) {
        const taken = await client().becomeWriter();
        if (!taken.ok) return taken;
      }
      return client().devices.beginLink(code === "" ? {} : { code: code.trim() });
    });
  }

  return (
    <Frame key="start" isFirst={isFirst} h1={said.title}>
      <p class="muted">{said.lead}</p>
      <ol class="device-steps">
        {said.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{said.all}</p>
      {needsCode && (
        <Field
          label={said.code}
          hint={said.codeHint}
          value={code}
          autocomplete="off"
          maxLength={200}
          onInput={setCode}
        />
      )}
      {problemNow && (
        <Notice kind="error" alert>
          {sayDeviceProblem(problemNow)}
        </Notice>
      )}
      {isAllowed ? (
        <div class="devices-acts">
          <Button busy={act.busy} onClick={() => void begin()}>
            {said.show}
          </Button>
        </div>
      ) : (
        <>
          <p class="small">{said.passphraseWhy}</p>
          <AskPassphrase label={said.passphrase} go={said.show} onRight={() => void begin()} />
        </>
      )}
    </Frame>
  );
}

function OnNew() {
  return (
    <Frame key="new" h1={said.title}>
      <p>{said.onNew}</p>
      <Button href="/link">{said.toLink}</Button>
    </Frame>
  );
}

function Done({ name }: { name: string }) {
  return (
    <Frame key="done" h1={said.doneHeading(name)}>
      <p>{said.done}</p>
      <div class="devices-acts">
        <Button href="/devices">{said.toList}</Button>
      </div>
    </Frame>
  );
}

function Frame({ h1, isFirst = false, children }: { h1: string; isFirst?: boolean; children: ComponentChildren }) {
  useHeadingFocus(!isFirst);
  return (
    <Page title={said.title} h1={h1} bar={false} back="/devices" class="devices adding">
      <QuickExit />
      {children}
    </Page>
  );
}

/** The name of the device that has just got everything. */
function useHandedOver(link: LinkView): string | undefined {
  const [done, setDone] = useState<string>();
  const before = useRef<LinkView>(link);
  useEffect(() => {
    if (before.current.phase === "handing-over" && link.phase === "none") {
      setDone(before.current.name);
      announce(said.doneHeading(before.current.name));
    }
    before.current = link;
  }, [link.phase]);
  return done;
}
