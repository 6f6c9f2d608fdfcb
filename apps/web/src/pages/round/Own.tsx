/** What can be done with one's own words after opening: add to them, remove them; and a private favourite. */

import { maxTextLength, type RoundView } from "@twofold/core";
import type { BondView, ClientProblem, Outcome } from "@twofold/sync";
import { Bookmark } from "lucide";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { otherName } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { WordingHints } from "../../parts/WordingHints.tsx";
import { sayProblem } from "../../words/problems.ts";
import { words } from "./words.ts";

export function Own({ round, bond }: { round: RoundView; bond: BondView }) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<ClientProblem | undefined>(undefined);
  const hasWords = round.mine !== undefined || round.additions.some((one) => one.by === bond.side);
  async function act(outcome: Outcome, done?: () => void) {
    const result = await outcome;
    setProblem(result.ok ? undefined : result.error);
    if (result.ok) done?.();
  }
  return (
    <div class="keep">
      {adding && (
        <div class="with-words">
          <TextArea
            label={words.addLabel}
            hint={words.addHint}
            value={text}
            onInput={setText}
            maxLength={maxTextLength}
            rows={2}
          />
          <WordingHints text={text} where="note" />
          <div class="row">
            <Button
              kind="line"
              disabled={text.trim() === ""}
              onClick={() =>
                act(client().addWords(round.round, text.trim(), today.value), () => {
                  setText("");
                  setAdding(false);
                })
              }
            >
              {words.addSend}
            </Button>
            <Button kind="quiet" onClick={() => setAdding(false)}>
              {words.notNow}
            </Button>
          </div>
        </div>
      )}
      {problem && (
        <Notice kind="error" alert>
          {sayProblem(problem)}
        </Notice>
      )}
      <div class="row">
        <Button
          kind="quiet"
          icon={Bookmark}
          pressed={round.favoured}
          onClick={() => act(client().favour(round.round, !round.favoured))}
        >
          {round.favoured ? words.favoured : words.favour}
        </Button>
        <span class="small">{words.favourHint}</span>
      </div>
      <div class="row">
        {!adding && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            {words.addWords}
          </Button>
        )}
        {hasWords && (
          <Button kind="quiet" onClick={() => setRemoving(true)}>
            {words.removeWords}
          </Button>
        )}
      </div>
      <Dialog open={removing} onClose={() => setRemoving(false)} title={words.removeTitle}>
        <p>{words.removeText(otherName.value)}</p>
        <div class="row">
          <Button
            kind="line"
            onClick={() => act(client().removeWords(round.round, today.value), () => setRemoving(false))}
          >
            {words.removeDo}
          </Button>
          <Button kind="quiet" onClick={() => setRemoving(false)}>
            {words.keep}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
