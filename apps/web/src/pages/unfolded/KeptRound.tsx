/** A round that unfolded, as one of many: the two notes, the question and its day. */

import { otherSide, type RoundView } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { today } from "../../app/today.ts";
import { FoldedNote } from "../../parts/FoldedNote.tsx";
import { personOf } from "../../parts/person.ts";
import { QuestionText } from "../../parts/QuestionText.tsx";
import { sayDay } from "../../words/days.ts";
import "./kept-round.css";
import { words } from "./words.ts";

export function KeptRound({ round, bond }: { round: RoundView; bond: BondView }) {
  const { day, favoured, seenOpen } = round;
  const facts = [sayDay(day, today.value), favoured && words.favourite, !seenOpen && words.toUnfold];
  return (
    <a class="kept" href={`/round/${round.round}`}>
      <span class="pair">
        <FoldedNote person={personOf(otherSide(bond.side))} label="" />
        <FoldedNote person={personOf(bond.side)} label="" />
      </span>
      <span>
        <span class="serif">
          <QuestionText round={round} />
        </span>
        <small class="day">{facts.filter(Boolean).join(", ")}</small>
      </span>
    </a>
  );
}
