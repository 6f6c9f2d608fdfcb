/** The words of a round's question. While they are on the way their place is kept, and nothing else stands in it. */

import type { RoundView } from "@twofold/core";
import { questionText } from "../app/rounds.ts";
import "./question-text.css";

export function QuestionText({ round }: { round: Pick<RoundView, "questionId" | "day"> & { covered?: boolean } }) {
  const text = questionText(round);
  return text === undefined ? <span class="coming" aria-busy="true" /> : text;
}
