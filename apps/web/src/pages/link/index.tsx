/** The new device: what the code leads to. Opening it has sent nothing; only giving the device a name and going on does. */

import type { DeviceProblem, LinkView } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { forgetFragment, readFragment } from "../../app/join-fragment.ts";
import { replace } from "../../app/router.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { sayDeviceProblem } from "../../words/own-problems.ts";
import { sayTime } from "../../words/times.ts";
import { FourWords } from "../devices/FourWords.tsx";
import { useLinkEnd } from "../devices/link-over.ts";
import "../devices/devices.css";
import { Filling } from "./Filling.tsx";
import { Frame } from "./Frame.tsx";
import { LinkForm } from "./LinkForm.tsx";
import { words } from "./words.ts";

export default function LinkPage() {
  const { bond, pairing } = view.value;
  const { devices } = client();
  const link = devices.link();
  const [fragment, setFragment] = useState(() => readFragment("link"));
  const [ended, setEnded] = useState<DeviceProblem>();
  const end = useLinkEnd(link) ?? ended;
  const isGuest = link.phase === "joining" || (link.phase === "comparing" && link.here === "new");

  function forget() {
    forgetFragment("link");
    setFragment(undefined);
  }
  // Taken: from here on the code itself is of no use to anybody.
  useEffect(() => {
    if (isGuest) forget();
  }, [isGuest]);

  if (end && (isGuest || ended)) {
    return <Ended problem={end} isUnderWay={isGuest} onClosed={forget} />;
  }
  if (isGuest) return <UnderWay link={link} />;
  const hasOthers = devices.list().some(({ isThis }) => !isThis);
  if (fragment === undefined) {
    if (hasOthers) return <Filling />;
    return (
      <Frame key="none" h1={words.none.heading}>
        <p>{words.none.text}</p>
        <Button kind="line" wide href="/forgot">
          {words.none.back}
        </Button>
      </Frame>
    );
  }
  if (bond || pairing.phase !== "none" || hasOthers) {
    return (
      <Frame key="used" h1={words.used.heading}>
        <p>{hasOthers ? words.used.own : words.used.text}</p>
        <Leave onLeave={forget} />
      </Frame>
    );
  }
  return <LinkForm fragment={fragment} onOver={setEnded} onLeave={forget} />;
}

function UnderWay({ link }: { link: LinkView }) {
  const act = useAct<DeviceProblem>();
  const isComparing = link.phase === "comparing";
  async function stop() {
    if (!(await act.run(() => client().devices.cancelLink()))) return;
    announce(words.stopped);
    replace("/today");
  }
  return (
    <Frame key={link.phase} h1={isComparing ? words.compareHeading : words.waitingHeading}>
      <p class="muted">{isComparing ? words.compare : words.waiting}</p>
      {isComparing ? (
        <>
          <FourWords words={link.words} />
          <p>{words.differ}</p>
        </>
      ) : (
        "expiresAtMs" in link && <p class="small">{words.until(sayTime(link.expiresAtMs))}</p>
      )}
      {link.problem && <Notice kind="offline">{sayDeviceProblem(link.problem)}</Notice>}
      <Button kind="quiet" wide busy={act.busy} onClick={() => void stop()}>
        {words.stop}
      </Button>
    </Frame>
  );
}

function Ended(props: { problem: DeviceProblem; isUnderWay: boolean; onClosed: () => void }) {
  const { problem, isUnderWay, onClosed } = props;
  const act = useAct<DeviceProblem>();
  async function close() {
    if (isUnderWay && !(await act.run(() => client().devices.cancelLink()))) return;
    onClosed();
    replace("/today");
  }
  return (
    <Frame key="ended" h1={words.ended}>
      <p role="alert">{sayDeviceProblem(problem)}</p>
      <Button kind="line" wide busy={act.busy} onClick={() => void close()}>
        {words.close}
      </Button>
    </Frame>
  );
}

function Leave({ onLeave }: { onLeave: () => void }) {
  return (
    <Button
      kind="line"
      wide
      onClick={() => {
        onLeave();
        replace("/today");
      }}
    >
      {words.toToday}
    </Button>
  );
}
