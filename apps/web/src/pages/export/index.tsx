/** Taking it with you, without any server; and what was brought back. */

import type { PageProps } from "../../app/page-props.ts";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { BringBack } from "./BringBack.tsx";
import "./export.css";
import { Past } from "./Past.tsx";
import { TakeForm } from "./TakeForm.tsx";
import { words } from "./words.ts";

export default function ExportPage({ param }: PageProps) {
  if (param === "past") return <Past />;
  return (
    <Page title={words.title} h1={words.title} back="/settings" class="export">
      <QuickExit />
      <p class="muted">{words.lead}</p>
      <TakeForm />
      <BringBack />
    </Page>
  );
}
