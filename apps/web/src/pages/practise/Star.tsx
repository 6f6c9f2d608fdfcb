/** Keeps a practice as a favourite, for oneself alone. */

import { favouredPractices } from "@twofold/core";
import { Star as star } from "lucide";
import { client, view } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Icon } from "../../parts/Icon.tsx";
import { useAct } from "../../parts/use-act.ts";
import type { Header } from "./scripts.ts";
import "./star.css";
import { words } from "./words.ts";

/** `spelled` where it stands alone: in a list the practice beside it says what it is about. */
export function Star({ practice, spelled = false }: { practice: Pick<Header, "id" | "title">; spelled?: boolean }) {
  const act = useAct();
  const { vault, writer } = view.value;
  const isFavoured = favouredPractices(vault).has(practice.id);

  async function turn() {
    if (act.busy || !writer) return;
    if (!(await act.run(() => client().favourPractice(practice.id, !isFavoured)))) return;
    announce(isFavoured ? words.unfavoured(practice.title) : words.favouredNow(practice.title));
  }

  return (
    <>
      <button
        type="button"
        class={spelled ? "star quiet" : "star"}
        aria-pressed={isFavoured}
        aria-label={spelled ? undefined : words.favourOf(practice.title)}
        aria-disabled={act.busy || !writer ? "true" : undefined}
        onClick={() => void turn()}
      >
        <Icon icon={star} />
        {spelled && <span>{isFavoured ? words.favoured : words.favour}</span>}
      </button>
      {spelled && <span class="small">{words.favourHint}</span>}
      <ActProblem act={act} />
    </>
  );
}
