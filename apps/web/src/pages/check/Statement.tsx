/** One sentence at a time, so that never more than one stands on the screen. Every choice, and none, leads on. */

import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { words } from "./words.ts";

export type Answer = keyof typeof words.answers;

const options = Object.entries(words.answers).map(([value, label]) => ({ value, label })) as readonly Option<Answer>[];

type Props = {
  /** Which of `words.statements`. */
  at: number;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  onNext: () => void;
  onBefore: () => void;
  onEnd: () => void;
};

export function Statement({ at, answer, onAnswer, onNext, onBefore, onEnd }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <p class="over">{words.place(at + 1, words.statements.length)}</p>
      {/* No larger than it has to be: somebody may stand behind. */}
      <h1 class="title" tabIndex={-1} ref={heading}>
        {words.statements[at]}
      </h1>
      <Choice legend={words.answer} value={answer} options={options} onChange={onAnswer} />
      <div class="check-acts">
        <Button wide onClick={onNext}>
          {words.next}
        </Button>
        <div class="check-ways">
          <Button kind="quiet" onClick={onBefore}>
            {words.before}
          </Button>
          <Button kind="quiet" onClick={onEnd}>
            {words.toEnd}
          </Button>
        </div>
      </div>
    </>
  );
}
