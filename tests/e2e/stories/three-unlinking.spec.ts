/** Story 3: unlinking or deleting destroys what we shared. It does not; and what was never released opens for nobody. */

import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { joinKey, slotKeyOf, slotOf } from "@twofold/crypto";
import { base64urlToBytes, bytesToBase64url, escrowPath } from "@twofold/wire";
import { words as take } from "../../../apps/web/src/pages/export/words.ts";
import { words as leave } from "../../../apps/web/src/pages/leave/words.ts";
import { words as round } from "../../../apps/web/src/pages/round/words.ts";
import { words as settings } from "../../../apps/web/src/pages/settings/words.ts";
import { besideWords as beside } from "../../../apps/web/src/pages/today/beside-words.ts";
import { words as today } from "../../../apps/web/src/pages/today/words.ts";
import { countCanary } from "../harness/canary.ts";
import { depositWrongShare, stealSecrets } from "../harness/cheat.ts";
import { downloads } from "../harness/files.ts";
import { expect, type Person, test } from "../harness/fixtures.ts";
import { sealedBy, tryAsKey, windowsOf } from "../harness/key-search.ts";
import { openStorage } from "../harness/opened-storage.ts";
import { confirms, foldsToday, invites, joins, seesOpen } from "../harness/people.ts";
import { dumpStorage } from "../harness/storage-dump.ts";

const ofRobin = "Kestrels over the quarry";
const ofNoor = "A loaf that actually rose";
const neverReleased = "Sealed kestrel, never opened";

test.setTimeout(120_000);

async function bothOpen(robin: Person, noor: Person): Promise<void> {
  await foldsToday(robin.page, ofRobin);
  await foldsToday(noor.page, ofNoor);
  await seesOpen(robin.page, { mine: ofRobin, theirs: ofNoor, name: "Noor" });
  await seesOpen(noor.page, { mine: ofNoor, theirs: ofRobin, name: "Robin" });
}

/** The bond is closed and the other told; then everything goes from this browser. */
async function deletesEverything({ page }: Person): Promise<void> {
  await leaves(page);
  await page.goto("/leave/everything");
  await page.getByRole("button", { name: leave.everything.yes }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  expect([...(await openStorage(page)).valueByKey.keys()]).toEqual([]);
}

async function leaves(page: Page): Promise<void> {
  await page.goto("/leave");
  await page.getByRole("radio", { name: leave.tell }).check();
  await page.getByRole("button", { name: leave.yes, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: leave.after.title })).toBeVisible();
}

