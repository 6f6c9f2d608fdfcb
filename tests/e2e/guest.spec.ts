/** The guest is never stuck: the inviting device may be off from before the link is opened until after the guest left. */

import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { makeDevice } from "./harness/device.ts";
import { expect, test } from "./harness/fixtures.ts";
import { begins, confirms, foldsToday, invites, joins, seesOpen } from "./harness/people.ts";
import { desktop, phone } from "./harness/screens.ts";

test("with the inviter's device off, the guest joins, sees today's question and folds a note", async ({ baseURL }) => {
  const [robinsPhone, noorsDesktop] = [makeDevice(phone), makeDevice(desktop)];
  try {
    let { page: robin } = await robinsPhone.open();
    await begins(robin, { name: "Robin", origin: baseURL! });
    const link = await invites(robin);
    await robinsPhone.close();

    let { page: noor } = await noorsDesktop.open();
    await joins(noor, link, { name: "Noor" });
    const heading = noor.getByRole("heading", { level: 1, name: /\?$/ });
    await expect(heading).toBeVisible();
    const question = await heading.textContent();
    await expect(noor.getByText(today.ahead("Robin"))).toBeVisible();
    await foldsToday(noor, "Written while nobody was there");
    await expect(noor.getByText("It will open when you have both been here")).toBeVisible();
    await noorsDesktop.close();

    ({ page: robin } = await robinsPhone.open());
    await robin.goto(baseURL!);
    await confirms(robin, "Noor", { origin: baseURL! });
    await robin.goto(`${baseURL}/today`);
    await expect(robin.getByRole("heading", { level: 1 })).toHaveText(question!);
    await foldsToday(robin, "Written while the guest was away");

    ({ page: noor } = await noorsDesktop.open());
    await noor.goto(baseURL!);
    await seesOpen(noor, {
      mine: "Written while nobody was there",
      theirs: "Written while the guest was away",
      name: "Robin",
    });
    await seesOpen(robin, {
      mine: "Written while the guest was away",
      theirs: "Written while nobody was there",
      name: "Noor",
    });
  } finally {
    await robinsPhone.remove();
    await noorsDesktop.remove();
  }
});
