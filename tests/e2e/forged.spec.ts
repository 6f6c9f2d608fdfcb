/** What a dishonest relay, stranger or partner can put into the stream: it is set aside, said, and survived. */

import { dayOf, makeRoundId, type RoundId } from "@twofold/core";
import { makeDeviceSecret, systemRandom } from "@twofold/crypto";
import { standingWords } from "../../apps/web/src/app/standing-words.ts";
import { words as round } from "../../apps/web/src/pages/round/words.ts";
import { appendEnvelope, depositWrongShare, sealForBond, signAs, stealSecrets } from "./harness/cheat.ts";
import { expect, test } from "./harness/fixtures.ts";
import { foldsToday, seesOpen } from "./harness/people.ts";

test("forged envelopes are shown as such, and the two go on", async ({ paired: { robin, noor }, relay }) => {
  const secrets = await stealSecrets(robin.page);
  const stranger = { side: "b" as const, device: await makeDeviceSecret(systemRandom) };
  const envelopes = [
    // Noise in the shape of an envelope of this epoch.
    Uint8Array.from([1, 0, 0, 0, 0, ...systemRandom(1052)]),
    // The right key, and nothing sensible inside.
    await sealForBond(secrets, systemRandom(200)),
    // Noor's name under a batch which none of Noor's devices has signed.
    await sealForBond(secrets, await signAs(stranger, secrets, [{ kind: "person.named", name: "Mallory" }])),
  ];
  for (const envelope of envelopes) expect(await appendEnvelope(relay.origin, secrets, envelope)).toBeLessThan(300);

  for (const { page } of [robin, noor]) await expect(page.getByText(standingWords.forged)).toBeVisible();
  await expect(robin.page.getByText("Mallory")).toBeHidden();

  await foldsToday(robin.page, "Still here");
  await foldsToday(noor.page, "So am I");
  await seesOpen(robin.page, { mine: "Still here", theirs: "So am I", name: "Noor" });
  await seesOpen(noor.page, { mine: "So am I", theirs: "Still here", name: "Robin" });
});

test("a note whose deposited share does not fit is shown as unopenable, never as somebody's words", async ({
  paired: { robin, noor },
  relay,
}) => {
  await expect(robin.page.getByRole("heading", { level: 1 })).toHaveText(/\?$/);
  const href = await robin.page.getByRole("link", { name: /Write your note/ }).getAttribute("href");
  const id = decodeURIComponent(href!.slice("/write/".length)) as RoundId;
  const day = dayOf(Date.now(), "Europe/Berlin");
  expect(id).toContain(makeRoundId(day, 0, "x").slice(0, 12));
  const secrets = await stealSecrets(robin.page);
  // The honest browser is gone; what answers in its place cheats.
  await robin.page.close();
  expect(await depositWrongShare(relay.origin, secrets, id, day)).toBeLessThan(300);

  await foldsToday(noor.page, "Written in good faith");
  const theirs = noor.page.getByRole("article", { name: round.noteOf("Robin") });
  const unfold = noor.page.getByRole("link", { name: "Unfold them" });
  await expect(theirs.or(unfold)).toBeVisible();
  if (await unfold.isVisible()) await unfold.click();
  await expect(theirs).toContainText("can’t be opened");
  await expect(theirs).not.toContainText("Never to be read");
  await expect(noor.page.getByRole("article", { name: round.yourNote, exact: true })).toContainText(
    "Written in good faith",
  );
});
