/** The heading of a step, from this person's side of it. */

import { words as shared } from "../practise/words.ts";
import { compositionAt } from "./composition.ts";
import type { StepProps } from "./session-props.ts";
import { stepAt } from "./step-at.ts";
import { words } from "./words.ts";

/** `over` stands small above: the practice, or what the other is doing. */
export function headingOf(props: StepProps): { readonly over: string; readonly title: string } {
  const { script, place, session, me, other, nameOf, may } = props;
  const { kind, prompt, people } = place;
  const isBetweenTwo = session.mode === "together";
  const isMine = people.includes(me);
  const over = script.title;
  const [one] = people;
  switch (kind) {
    case "speak":
      if (isBetweenTwo) return { over, title: words.speaks(nameOf(one ?? me)) };
      if (isMine) return { over, title: words.youSpeak };
      return { over: place.aloud ? words.speaks(other) : words.writes(other), title: words.youListen };
    case "paraphrase":
      if (isBetweenTwo) return { over, title: words.backTogether };
      return { over, title: isMine ? words.sayBack : words.hearBack };
    case "respond":
      if (isBetweenTwo) return { over, title: words.respondTogether };
      return { over, title: isMine ? words.respond(other) : words.answers(other) };
    case "timer":
      return { over: shared.minutes(place.minutes), title: words.timerTitle };
    case "swap":
      return { over, title: words.swap };
    case "repeat":
      return { over, title: words.again };
    case "propose":
      return { over, title: words.propose };
    case "read": {
      const step = stepAt(script, place.path);
      const own = step?.kind === "read" ? step.title : undefined;
      return { over, title: own ?? (isBetweenTwo ? words.readTogether : words.read) };
    }
    default: {
      const message = isBetweenTwo ? undefined : compositionAt(script, place.path);
      if (message && !isMine) return { over, title: words.writes(other) };
      if (message && message.at === message.parts.length) return { over, title: words.messageTitle };
      const isOthers = !isMine && !isBetweenTwo && may("done") === undefined;
      const waiting = kind === "choose" ? words.choosing(other) : words.answers(other);
      return { over: isOthers ? waiting : over, title: prompt ?? over };
    }
  }
}
