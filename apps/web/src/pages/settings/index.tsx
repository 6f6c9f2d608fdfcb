/** Settings: oneself, the two, this device, leaving. Sections parted by hairlines; nothing here is hidden in menus. */

import { ChevronRight } from "lucide";
import { view } from "../../app/client.ts";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import "../../parts/ways.css";
import packageFile from "../../../package.json" with { type: "json" };
import { CloseBond } from "./CloseBond.tsx";
import { CopiesSection } from "./CopiesSection.tsx";
import { DeviceSection } from "./DeviceSection.tsx";
import { LockSection } from "./LockSection.tsx";
import { OwnDevicesSection } from "./OwnDevicesSection.tsx";
import "./settings.css";
import { TwoSection } from "./TwoSection.tsx";
import { words } from "./words.ts";
import { YouSection } from "./YouSection.tsx";

export default function SettingsPage() {
  const { bond } = view.value;
  return (
    <Page title={words.title} h1={words.title} class="settings">
      <QuickExit />
      <YouSection />
      <TwoSection />
      <LockSection />
      <DeviceSection />
      <OwnDevicesSection />
      <CopiesSection />
      <section class="sec" aria-labelledby="know">
        <h2 class="title" id="know">
          {words.know}
        </h2>
        <ul class="ways">
          <li>
            <a href="/protects">
              <b>{words.protects}</b>
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
