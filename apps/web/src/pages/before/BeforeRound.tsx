/** A round of before: the question, and behind it the two notes with what was said to them. */

import { otherSide, type RoundView, type Side } from "@twofold/core";
import type { EarlierBond } from "@twofold/sync";
import { ChevronDown } from "lucide";
import { today } from "../../app/today.ts";
import { Icon } from "../../parts/Icon.tsx";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import { sayDay } from "../../words/days.ts";
import { words as roundWords } from "../round/words.ts";
import { words } from "./words.ts";

type Props = { round: RoundView; bond: EarlierBond };

export function BeforeRound({ round, bond, question }: Props & { question: string }) {
  return (
    <details class="before-round">
      <summary>
        <span>
          <span class="serif">{question}</span>
          <small class="day">{sayDay(round.day, today.value)}</small>
        </span>
        <Icon icon={ChevronDown} />
      </summary>
      <div class="before-notes">
        <Note round={round} bond={bond} by={otherSide(bond.side)} />
        <Note round={round} bond={bond} by={bond.side} />
      </div>
    </details>
  );
}

/** One note with what its author added and what the other answered to it. */
function Note({ round, bond, by }: Props & { by: Side }) {
  const isOwn = by === bond.side;
  const nameOf = (side: Side) => (side === bond.side ? words.you : bond.them);
  const on = (day: typeof round.day) => sayDay(day, today.value);
  const removal = round.removals.find((one) => one.by === by);
  const text = isOwn ? round.mine?.text : round.theirs && bond.texts.get(round.theirs.h)?.text;
  const answered = round.responses.filter((one) => one.by !== by);
  return (
    <Paper
      person={personOf(by)}
      heading={nameOf(by)}
      label={isOwn ? words.yourNote : words.noteOf(bond.them)}
      level={3}
    >
      {text !== undefined ? (
        <NoteText text={text} />
      ) : (
        <p class="note absent">{removal ? words.removed(nameOf(by), on(removal.day)) : words.missing}</p>
      )}
      {round.additions
        .filter((one) => one.by === by)
        .map(({ day, text: added }) => (
          <div class="addition" key={`+${day}${added}`}>
            <p class="small">{words.said(nameOf(by), on(day))}</p>
            <NoteText text={added} />
          </div>
        ))}
      {answered.map(({ by: who, response, words: said, day }) => (
        <div class="addition" key={`!${day}${who}`}>
          <p class="small">{words.said(nameOf(who), on(day))}</p>
          <p>{roundWords.answered[response]}</p>
          {said && <NoteText text={said} />}
        </div>
      ))}
      {round.replies
        .filter(({ about }) => about === by)
        .map(({ by: who, text: said, day }) => (
          <div class="addition" key={`>${day}${who}`}>
            <p class="small">{words.said(nameOf(who), on(day))}</p>
            <NoteText text={said} />
          </div>
        ))}
    </Paper>
  );
}
