/** Private marks on questions, themes and tender topics: of the person, in every bond, and told to nobody. Rule ASK-7. */

import type { VaultFact } from "../event/fact.ts";
import type { VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { joinEntry, latest, type Stamped, stampOf } from "../fold/stamp.ts";

export type Marks = Readonly<Partial<Record<string, Stamped & { readonly on: boolean }>>>;
export type QuestionMarksState = {
  readonly hidden: Marks;
  readonly hiddenThemes: Marks;
  readonly favoured: Marks;
  readonly tender: Marks;
};
export type WithQuestionMarks = { readonly questionMarks: QuestionMarksState };

export const questionMarks: Slice<QuestionMarksState, VaultFact<VaultEvent>> = {
  initial: { hidden: {}, hiddenThemes: {}, favoured: {}, tender: {} },
  apply(state, fact) {
    const { event } = fact;
    const set = (part: keyof QuestionMarksState, name: string, on: boolean): QuestionMarksState => {
      const marks = joinEntry(state[part], name, latest, { on, stamp: stampOf(fact) });
      return marks === state[part] ? state : { ...state, [part]: marks };
    };
    switch (event.kind) {
      case "question.hidden":
        return set("hidden", event.question, event.hidden);
      case "theme.hidden":
        return set("hiddenThemes", event.theme, event.hidden);
      case "question.favoured":
        return set("favoured", event.question, event.favoured);
      case "tender.opted":
        return set("tender", event.flag, event.on);
      default:
        return state;
    }
  },
};

/** What hides this question here: it was itself set aside for good, or its theme was. Undefined when nothing does. */
export function hiddenBy(
  { questionMarks }: WithQuestionMarks,
  questionId: string,
  theme = themeOfQuestion(questionId),
): "question" | "theme" | undefined {
  if (isOn(questionMarks.hidden, questionId)) return "question";
  return theme !== undefined && isOn(questionMarks.hiddenThemes, theme) ? "theme" : undefined;
}

function isOn(marks: Marks, name: string): boolean {
  return Object.hasOwn(marks, name) && marks[name]?.on === true;
}

/** A question of the library is named for its theme (CON-3); one of one's own names its theme itself. */
function themeOfQuestion(questionId: string): string | undefined {
  return /^([a-z]{3,16})-\d\d$/.exec(questionId)?.[1];
}
