/** Chooses days and whether the private part goes along, and makes the file. */

import type { Day } from "@twofold/core";
import { Download } from "lucide";
import { useState } from "preact/hooks";
import { client } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { useAct } from "../../parts/use-act.ts";
import { saveFile } from "./save-file.ts";
import { loadWording } from "./wording.ts";
import { words } from "./words.ts";

type Range = "all" | "some";
const ranges: readonly Option<Range>[] = [
  { value: "all", label: words.all },
  { value: "some", label: words.some },
];

export function TakeForm() {
  const [range, setRange] = useState<Range>("all");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [mine, setMine] = useState(true);
  const [said, setSaid] = useState<{ readonly done?: string; readonly wrong?: string }>({});
  const act = useAct();

  async function take(form: "json" | "folder") {
    setSaid({});
    const days = range === "all" ? {} : { ...(from && { from: from as Day }), ...(to && { to: to as Day }) };
    if (days.from && days.to && days.from > days.to) return setSaid({ wrong: words.order });
    const gathered = await act.run(async () => {
      const wording = await loadWording();
      return client().takeaway.gather({ today: today.value, ...days, mine, wording });
    });
    if (!gathered) return;
    const { document, locked } = gathered.value;
    if (document.pieces.length === 0 && locked === 0 && range === "some") return setSaid({ wrong: words.empty });
    const { writeFile } = await import("./write-file.ts");
    const { name, content, type } = writeFile(document, form, words.fileName(today.value));
    saveFile(name, content, type);
    announce(words.done);
    setSaid({ done: words.done, ...(locked > 0 && { wrong: words.locked(locked) }) });
  }

  return (
    <form class="take-form" onSubmit={(event) => event.preventDefault()}>
      <Choice legend={words.range} value={range} options={ranges} onChange={setRange} />
      {range === "some" && (
        <div class="take-days">
          <Field label={words.from} type="date" value={from} onInput={setFrom} />
          <Field label={words.to} type="date" value={to} onInput={setTo} />
        </div>
      )}
      <Switch label={words.mine} hint={words.mineHint} checked={mine} onChange={setMine} />
      <p class="small">{words.theirs}</p>
      <p class="small">{words.openFile}</p>
      <ActProblem act={act} />
      {said.wrong && (
        <Notice kind="error" alert>
          {said.wrong}
        </Notice>
      )}
      {said.done && <Notice>{said.done}</Notice>}
      <div class="take-ways">
        <div>
          <Button icon={Download} busy={act.busy} onClick={() => void take("folder")}>
            {words.folder}
          </Button>
          <p class="small">{words.folderHint}</p>
        </div>
        <div>
          <Button kind="line" icon={Download} busy={act.busy} onClick={() => void take("json")}>
            {words.json}
          </Button>
          <p class="small">{words.jsonHint}</p>
        </div>
      </div>
    </form>
  );
}
