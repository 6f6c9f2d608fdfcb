/** One question of a deck of one's own: its text opens what can be done with it. What touches something tender says so first. */

import { type DeckQuestion, isTender } from "@twofold/core";
import { ChevronDown } from "lucide";
import { useId, useRef, useState } from "preact/hooks";
import { client, view } from "../../../app/client.ts";
import { today } from "../../../app/today.ts";
import { Button } from "../../../parts/Button.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { AskBoth } from "../AskBoth.tsx";
import { canAsk, own } from "../entries.ts";
import { bandOf } from "../wish.ts";
import { words as library, sayTopics } from "../words.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import { words } from "./words.ts";

type Props = {
  question: DeckQuestion;
  /** Somebody else wrote it, and it touches what this person did not open: its words come when it is opened here. Rule LIB-4. */
  covered: boolean;
  isFirst: boolean;
  isLast: boolean;
  onChange: (question: DeckQuestion) => Promise<boolean>;
  onMove: (by: 1 | -1) => Promise<void>;
  onRemove: () => Promise<void>;
};

export function OwnItem({ question, covered, isFirst, isLast, onChange, onMove, onRemove }: Props) {
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const id = useId();
  const { kind } = own();
  const line = useRef<HTMLLIElement>(null);
  const focus = (...names: readonly string[]) =>
    requestAnimationFrame(() => {
      const buttons = [...(line.current?.querySelectorAll("button") ?? [])];
      for (const name of names) {
        const found = buttons.find(({ textContent }) => textContent === name);
        if (found) return found.focus();
      }
      buttons[0]?.focus();
    });

  /** The pressed button stays under the finger, or its opposite at either end. */
  async function move(by: 1 | -1) {
    await onMove(by);
    focus(...(by === 1 ? [words.down, words.up] : [words.up, words.down]));
  }

  const { friend, response, depth, flags, theme } = question;
  const text = kind === "friend" ? (friend ?? question.text) : question.text;
  if (editing) {
    return (
      <li class="question">
        <QuestionForm
          question={question}
          busy={false}
          onKeep={async (next) => {
            const kept = await onChange(next);
            if (kept) setEditing(false);
            return kept;
          }}
          onLeave={() => {
            setEditing(false);
            focus(words.edit);
          }}
        />
      </li>
    );
  }
  const asked = { text, depth, flags, ...(response === undefined ? {} : { response }), ...(theme ? { theme } : {}) };
  return (
    <li class="question" ref={line}>
      <button
        type="button"
        class="question-text wide"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class="note" dir="auto">
          {covered ? words.covered(sayTopics(flags)) : text}
        </span>
        <span class="small">
          {library.bands[bandOf(depth)]}
          {!covered && flags.length > 0 && ` · ${library.touches(sayTopics(flags))}`}
          <Icon icon={ChevronDown} />
        </span>
      </button>
      {open && (
        <div class="question-more" id={id}>
          {covered && (
            <p class="note" dir="auto">
              {text}
            </p>
          )}
          {response !== undefined && (
            <p dir="auto">
              <b>{library.afterwards}</b> {response}
            </p>
          )}
          {canAsk() && (
            <AskBoth
              ask={() => client().library.askOwn(asked, today.value)}
              hint={isTender(question) ? words.askDeepHint : words.askHint}
            />
          )}
          <div class="row">
            <Button
              kind="quiet"
              onClick={() => {
                setEditing(true);
                requestAnimationFrame(() => document.querySelector<HTMLElement>(".own-list textarea")?.focus());
              }}
            >
              {words.edit}
            </Button>
            {!isFirst && (
              <Button kind="quiet" disabled={!view.value.writer} onClick={() => void move(-1)}>
                {words.up}
              </Button>
            )}
            {!isLast && (
              <Button kind="quiet" disabled={!view.value.writer} onClick={() => void move(1)}>
                {words.down}
              </Button>
            )}
            <Button kind="quiet" disabled={!view.value.writer} onClick={() => void onRemove()}>
              {words.remove}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
