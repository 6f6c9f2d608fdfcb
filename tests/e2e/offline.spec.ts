/** Without a connection: both write, fold, come back, and the notes unfold; and the app itself opens. */

import { standingWords } from "../../apps/web/src/app/standing-words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { expect, testOffline } from "./harness/fixtures.ts";
import { foldsToday, opensOffline, seesOpen } from "./harness/people.ts";

testOffline("both write offline, reconnect, and the notes unfold", async ({ paired: { robin, noor } }) => {
  for (const { page, context } of [robin, noor]) {
    await opensOffline(page, context);
    await expect(page.getByText(standingWords.offline)).toBeVisible();
  }
  await foldsToday(robin.page, "Robin, on a train");
  await foldsToday(noor.page, "Noor, in a cellar");
  for (const { page } of [robin, noor]) await expect(page.getByText(today.savedHere)).toBeVisible();

  await robin.context.setOffline(false);
  await noor.context.setOffline(false);
  await seesOpen(robin.page, { mine: "Robin, on a train", theirs: "Noor, in a cellar", name: "Noor" });
  await seesOpen(noor.page, { mine: "Noor, in a cellar", theirs: "Robin, on a train", name: "Robin" });
});

testOffline(
  "folded offline, then closed and opened again offline: the note is still folded and still travels",
  async ({ paired: { robin, noor } }) => {
    await opensOffline(robin.page, robin.context);
    await foldsToday(robin.page, "It outlives the page");
    await robin.page.close();
    const page = await robin.context.newPage();
    await page.goto("/today");
    await expect(page.getByText(today.mineFolded)).toBeVisible();

    await robin.context.setOffline(false);
    await foldsToday(noor.page, "Here all along");
    await seesOpen(page, { mine: "It outlives the page", theirs: "Here all along", name: "Noor" });
  },
);
