/** How often the hints are right, on one labelled set: sentence by sentence, notes read as a whole. */

import { findHints, type Hint, type HintKind, hintKinds, type Language } from "@twofold/core/wording";
import { type Label, type LabelledSet, readNotes, readSentences, readTuning } from "./labelled.ts";
import { wordsOf } from "./rule-texts.ts";

export type Measure = {
  readonly precision: number;
  readonly recall: number;
  readonly sentences: number;
  readonly rightlyFlagged: number;
  readonly wronglyFlagged: number;
  readonly missed: number;
  /** By label: how many there are, how many were flagged at all, and how many by that very kind. */
  readonly byKind: ReadonlyMap<HintKind, { readonly of: number; readonly flagged: number; readonly sameKind: number }>;
  /** By the kind of the hint: how many were given, and how many of them on a fine sentence. */
  readonly given: ReadonlyMap<HintKind, { readonly all: number; readonly wrong: number }>;
};

type Judged = { readonly text: string; readonly label: Label; readonly hints: readonly Hint[] };

/**
 * Counts without showing a sentence, so that the untouched set can be measured and stays unread.
 *
 * What also stands in the tuning material, word for word, was learnt by heart and is left out of the untouched set.
 * Rule WORD-2.
 */
export function measure(language: Language, name: string, set: LabelledSet): Measure {
  const learnt = new Set(set === "untouched" ? readTuning(name).map(({ text }) => wordsOf(text).join(" ")) : []);
  const judged = [...judgeSentences(language, name, set), ...judgeNotes(language, name, set)].filter(
    ({ text }) => !learnt.has(wordsOf(text).join(" ")),
  );
  const unkind = judged.filter(({ label }) => label !== "fine");
  const rightlyFlagged = unkind.filter(({ hints }) => hints.length > 0).length;
  const wronglyFlagged = judged.filter(({ label, hints }) => label === "fine" && hints.length > 0).length;
  return {
    precision: rightlyFlagged / (rightlyFlagged + wronglyFlagged),
    recall: rightlyFlagged / unkind.length,
    sentences: judged.length,
    rightlyFlagged,
    wronglyFlagged,
    missed: unkind.length - rightlyFlagged,
    byKind: new Map(hintKinds.map((kind) => [kind, countLabel(judged, kind)])),
    given: new Map(hintKinds.map((kind) => [kind, countGiven(judged, kind)])),
  };
}

function judgeSentences(language: Language, name: string, set: LabelledSet): Judged[] {
  return readSentences(name, set).map(({ text, label, where }) => ({
    text,
    label,
    hints: findHints(text, { language, where, ideasWelcome: false }),
  }));
}

function judgeNotes(language: Language, name: string, set: LabelledSet): Judged[] {
  return readNotes(name, set).flatMap((note) => {
    let text = "";
    const placed = note.sentences.map((sentence) => {
      // Whoever ends a sentence without a mark begins a new line.
      if (text !== "") text += /[.!?…]["”’')]*$/.test(text) ? " " : "\n";
      const start = text.length;
      text += sentence.text;
      return { ...sentence, start, end: text.length };
    });
    const hints = findHints(text, { language, where: note.where, ideasWelcome: false });
    return placed.map(({ text, label, start, end }) => ({
      text,
      label,
      hints: hints.filter((hint) => hint.start < end && hint.end > start),
    }));
  });
}

function countLabel(judged: readonly Judged[], kind: HintKind) {
  const labelled = judged.filter(({ label }) => label === kind);
  return {
    of: labelled.length,
    flagged: labelled.filter(({ hints }) => hints.length > 0).length,
    sameKind: labelled.filter(({ hints }) => hints.some((hint) => hint.kind === kind)).length,
  };
}

function countGiven(judged: readonly Judged[], kind: HintKind) {
  const given = judged.filter(({ hints }) => hints.some((hint) => hint.kind === kind));
  return { all: given.length, wrong: given.filter(({ label }) => label === "fine").length };
}
