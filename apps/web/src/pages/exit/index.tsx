/** How quick exit works, with its honest limits. Shown also while locked, and before anything is known of the person. */

import { useEffect } from "preact/hooks";
import { ready } from "../../app/client.ts";
import { explainedExit } from "../../parts/exit-explained.ts";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { HowExitWorks } from "./HowExitWorks.tsx";
import { words } from "./words.ts";

export default function ExitPage() {
  useEffect(explainedExit, []);
  return (
    <Page title={words.title} h1={words.title} bar={false} back={ready.value ? "/settings" : "/"}>
      <QuickExit />
      <HowExitWorks />
    </Page>
  );
}
