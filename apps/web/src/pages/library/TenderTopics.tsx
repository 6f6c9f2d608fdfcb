/** Says which tender topics a list touches before anything of them is shown, and opens them one by one, for oneself alone. */

import { useId } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { notNowWords } from "../../parts/not-now-words.ts";
import { Switch } from "../../parts/Switch.tsx";
import { useAct } from "../../parts/use-act.ts";
import { own } from "./entries.ts";
import { words } from "./words.ts";

/** `counts`: by topic, how many touch it, whether it is opened or not. */
export function TenderTopics({ counts }: { counts: ReadonlyMap<string, number> }) {
  const id = useId();
  const act = useAct();
  const { opened } = own();
  if (counts.size === 0) return null;
  const topics = [...counts].sort(([left], [right]) => nameOf(left).localeCompare(nameOf(right), "en"));
  return (
    <section class="library-band" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {words.tenderTitle}
      </h2>
      <p class="muted">{words.tenderText}</p>
      <HelpLink>{notNowWords.help}</HelpLink>
      <div class="library-topics">
        {topics.map(([flag, count]) => (
          <Switch
            key={flag}
            label={nameOf(flag)}
            hint={words.tenderCount(count)}
            checked={opened.has(flag)}
            disabled={!view.value.writer}
            onChange={(on) => void act.run(() => client().library.optTender(flag, on))}
          />
        ))}
      </div>
      <ActProblem act={act} />
    </section>
  );
}

function nameOf(flag: string): string {
  const name = words.topics[flag] ?? flag;
  return name.charAt(0).toLocaleUpperCase("en") + name.slice(1);
}
