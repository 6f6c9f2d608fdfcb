/** The question of the library that a step is about: the day's, or the one drawn for these two. */

import { type Day, hiddenQuestions } from "@twofold/core";
import { view } from "../../app/client.ts";
import { responseStep } from "../../library/theme-words.ts";
import { QuestionText } from "../../parts/QuestionText.tsx";
import "./asked-question.css";
import { words } from "./words.ts";

type Asked = { question: string; day: Day };

/** `isAnswered`: both have read the notes, and what can be done with an answer stands with it. */
export function AskedQuestion({
  question,
  day,
  isDrawn,
  isAnswered,
}: Asked & { isDrawn: boolean; isAnswered: boolean }) {
  const text = (
    <p class="about">
      <QuestionText round={{ questionId: question, day }} />
    </p>
  );
  const isSetAside = isDrawn && !isAnswered && hiddenQuestions(view.value.vault).has(question);
  const response = isDrawn && isAnswered ? responseStep(question) : undefined;
  return (
    <>
      {isSetAside ? (
        <details>
          <summary>{words.setAsideBefore}</summary>
          {text}
        </details>
      ) : (
        text
      )}
      {response !== undefined && (
        <p class="small-thing">
          <span class="small">{words.smallThing}</span> {response}
        </p>
      )}
    </>
  );
}

/** Looked back at: what the notes below it were about. */
export function EarlierQuestion({ question, day }: Asked) {
  return (
    <p class="earlier-question">
      <QuestionText round={{ questionId: question, day }} />
    </p>
  );
}
