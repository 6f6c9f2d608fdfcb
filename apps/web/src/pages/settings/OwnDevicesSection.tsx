/** Where one's own devices and recovery words are looked after. */

import { closedBy, historyAskedOn, historyGivenBy, otherSide } from "@twofold/core";
import { ChevronRight } from "lucide";
import { client, view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { Icon } from "../../parts/Icon.tsx";
import "../../parts/ways.css";
import { sayDay } from "../../words/days.ts";
import { nameOfDevice } from "../devices/name-of-device.ts";
import { ownDevicesWords as words } from "./own-devices-words.ts";

export function OwnDevicesSection() {
  // The view changes when the devices or the sheet do.
  const { devices, recovery } = view.value && client();
  const listed = devices.list();
  const sheet = recovery.sheet();
  const names = new Intl.ListFormat("en-GB").format(listed.map(nameOfDevice));
  return (
    <section class="sec" aria-labelledby="own-devices">
      <h2 class="title" id="own-devices">
        {words.heading}
      </h2>
      <ul class="ways">
        <Way href="/devices" label={words.devices} hint={listed.length > 1 ? names : words.devicesOne} />
        <Way
          href="/recovery"
          label={words.words}
          hint={
            sheet
              ? sheet.isWhole
                ? words.wordsMade(sayDay(sheet.day, today.value))
                : words.wordsNotWhole
              : words.wordsNone
          }
        />
        <GiveBackWay />
      </ul>
    </section>
  );
}

/** Only where one of the two has asked: for whoever asked, and for whoever was asked. */
function GiveBackWay() {
  const { bond } = view.value;
  if (!bond || bond.ahead || bond.ended || closedBy(bond.state).length > 0) return null;
  const other = otherSide(bond.side);
  if (historyAskedOn(bond.state, other) !== undefined) {
    const hasGiven = historyGivenBy(bond.state, bond.side).some(({ isWhole }) => isWhole);
    return <Way href="/give-back" label={words.give} hint={hasGiven ? words.given : words.giveHint(bond.otherName)} />;
  }
  if (historyAskedOn(bond.state, bond.side) === undefined) return null;
  const isBack = historyGivenBy(bond.state, other).some(({ isWhole }) => isWhole);
  return <Way href="/give-back" label={words.asked} hint={isBack ? words.back : words.askedHint} />;
}

function Way({ href, label, hint }: { href: string; label: string; hint: string }) {
  return (
    <li>
      <a href={href}>
        <b>{label}</b>
        <span>{hint}</span>
        <Icon icon={ChevronRight} mirror />
      </a>
    </li>
  );
}
