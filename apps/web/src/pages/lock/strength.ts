/** How well a passphrase stands against guessing, in plain words. Large, and fetched only while one is being chosen. */

import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as everywhere } from "@zxcvbn-ts/language-common";
import { dictionary as english, translations } from "@zxcvbn-ts/language-en";
import { warnings } from "./strength-words.ts";

const estimator = new ZxcvbnFactory({
  dictionary: { ...everywhere, ...english },
  graphs: adjacencyGraphs,
  translations: { ...translations, warnings },
});

/** `level` 0 (guessed at once) to 4; `warning` names the weakest part, if one stands out. */
export type Strength = { readonly level: 0 | 1 | 2 | 3 | 4; readonly warning: string | undefined };

/** `known`: words that whoever holds this device would try first, such as the names of the two. */
export function judge(passphrase: string, known: readonly string[]): Strength {
  const { score, feedback } = estimator.check(passphrase, ["twofold", ...known]);
  return { level: score, warning: feedback.warning ?? undefined };
}
