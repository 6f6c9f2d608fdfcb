/** What this device keeps, for how long, and how it stands with the server. Two truths only: saved here, sent safely. */

import type { ClientView } from "@twofold/sync";
import { view } from "../../app/client.ts";
import { words } from "./words.ts";

const said = words.device;
const persistence = {
  yes: said.persistentYes,
  no: said.persistentNo,
  unknown: said.persistentUnknown,
} as const;

export function DeviceSection() {
  const { storage, bond, writer } = view.value;
  return (
    <section class="sec" aria-labelledby="device">
      <h2 class="title" id="device">
        {said.heading}
      </h2>
      <div class="setting">
        <h3 class="head">{said.storage}</h3>
        <p>{persistence[storage.persistent]}</p>
        <p>{said.onlyKey}</p>
      </div>
      <div class="setting">
        <h3 class="head">{said.connection}</h3>
        <p>{writer ? sayConnection(bond) : said.otherTab}</p>
        {writer && bond && <p>{bond.travel === "sent-safely" ? said.sentSafely : said.savedHere}</p>}
      </div>
    </section>
  );
}

function sayConnection(bond: ClientView["bond"]): string {
  return bond ? said[bond.connection] : said.alone;
}
