/** Writes a question, or changes one: its text first; everything else is folded away and has a plain meaning when left. */

import { tenderFlags } from "@twofold/content";
import { type DeckQuestion, plainLine } from "@twofold/core";
import { useId, useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { Choice } from "../../../parts/Choice.tsx";
import { Field, TextArea } from "../../../parts/Field.tsx";
import { Pick } from "../../../parts/Pick.tsx";
import { allThemes } from "../entries.ts";
import { bandOf } from "../wish.ts";
import { words as library } from "../words.ts";
import { words } from "./words.ts";

const bands = ["light", "middle", "deep"] as const;
const depthOf = { light: 1, middle: 3, deep: 5 } as const;
const length = { min: 3, text: 300, response: 200 };

type Props = {
  /** The one that is changed; undefined for a new one. */
  question?: DeckQuestion;
  busy: boolean;
  /** Resolves true when it was kept; then a new one begins blank. */
  onKeep: (question: DeckQuestion) => Promise<boolean>;
  onLeave?: () => void;
};

const blank: DeckQuestion = { text: "", depth: 1, flags: [] };

export function QuestionForm({ question = blank, busy, onKeep, onLeave }: Props) {
  const [draft, setDraft] = useState(question);
  const [problem, setProblem] = useState<"text" | "response">();
  const isNew = question === blank;
  const change = (part: Partial<DeckQuestion>) => setDraft({ ...draft, ...part });

  async function keep() {
    const text = plainLine(draft.text);
    const response = plainLine(draft.response ?? "");
    if (text.length < length.min) return setProblem("text");
    if (response !== "" && response.length < length.min) return setProblem("response");
    setProblem(undefined);
    const { response: _, ...rest } = draft;
    const whole = { ...rest, text, ...(response === "" ? {} : { response }), flags: [...draft.flags].sort() };
    if ((await onKeep(whole)) && isNew) setDraft(blank);
  }

  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextArea
        label={words.text}
        hint={words.textHint}
        value={draft.text}
        maxLength={length.text}
        error={problem === "text" ? words.tooShort : undefined}
        onInput={(text) => change({ text })}
      />
      <details class="own-more" open={problem === "response" || undefined}>
        <summary>{words.more}</summary>
        <div class="own-details">
          <Field
            label={words.response}
            hint={words.responseHint}
            value={draft.response ?? ""}
            maxLength={length.response}
            error={problem === "response" ? words.responseTooShort : undefined}
            onInput={(response) => change({ response })}
          />
          <Choice
            legend={words.depth}
            value={bandOf(draft.depth)}
            options={bands.map((band) => ({ value: band, label: words.depths[band], hint: words.depthHints[band] }))}
            onChange={(band) => change({ depth: band === bandOf(question.depth) ? question.depth : depthOf[band] })}
          />
          <Topics chosen={draft.flags} onChange={(flags) => change({ flags })} />
          <div class="own-theme">
            <Pick
              label={words.theme}
              value={draft.theme ?? ""}
              options={[["", words.noTheme], ...allThemes().map(({ id, title }) => [id, title] as const)]}
              onChange={(theme) => {
                const { theme: _, ...rest } = draft;
                setDraft(theme === "" ? rest : { ...rest, theme });
              }}
            />
            <p class="small">{words.themeHint}</p>
          </div>
        </div>
      </details>
      <div class="row">
        <Button kind={isNew ? "fill" : "line"} type="submit" busy={busy}>
          {isNew ? words.keep : words.change}
        </Button>
        {onLeave && (
          <Button kind="quiet" onClick={onLeave}>
            {words.leave}
          </Button>
        )}
      </div>
    </form>
  );
}

type TopicsProps = { chosen: readonly string[]; onChange: (flags: readonly string[]) => void };

function Topics({ chosen, onChange }: TopicsProps) {
  const hint = useId();
  const byName = tenderFlags.toSorted((left, right) => nameOf(left).localeCompare(nameOf(right), "en"));
  return (
    <fieldset class="own-topics" aria-describedby={hint}>
      <legend>{words.flags}</legend>
      <p class="small" id={hint}>
        {words.flagsHint}
      </p>
      <div>
        {byName.map((flag) => (
          <label key={flag}>
            <input
              type="checkbox"
              checked={chosen.includes(flag)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, flag] : chosen.filter((one) => one !== flag))
              }
            />
            <span>{nameOf(flag)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function nameOf(flag: string): string {
  return library.topics[flag] ?? flag;
}
