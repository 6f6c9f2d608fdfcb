/** After "tell me more" there is room for one reply each under that note. */

import { maxTextLength, mayReply, type RoundView, type Side } from "@twofold/core";
import type { BondView, ClientProblem } from "@twofold/sync";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { NoteText } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import { WordingHints } from "../../parts/WordingHints.tsx";
import { sayDay } from "../../words/days.ts";
import { sayProblem } from "../../words/problems.ts";
import { words } from "./words.ts";

type Props = { round: RoundView; bond: BondView; about: Side };

export function Replies({ round, bond, about }: Props) {
  const replies = round.replies.filter((reply) => reply.about === about);
  const theirs = round.theirs && bond.texts.get(round.theirs.h);
  const may = mayReply(bond.state, round.round, about, bond.side);
  return (
    <>
      {replies.map((reply) => (
        <blockquote key={reply.by} class={`reply ${personOf(reply.by)}`}>
          <p class="by">
            {words.replyBy(reply.by === bond.side ? words.you : otherName.value, sayDay(reply.day, today.value))}
          </p>
          <NoteText text={reply.text} />
        </blockquote>
      ))}
      {may && (
        <ReplyForm round={round} about={about} author={about === bond.side} ideasWelcome={theirs?.need === "ideas"} />
      )}
    </>
  );
}

type ReplyFormProps = { round: RoundView; about: Side; author: boolean; ideasWelcome: boolean };

function ReplyForm({ round, about, author, ideasWelcome }: ReplyFormProps) {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ClientProblem | undefined>(undefined);
  async function send() {
    setBusy(true);
    const outcome = await client().reply(round.round, about, text.trim(), today.value);
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.error);
    announce(words.repliedSaid);
  }
  return (
    <div class="reply-form">
      <TextArea
        label={author ? words.replyLabelAuthor(otherName.value) : words.replyLabelReader}
        hint={words.replyTitle}
        value={text}
        onInput={setText}
        maxLength={maxTextLength}
        rows={2}
      />
      <WordingHints text={text} where={author ? "note" : "response"} ideasWelcome={ideasWelcome} />
      {problem && (
        <Notice kind="error" alert>
          {sayProblem(problem)}
        </Notice>
      )}
      <Button kind="line" busy={busy} disabled={text.trim() === ""} onClick={send}>
        {words.replySend}
      </Button>
    </div>
  );
}
