/** The relay dies in the middle: nothing that was written is lost, and the notes unfold once it is back. */

import { standingWords } from "../../apps/web/src/app/standing-words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { expect, pair, testOffline } from "./harness/fixtures.ts";
import { foldsToday, isKeptForOffline, seesOpen } from "./harness/people.ts";
import { startRelay } from "./harness/relay.ts";

testOffline("killed after the first note, back after the second", async ({ browser }) => {
  const relay = await startRelay();
  const open = async (name: string) => {
    const context = await browser.newContext({ baseURL: relay.origin });
    return { name, context, page: await context.newPage() };
  };
  const [robin, noor] = [await open("Robin"), await open("Noor")];
  await pair(robin, noor);
  await foldsToday(robin.page, "Folded before the lights went out");
  await expect(robin.page.getByText(today.sentSafely)).toBeVisible();
  // Whoever serves the app is away, too.
  await isKeptForOffline(noor.page);

  await relay.kill();
  await foldsToday(noor.page, "Folded in the dark");
  await expect(noor.page.getByText(today.savedHere)).toBeVisible();
  await expect(noor.page.getByText(standingWords.unreachable)).toBeVisible();

  await relay.start();
  await seesOpen(noor.page, {
    mine: "Folded in the dark",
    theirs: "Folded before the lights went out",
    name: "Robin",
  });
  await seesOpen(robin.page, {
    mine: "Folded before the lights went out",
    theirs: "Folded in the dark",
    name: "Noor",
  });
  await robin.context.close();
  await noor.context.close();
  await relay.remove();
});