/** SHA-256 over what a person takes along, without the day it was made; the two notes are in it. */
async function hashOfExport({ page }: Person): Promise<string> {
  await page.goto("/export");
  const file = await downloads(page, () => page.getByRole("button", { name: take.json }).click());
  const { pieces } = JSON.parse(file.bytes.toString()) as { pieces: unknown[] };
  const lines = pieces.map((piece) => JSON.stringify(piece)).toSorted();
  for (const text of [ofRobin, ofNoor]) expect(lines.join()).toContain(text);
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

test("[story 3] A deletes everything. B still opens and exports 100% of previously revealed items (hash equal to before)", async ({
  paired: { robin, noor },
}) => {
  await bothOpen(robin, noor);
  const opened = new URL(noor.page.url()).pathname;
  const before = await hashOfExport(noor);
  await deletesEverything(robin);

  await noor.page.goto("/settings");
  await expect(noor.page.getByText(settings.close.closedTheirs)).toBeVisible();
  await noor.page.goto(opened);
  await expect(noor.page.getByRole("article", { name: round.noteOf("Robin") })).toContainText(ofRobin);
  await expect(noor.page.getByRole("article", { name: round.yourNote, exact: true })).toContainText(ofNoor);
  expect(await hashOfExport(noor)).toBe(before);
});

// Every 32 bytes of a whole relay are tried as a key, five times.
test("[story 3] no item A never released can be opened", { tag: "@long" }, async ({
  paired: { robin, noor },
  relay,
}) => {
  await foldsToday(robin.page, neverReleased);
  await expect(robin.page.getByText(today.sentSafely)).toBeVisible();
  await expect.poll(async () => (await sealedBy("a", noor.page)).length).toBe(1);
  const [sealed] = await sealedBy("a", noor.page);
  const secrets = await stealSecrets(noor.page);
  const { stream, token, bondKeys } = secrets;
  // The search would find it: with what the relay holds now, the two together could open the note.
  const before = windowsOf(Buffer.concat(relay.dumpStore()));
  const together = (windows: readonly Uint8Array[]) =>
    windows.map((window) => joinKey(sealed!.sealed.share!, Uint8Array.from(window)));
  expect(await tryAsKey(stream, sealed!, together(before))).toHaveLength(1);

  await deletesEverything(robin);
  await noor.page.reload();
  await expect(noor.page.getByRole("heading", { level: 1, name: beside.closedTitle("Robin") })).toBeVisible();
  // B's app writes nothing more into a closed bond; a client that follows no rule may still put its own half there.
  const deposited = await depositWrongShare(relay.origin, secrets, sealed!.round, "2026-11-23");
  expect([200, 201, 204]).toContain(deposited);
  const slot = await slotOf(await slotKeyOf(bondKeys[0]!.key, stream), sealed!.round);
  const answer = await fetch(relay.origin + escrowPath(stream, slot), {
    headers: { authorization: `Bearer ${bytesToBase64url(token)}` },
  });
  const given = Buffer.from(await answer.arrayBuffer());
  for (const path of ["/today", "/unfolded", `/round/${sealed!.round}`]) {
    await noor.page.goto(path);
    await expect(noor.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(noor.page.getByText(neverReleased)).toHaveCount(0);
  }
  // Not with anything that B holds or is given, alone or put together with B's half.
  const held = [...(await openStorage(noor.page)).bytesByKey.values(), ...(await dumpStorage(noor.page)), given];
  expect(countCanary(held, neverReleased)).toBe(0);
  const windows = windowsOf(Buffer.concat(held));
  expect(await tryAsKey(stream, sealed!, windows)).toEqual([]);
  expect(await tryAsKey(stream, sealed!, together(windows))).toEqual([]);
  // Nor with all that the running relay keeps, a second later (ESC-9).
  await expect
    .poll(async () => tryAsKey(stream, sealed!, together(windowsOf(Buffer.concat(relay.dumpStore())))), {
      timeout: 60_000,
    })
    .toEqual([]);
});

test("[story 3] pairing B with C exposes 0 items of A+B", { tag: "@long" }, async ({
  paired: { robin, noor },
  browser,
  baseURL,
}) => {
  await bothOpen(robin, noor);
  const old = await stealSecrets(noor.page);
  const notes = [...(await sealedBy("a", noor.page)), ...(await sealedBy("b", noor.page))];
  expect(notes).toHaveLength(2);
  await leaves(robin.page);
  await leaves(noor.page);
  const context = await browser.newContext({ baseURL: baseURL! });
  const kim: Person = { name: "Kim", context, page: await context.newPage() };
  await noor.page.goto("/invite");
  await joins(kim.page, await invites(noor.page), { name: "Kim" });
  await confirms(noor.page, "Kim");
  await noor.page.goto("/today");
  await kim.page.goto("/today");
  await foldsToday(noor.page, "A first note for somebody new");
  await foldsToday(kim.page, "And one of mine for you");
  await seesOpen(kim.page, { mine: "one of mine", theirs: "somebody new", name: "Noor" });

  for (const path of ["/today", "/unfolded", "/us", "/us/jar", "/give-back", "/mine/answers"]) {
    await kim.page.goto(path);
    await expect(kim.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(kim.page.locator("body")).not.toContainText(/Robin|Kestrels|loaf/);
  }
  const { bytesByKey, valueByKey } = await openStorage(kim.page);
  const held = [...bytesByKey.values(), ...(await dumpStorage(kim.page))];
  expect(countCanary(held, "one of mine for you"), "the search finds what is there").toBeGreaterThan(0);
  // Neither words, nor what a note is named by: opened words are kept as they were sealed.
  const traces = [ofRobin, ofNoor, old.stream, ...notes.flatMap(({ round: id, sealed }) => [id, sealed.h])];
  for (const text of traces) expect(countCanary(held, text), text).toBe(0);
  const secrets = [base64urlToBytes(old.stream)!, old.token, ...old.bondKeys.map(({ key }) => key)];
  const all = Buffer.concat(held);
  expect(secrets.filter((secret) => all.includes(Buffer.from(secret)))).toEqual([]);
  expect([...valueByKey.keys()].filter((key) => /^bond\/[^/]+\/record$/.test(key))).toHaveLength(1);
  await context.close();
});
