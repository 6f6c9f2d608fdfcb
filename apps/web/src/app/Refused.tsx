/** A plain page in place of the app, where it could not keep its word: what is the matter, and what to do. */

import { Mark } from "../parts/Mark.tsx";
import "../parts/page.css";
import { ClearRest } from "./ClearRest.tsx";
import type { Refusal } from "./refusal.ts";
import "./refused.css";
import { refusedWords as words } from "./refused-words.ts";

const said = {
  insecure: { title: words.insecureTitle, text: words.insecure, steps: words.insecureSteps },
  old: { title: words.oldTitle, text: words.old, steps: words.oldSteps },
  storage: { title: words.storageTitle, text: words.storage, steps: words.storageSteps },
  "key-lost": { title: words.keyLostTitle, text: words.keyLost, steps: words.keyLostSteps },
} as const;

export function Refused({ refusal }: { refusal: Refusal }) {
  const { title, text, steps } = said[refusal];
  document.title = `${title} · Twofold`;
  return (
    <main class="page solo refused">
      <p class="refused-brand">
        <Mark size={34} />
        <span>Twofold</span>
      </p>
      <h1 class="display">{title}</h1>
      <p>{text}</p>
      <h2 class="head">{words.whatToDo}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {refusal === "key-lost" && <ClearRest />}
    </main>
  );
}
