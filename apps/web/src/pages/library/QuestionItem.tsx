/** One question in a list: its text opens what can be done with it; the star stands beside it. */

import { ChevronDown } from "lucide";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { AskBoth } from "./AskBoth.tsx";
import { canAsk, own, textOf } from "./entries.ts";
import { QuestionStar } from "./QuestionStar.tsx";
import type { Entry } from "./wish.ts";
import { sayTopics, words } from "./words.ts";

/** What the app serves unasked reaches this deep (decisions, 12); the same may be asked alone. */
const lightDepth = 2;

type Props = {
  entry: Entry;
  onSetAside: (hidden: boolean) => Promise<boolean>;
  /** Of the theme, where the list has several. */
  over?: string;
};

export function QuestionItem({ entry, onSetAside, over }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { hidden, kind } = own();
  const isAway = hidden.has(entry.id);
  const text = textOf(entry, kind);
  const { minutes, flags, response } = entry.words ?? { minutes: 0, response: "", flags: undefined };
  const undo = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAway) undo.current?.querySelector("button")?.focus();
  }, [isAway]);

  async function turn(away: boolean) {
    if (await onSetAside(away)) announce(away ? words.notThisDone : words.undone);
  }

  if (isAway) {
    return (
      <li class="question away">
        <div ref={undo} class="row">
          <span class="small">{words.notThisDone}</span>
          <Button kind="quiet" underline onClick={() => void turn(false)}>
            {words.undo}
          </Button>
        </div>
      </li>
    );
  }
  return (
    <li class="question">
      <button
        type="button"
        class="question-text"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {over !== undefined && <span class="over">{over}</span>}
        <span class="note" dir="auto">
          {text}
        </span>
        <span class="small">
          {words.minutes(minutes)}
          {flags && ` · ${words.touches(sayTopics(flags))}`}
          <Icon icon={ChevronDown} />
        </span>
      </button>
      <QuestionStar question={entry.id} text={text} />
      {open && (
        <div class="question-more" id={id}>
          <p>
            <b>{words.afterwards}</b> {response}
          </p>
          {canAsk() && entry.depth <= lightDepth && !entry.tender && <AskBoth question={entry.id} />}
          <Button kind="quiet" onClick={() => void turn(true)}>
            {words.notThis}
          </Button>
        </div>
      )}
    </li>
  );
}
