/** Answering the other's note: a kind of response, and words with it if one likes. Comfort comes before advice. */

import { fitsBond, responseChoices, responsePhrases } from "@twofold/content";
import {
  bondKindOn,
  maxWordsLength,
  type Need,
  type ResponseKind,
  type RoundView,
  sharedQuestion,
} from "@twofold/core";
import type { BondView, ClientProblem } from "@twofold/sync";
import { Lightbulb } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { responseStep } from "../../library/theme-words.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { NoteText } from "../../parts/Paper.tsx";
import { WordingHints } from "../../parts/WordingHints.tsx";
import { sayProblem } from "../../words/problems.ts";
import { Phrases } from "./Phrases.tsx";
import { withPhrase } from "./phrases.ts";
import { responseIcons } from "./response-icons.ts";
import { words } from "./words.ts";

type Props = { round: RoundView; bond: BondView; need: Need };

export function Respond({ round, bond, need }: Props) {
  const sent = round.responses.find((one) => one.by === bond.side);
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<ResponseKind | undefined>(undefined);
  if (sent && !open) {
    return (
      <div class="answered">
        <h2 class="small">{words.youAnswered}</h2>
        <p class="answered-kind">
          <Icon icon={responseIcons[sent.response]} />
          {words.answered[sent.response]}
        </p>
        {sent.words && <NoteText text={sent.words} />}
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      </div>
    );
  }
  const offered = responseChoices.filter((choice) => choice.kind !== "ideas" || need === "ideas");
  const step = sharedQuestion(bond.state, round.questionId)?.response ?? responseStep(round.questionId);
  const close = () => {
    setOpen(false);
    setKind(undefined);
  };
  return (
    <div>
      <h2 class="small" id="respond">
        {words.answer(otherName.value)}
      </h2>
      {step && <p class="step small">{words.step(step)}</p>}
      <ul class="resp" aria-labelledby="respond">
        {offered.map((choice) => (
          <li key={choice.kind}>
            <button
              type="button"
              aria-pressed={kind === choice.kind}
              onClick={() => setKind(kind === choice.kind ? undefined : choice.kind)}
            >
              <Icon icon={responseIcons[choice.kind]} />
              {choice.label}
            </button>
          </li>
        ))}
      </ul>
      {need !== "ideas" && (
        <p class="advice">
          <Icon icon={Lightbulb} />
          <span>{words.adviceClosed(otherName.value)}</span>
        </p>
      )}
      {kind && <WithWords key={kind} kind={kind} round={round} bond={bond} need={need} onClose={close} />}
    </div>
  );
}

type WithWordsProps = Props & { kind: ResponseKind; onClose: () => void };

function WithWords({ kind, round, bond, need, onClose }: WithWordsProps) {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ClientProblem | undefined>(undefined);
  const form = useRef<HTMLDivElement>(null);
  // With the button to send, which would lie below the screen of a phone: one tap on the kind, one to send.
  useEffect(() => form.current?.scrollIntoView({ block: "nearest" }), []);
  const bondKind = bondKindOn(bond.state, round.day);
  const phrases = responsePhrases[kind].filter((phrase) => fitsBond(phrase, bondKind)).map((phrase) => phrase.text);
  function pick(phrase: string) {
    const next = withPhrase(text, phrase, phrases);
    setText(next);
    // The focus stays where it is, and the field is above.
    announce(next);
  }
  async function send() {
    setBusy(true);
    const outcome = await client().respond(round.round, kind, text.trim() || undefined, today.value);
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.error);
    announce(words.sentSaid);
    onClose();
  }
  return (
    <div class="with-words" ref={form}>
      <TextArea label={words.withWords} value={text} onInput={setText} maxLength={maxWordsLength} rows={2} />
      <WordingHints text={text} where="response" ideasWelcome={need === "ideas"} />
      {phrases.length > 0 && <Phrases phrases={phrases} onPick={pick} />}
      {problem && (
        <Notice kind="error" alert>
          {sayProblem(problem)}
        </Notice>
      )}
      <div class="row">
        <Button busy={busy} onClick={send}>
          {words.send}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.notNow}
        </Button>
      </div>
    </div>
  );
}
