/** Four words as large as a screen allows; they are in no language of the person's own. */

import { words as said } from "./words.ts";

export function FourWords({ words }: { words: readonly string[] }) {
  return (
    <ol class="link-words" aria-label={said.adding.fourWords} translate={false}>
      {words.map((word, index) => (
        <li key={`${index} ${word}`}>{word}</li>
      ))}
    </ol>
  );
}
