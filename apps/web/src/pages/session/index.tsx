/** A session: whatever its script says comes now, for this person. */

import {
  type Act,
  actIn,
  findSession,
  isWaitingToStart,
  nameOf,
  ownName,
  type Script,
  type Session,
  type Side,
  viewSession,
} from "@twofold/core";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { handOver, takeBack } from "../../app/handed-over.ts";
import { otherName } from "../../app/rounds.ts";
import { route } from "../../app/router.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useAct } from "../../parts/use-act.ts";
import { asOne, asPair, readAddress, type Where } from "../practise/known.ts";
import { headerOf, useScripts } from "../practise/scripts.ts";
import { After } from "./After.tsx";
import { Aside } from "./Aside.tsx";
import { Cover } from "./Cover.tsx";
import { Frame } from "./Frame.tsx";
import { PlaceScreen } from "./PlaceScreen.tsx";
import "./session.css";
import type { Running } from "./session-props.ts";
import { TakeTimeOut, TimeOutScreen } from "./TimeOut.tsx";
import { useMoment } from "./use-moment.ts";
import { useSince } from "./use-since.ts";
import { words } from "./words.ts";

export default function SessionPage({ param }: { param: string }) {
  const { isAlone, session: id } = readAddress(param);
  const where = isAlone ? asOne() : asPair();
  const scriptId = id.slice(0, id.lastIndexOf("."));
  const { scripts, failed } = useScripts([scriptId]);
  const session = where && findSession(where.known, id);
  const script = scripts.get(scriptId);
  const title = headerOf(scriptId)?.title ?? words.title;
  if (!where || !session) {
    const isWaiting = where !== undefined && isWaitingToStart(where.known, id, Date.now());
    return (
      <Frame title={title} screen={isWaiting ? "waiting" : "none"}>
        <div class="session-plain">
          <p class="over">{title}</p>
          <h1 class="display">{isWaiting ? words.startTitle : words.goneTitle}</h1>
          <p>{isWaiting ? words.start(otherName.value) : words.gone}</p>
          {isWaiting && <p class="small">{words.startHint}</p>}
          <Button kind="line" href={headerOf(scriptId) ? `/practice/${scriptId}` : "/practise"}>
            {headerOf(scriptId) ? words.toPractice : words.toList}
          </Button>
        </div>
      </Frame>
    );
  }
  if (script?.version !== session.version) {
    return (
      <Frame title={title} screen="fetching">
        <div class="session-plain">
          <h1 class="display">{title}</h1>
          {failed ? <Notice kind="error">{words.failed}</Notice> : script && <Notice>{words.newer}</Notice>}
        </div>
      </Frame>
    );
  }
  return <Screen where={where} session={session} script={script} />;
}

type Props = { where: Where; session: Session; script: Script };

function Screen({ where, session, script }: Props) {
  const [holder, setHolder] = useState<Side>();
  const [, redraw] = useState(0);
  const [asksTimeOut, setAsksTimeOut] = useState(false);
  const [tooLong, setTooLong] = useState<number>();
  const saving = useAct();
  const { bond, writer, vault } = view.value;
  const { known, bondKind } = where;
  const viewer = { bondKind, now: { ms: Date.now(), today: today.value }, holder };
  const shown = viewSession(script, session, viewer);
  useMoment([shown.place?.timer?.endsAtMs ?? 0, shown.timeOut?.readyFromMs ?? 0]);
  // Whoever finds the phone again finds the cover.
  useEffect(() => {
    const hide = () => setHolder(undefined);
    addEventListener("pagehide", hide);
    return () => removeEventListener("pagehide", hide);
  }, []);

  async function act(wish: Act): Promise<boolean> {
    const now = { ms: Date.now(), today: today.value };
    const recorded = actIn(script, session, { ...viewer, now }, { stream: known.stream, act: wish });
    setTooLong(undefined);
    if (!recorded.ok) {
      if (recorded.error.tag === "words-too-long") setTooLong(recorded.error.max);
      // The other was faster, or another tab: the screen as it is now says it all.
      else redraw((count) => count + 1);
      return false;
    }
    const saved = (await saving.run(() => client().practise(recorded.value, today.value))) !== undefined;
    // Whoever had the phone to themselves hands it on: the next one says who they are.
    if (saved) setHolder(undefined);
    return saved;
  }

  const isBetweenTwo = session.mode === "together";
  const since = useSince(script, shown);
  // The owner's pages lie behind this one; whoever holds the phone now may be the other.
  const isOwners = isBetweenTwo && session.host === known.side;
  const mayBeHeld = isOwners && holder !== known.side;
  // Anyone can say that they are the owner. With the lock on, its passphrase says it.
  const isHandedOver = mayBeHeld || (isOwners && client().lock.state().on);
  useEffect(() => {
    if (isHandedOver) handOver(route.value);
    else if (isOwners) takeBack();
  }, [isHandedOver, isOwners]);
  const running: Running = {
    script,
    session,
    shown,
    bond: known.bond === null ? undefined : bond,
    me: known.side,
    other: otherName.value,
    holder: isBetweenTwo ? holder : undefined,
    nameOf: (side) => {
      if (side !== known.side) return otherName.value;
      return isBetweenTwo ? ((bond && nameOf(bond.state, side)) ?? ownName(vault) ?? words.you) : words.you;
    },
    act,
    busy: saving.busy || !writer,
    mayBeHeld,
    since,
  };
  const screen = `${shown.phase}/${shown.aside ?? ""}/${shown.place?.path ?? shown.to ?? ""}`;
  const mayTimeOut = shown.offers.some((offer) => offer.act === "time-out");
  return (
    <Frame title={script.title} screen={screen} onTimeOut={mayTimeOut ? () => setAsksTimeOut(true) : undefined}>
      <Body key={`${screen}/${holder ?? ""}`} running={running} onHold={setHolder} />
      {tooLong !== undefined && (
        <Notice kind="error" alert>
          {words.tooLong(tooLong)}
        </Notice>
      )}
      <ActProblem act={saving} />
      {!writer && <p class="small">{words.readOnly}</p>}
      <TakeTimeOut open={asksTimeOut && mayTimeOut} running={running} onClose={() => setAsksTimeOut(false)} />
    </Frame>
  );
}

function Body({ running, onHold }: { running: Running; onHold: (side: Side) => void }) {
  const { shown } = running;
  if (shown.phase === "finished" || shown.phase === "ended") return <After {...running} />;
  if (shown.aside) return <Aside {...running} />;
  if (shown.phase === "time-out" && shown.timeOut) return <TimeOutScreen {...running} timeOut={shown.timeOut} />;
  if (shown.phase === "running" && shown.place) return <PlaceScreen {...running} place={shown.place} />;
  return <Cover {...running} onHold={onHold} />;
}
