/** Settings: oneself, the two, this device, leaving. Sections parted by hairlines; nothing here is hidden in menus. */

import { ChevronRight } from "lucide";
import { view } from "../../app/client.ts";
import type { PageProps } from "../../app/page-props.ts";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import "../../parts/ways.css";
import packageFile from "../../../package.json" with { type: "json" };
import { CloseBond } from "./CloseBond.tsx";
import { DeviceSection } from "./DeviceSection.tsx";
import { ProtectPage } from "./ProtectPage.tsx";
import "./settings.css";
import { TwoSection } from "./TwoSection.tsx";
import { words } from "./words.ts";
import { YouSection } from "./YouSection.tsx";

export default function SettingsPage({ param }: PageProps) {
  const { bond } = view.value;
  if (param === "protect") return <ProtectPage />;
  return (
    <Page title={words.title} h1={words.title} class="settings">
      <YouSection />
      <TwoSection />
      <DeviceSection />
      <section class="sec" aria-labelledby="know">
        <h2 class="title" id="know">
          {words.know}
        </h2>
        <ul class="ways">
          <li>
            <a href="/settings/protect">
              <b>{words.protect.heading}</b>
              <Icon icon={ChevronRight} mirror />
            </a>
          </li>
        </ul>
        <HelpLink>{words.help}</HelpLink>
      </section>
      {bond && !bond.ahead && <CloseBond bond={bond} />}
      <p class="over">{words.version(packageFile.version)}</p>
    </Page>
  );
}
