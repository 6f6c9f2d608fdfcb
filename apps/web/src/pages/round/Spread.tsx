/** Two open notes side by side, the other's first; under each what was answered to it. */

import { otherSide, type RoundView } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { useLayoutEffect, useRef } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { playUnfold } from "../../parts/fold-motion.ts";
import { Icon } from "../../parts/Icon.tsx";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import { sayDay } from "../../words/days.ts";
import { Own } from "./Own.tsx";
import { Replies } from "./Replies.tsx";
import { Respond } from "./Respond.tsx";
import { responseIcons } from "./response-icons.ts";
import { words } from "./words.ts";

type Props = { round: RoundView; bond: BondView };

export function Spread({ round, bond }: Props) {
  const spread = useRef<HTMLDivElement>(null);
  const theirs = round.theirs && bond.texts.get(round.theirs.h);
  // Both notes show in the same instant: the motion waits until the other's text is here, or known not to open.
  const complete = theirs !== undefined || !round.theirs || bond.unopenable.has(round.theirs.h);
  const begun = useRef(round.seenOpen);
  useLayoutEffect(() => {
    if (!complete || begun.current || !spread.current) return;
    begun.current = true;
    void unfold(spread.current, round);
  }, [complete]);
  return (
    <div class="spread" ref={spread} hidden={!complete && !round.seenOpen}>
      <div class="leaf">
        <Theirs round={round} bond={bond} />
        <section class="answer">
          {round.theirs && theirs && <Respond round={round} bond={bond} need={theirs.need} />}
          <Replies round={round} bond={bond} about={otherSide(bond.side)} />
        </section>
      </div>
      <div class="leaf">
        <Mine round={round} bond={bond} />
        <section class="answer">
          <Answered round={round} bond={bond} />
          <Replies round={round} bond={bond} about={bond.side} />
          <Own round={round} bond={bond} />
        </section>
      </div>
    </div>
  );
}

async function unfold(spread: HTMLElement, round: RoundView): Promise<void> {
  await playUnfold(spread, () => {
    spread.querySelector<HTMLElement>(".by")?.focus({ preventScroll: true });
    announce(words.bothOpen);
  });
  if (view.peek().writer) await client().seenOpen(round.round);
}

function Theirs({ round, bond }: Props) {
  const side = otherSide(bond.side);
  const name = otherName.value;
  const opened = round.theirs && bond.texts.get(round.theirs.h);
  const removal = round.removals.find((one) => one.by === side);
  return (
    <Paper person={personOf(side)} heading={name} label={words.noteOf(name)}>
      {opened ? (
        <>
          <NoteText text={opened.text} />
          <p class="need">{words.needs[opened.need](name)}</p>
        </>
      ) : (
        <p class="note absent">
          {removal
            ? words.removedByOther(name, sayDay(removal.day, today.value))
            : round.theirs && !bond.unopenable.has(round.theirs.h)
              ? words.arriving
              : words.unopenable}
        </p>
      )}
      <Additions round={round} side={side} name={name} />
    </Paper>
  );
}

function Mine({ round, bond }: Props) {
  const removal = round.removals.find((one) => one.by === bond.side);
  return (
    <Paper person={personOf(bond.side)} heading={words.you} label={words.yourNote}>
      {round.mine ? (
        <>
          <NoteText text={round.mine.text} />
          <p class="need">{words.ownNeeds[round.mine.need]}</p>
        </>
      ) : (
        <p class="note absent">{removal ? words.removedByYou(sayDay(removal.day, today.value)) : words.elsewhere}</p>
      )}
      <Additions round={round} side={bond.side} name={words.you} />
    </Paper>
  );
}

function Additions({ round, side, name }: { round: RoundView; side: BondView["side"]; name: string }) {
  return round.additions
    .filter((addition) => addition.by === side)
    .map((addition) => (
      <div class="addition">
        <p class="small">{words.added(name, sayDay(addition.day, today.value))}</p>
        <NoteText text={addition.text} />
      </div>
    ));
}

/** What the other answered to one's own note. */
function Answered({ round, bond }: Props) {
  const answer = round.responses.find((one) => one.by !== bond.side);
  if (!answer) return null;
  return (
    <div class="answered">
      <h2 class="small">
        {words.otherAnswered(otherName.value)}, {sayDay(answer.day, today.value)}
      </h2>
      <p class="answered-kind">
        <Icon icon={responseIcons[answer.response]} />
        {words.answered[answer.response]}
      </p>
      {answer.words && <NoteText text={answer.words} />}
    </div>
  );
}
