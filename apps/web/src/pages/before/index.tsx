/** The bonds of before: kept on this device, or given back by the other. For reading only (rule GIVE-8). */

import type { Wording } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "../../parts/Notice.tsx";
import { Page } from "../../parts/Page.tsx";
import { sayProblem } from "../../words/problems.ts";
import { loadWording } from "../export/wording.ts";
import { BeforeBond } from "./BeforeBond.tsx";
import "./before.css";
import { useEarlier } from "./use-earlier.ts";
import { words } from "./words.ts";

export default function BeforePage() {
  const earlier = useEarlier();
  const [wording, setWording] = useState<Wording>();
  useEffect(() => {
    void loadWording().then(setWording);
  }, []);
  const bonds = earlier?.ok ? earlier.value : [];
  const isRead = earlier !== undefined && wording !== undefined;
  return (
    <Page title={words.title} h1={words.title} back="/us" class="before">
      {earlier && !earlier.ok && <Notice kind="error">{sayProblem(earlier.error)}</Notice>}
      {isRead && earlier.ok && <p class="muted">{bonds.length === 0 ? words.none : words.lead}</p>}
      {isRead && bonds.map((bond) => <BeforeBond key={bond.stream} bond={bond} wording={wording} />)}
    </Page>
  );
}
