/** Time out: either takes it, both see it and when they are back; each says privately that they are ready. */

import { type SessionView, type TimeOutLength, timeOutLengths } from "@twofold/core";
import { useState } from "preact/hooks";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { SetAside } from "./SetAside.tsx";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

const lengths = Object.keys(timeOutLengths) as readonly TimeOutLength[];

export function TakeTimeOut({ open, running, onClose }: { open: boolean; running: Running; onClose: () => void }) {
  const [length, setLength] = useState<TimeOutLength>("20-minutes");
  const { act, busy } = running;
  return (
    <Dialog open={open} onClose={onClose} title={words.outAsk}>
      <p>{words.outText}</p>
      <Choice
        legend={words.outLength}
        value={length}
        options={lengths.map((value) => ({ value, label: words.outLengths[value] }))}
        onChange={setLength}
      />
      <div class="row">
        <Button
          kind="line"
          busy={busy}
          onClick={async () => {
            if (await act({ act: "time-out", option: length })) onClose();
          }}
        >
          {words.outDo}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.keepGoing}
        </Button>
      </div>
    </Dialog>
  );
}

type Props = Running & { timeOut: NonNullable<SessionView["timeOut"]> };

export function TimeOutScreen(running: Props) {
  const { timeOut, shown, act, busy } = running;
  const [ends, setEnds] = useState(false);
  const mayReturn = shown.offers.some((offer) => offer.act === "back");
  return (
    <div class="session-plain">
      <p class="over">{words.outTitle}</p>
      <h1 class="display">{words.outBack(sayTime(timeOut.returnAtMs))}</h1>
      <p>{words.outCalm}</p>
      {mayReturn && (
        <Button busy={busy} onClick={() => void act({ act: "back" })}>
          {words.outReady}
        </Button>
      )}
      <p class="small" role="status">
        {timeOut.ready ? words.outWait : mayReturn ? words.outReadyHint : words.outFrom(sayTime(timeOut.readyFromMs))}
      </p>
      <HelpLink>{words.help}</HelpLink>
      <div class="row">
        <Button kind="quiet" onClick={() => setEnds(true)}>
          {words.outEnd}
        </Button>
      </div>
      <SetAside {...running} />
      <Dialog open={ends} onClose={() => setEnds(false)} title={words.outEndTitle}>
        <p>{words.outEndText}</p>
        <div class="row">
          <Button kind="line" busy={busy} onClick={() => void act({ act: "end" })}>
            {words.outEndDo}
          </Button>
          <Button kind="quiet" onClick={() => setEnds(false)}>
            {words.outEndNot}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

/** An appointment of the two, so a time of day; with its weekday where it is not today. */
function sayTime(atMs: number): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    ...(isToday ? {} : { weekday: "long" }),
  }).format(at);
}
