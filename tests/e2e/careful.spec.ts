/**
 * Story 1, its last clause: relay and partner together can find an answer, and only a careful round withstands them.
 *
 * Robin turns careful rounds on and folds. With everything that Noor's browser and the relay hold, each alone and every
 * run of 32 bytes of the one joined with what the other was given, nothing opens. Then Noor folds too, and both read.
 */

import { words as settings } from "../../apps/web/src/pages/settings/words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { countCanary } from "./harness/canary.ts";
import { stealSecrets } from "./harness/cheat.ts";
import { expect, test, testOffline } from "./harness/fixtures.ts";
import { sealedBy, tryAsKey, windowsOf } from "./harness/key-search.ts";
import { openStorage } from "./harness/opened-storage.ts";
import { foldsToday, seesOpen } from "./harness/people.ts";

const canary = "C2-canary: the second winter, again";

test("[CARE-2] relay and partner together find nothing in a careful round, and both read in the end", async ({
  paired: { robin, noor },
  relay,
}) => {
  await robin.page.goto("/settings");
  await robin.page.getByRole("switch", { name: settings.two.careful }).click();
  await expect(robin.page.getByText(settings.two.carefulOn)).toBeVisible();
  await noor.page.goto("/settings");
  await expect(noor.page.getByText(settings.two.carefulOn)).toBeVisible();
  await expect(noor.page.getByRole("switch", { name: settings.two.careful })).not.toBeChecked();
  await Promise.all([robin.page.goto("/today"), noor.page.goto("/today")]);

  await foldsToday(robin.page, canary);
  await expect(robin.page.getByText(today.sentSafely).first()).toBeVisible();
  await expect.poll(async () => (await sealedBy("a", noor.page)).length).toBe(1);
  const [sealed] = await sealedBy("a", noor.page);
  expect(sealed?.sealed.share, "no half of the key travels").toBeUndefined();

  const { stream } = await stealSecrets(noor.page);
  const noorHolds = [...(await openStorage(noor.page)).bytesByKey.values()];
  const both = Buffer.concat([...noorHolds, ...relay.dumpStore()]);
  expect(countCanary([both], canary), "no plain text").toBe(0);
  expect(await tryAsKey(stream, sealed!, windowsOf(both)), "every 32 bytes of either as the key").toEqual([]);
  // The search finds a key that is there: Robin's own vault has it.
  const robinHolds = Buffer.concat([...(await openStorage(robin.page)).bytesByKey.values()]);
  expect((await tryAsKey(stream, sealed!, windowsOf(robinHolds))).length).toBe(1);

  await foldsToday(noor.page, "Mine, of the third");
  await seesOpen(noor.page, { mine: "Mine, of the third", theirs: canary, name: "Robin" });
  await seesOpen(robin.page, { mine: canary, theirs: "Mine, of the third", name: "Noor" });
});

testOffline(
  "[CARE-7] while the other's key is on its way it is said, nothing can be taken back, and then both open",
  { tag: "@long" },
  async ({ paired: { robin, noor } }) => {
    await robin.page.goto("/settings");
    await robin.page.getByRole("switch", { name: settings.two.careful }).click();
    await expect(robin.page.getByText(settings.two.carefulOn)).toBeVisible();
    await robin.page.goto("/today");
    await foldsToday(robin.page, "Robin's, careful");
    await expect(robin.page.getByText(today.sentSafely).first()).toBeVisible();
    await expect.poll(async () => (await sealedBy("a", noor.page)).length).toBe(1);

    // Robin's device does not hear of Noor's note, so it keeps its key.
    await robin.page.context().setOffline(true);
    await foldsToday(noor.page, "Noor's, careful");
    await expect(noor.page.getByText(today.keyWaits("Robin"))).toBeVisible();
    await expect(noor.page.getByRole("button", { name: today.takeBack })).toHaveCount(0);
    await expect(noor.page.getByText("Robin's, careful")).toHaveCount(0);

    await robin.page.context().setOffline(false);
    await seesOpen(noor.page, { mine: "Noor's, careful", theirs: "Robin's, careful", name: "Robin" });
    await seesOpen(robin.page, { mine: "Robin's, careful", theirs: "Noor's, careful", name: "Noor" });
  },
);
