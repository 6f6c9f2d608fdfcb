/** Shows how quick exit works once, before the first use of a safety page. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { HowExitWorks } from "../pages/exit/HowExitWorks.tsx";
import { words } from "../pages/exit/words.ts";
import { explainedExit, isExitExplained } from "./exit-explained.ts";
import { Page } from "./Page.tsx";
import { QuickExit } from "./QuickExit.tsx";

export function ExitFirst({ children }: { children: ComponentChildren }) {
  const [explained, setExplained] = useState(isExitExplained);
  if (explained) return <>{children}</>;
  return (
    <Page title={words.title} h1={words.title} bar={false}>
      <QuickExit />
      <HowExitWorks
        goOn={() => {
          explainedExit();
          setExplained(true);
        }}
      />
    </Page>
  );
}
