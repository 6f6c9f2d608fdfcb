/** Keeps a question as a favourite, for oneself alone. */

import { Star } from "lucide";
import { client, view } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Icon } from "../../parts/Icon.tsx";
import { useAct } from "../../parts/use-act.ts";
import "../practise/star.css";
import { own } from "./entries.ts";
import { words } from "./words.ts";

export function QuestionStar({ question, text }: { question: string; text: string }) {
  const act = useAct();
  const { writer } = view.value;
  const isFavoured = own().favoured.has(question);

  async function turn() {
    if (act.busy || !writer) return;
    if (!(await act.run(() => client().library.favourQuestion(question, !isFavoured)))) return;
    announce(isFavoured ? words.unfavoured : words.favoured);
  }

  return (
    <>
      <button
        type="button"
        class="star"
        aria-pressed={isFavoured}
        aria-label={words.favourOf(text)}
        aria-disabled={act.busy || !writer ? "true" : undefined}
        onClick={() => void turn()}
      >
        <Icon icon={Star} />
      </button>
      <ActProblem act={act} />
    </>
  );
}
