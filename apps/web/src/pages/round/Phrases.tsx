/** A handful of short sentences to begin a response with, and other ones on request. */
import { useState } from "preact/hooks";
import { today } from "../../app/today.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { phrasesAtOnce, phrasesShown } from "./phrases.ts";
import { words } from "./words.ts";

type Props = { phrases: readonly string[]; onPick: (phrase: string) => void };

export function Phrases({ phrases, onPick }: Props) {
  const [turn, setTurn] = useState(0);
  function others() {
    setTurn(turn + 1);
    announce(phrasesShown(phrases, today.value, turn + 1).join(" "));
  }
  return (
    <fieldset class="phrases">
      <legend class="small">{words.phrases}</legend>
      <div class="phrase-list">
        {phrasesShown(phrases, today.value, turn).map((phrase) => (
          <button key={phrase} type="button" class="phrase" onClick={() => onPick(phrase)}>
            {phrase}
          </button>
        ))}
      </div>
      {phrases.length > phrasesAtOnce && (
        <Button kind="quiet" onClick={others}>
          {words.otherPhrases}
        </Button>
      )}
    </fieldset>
  );
}
