/** Story 8: a controlling partner uses it to watch me. A is Robin, who may; B is Noor, who is not to be watched. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type DeviceSecret, decodeCbor, parseBatch, slotKeyOf, slotOf } from "@twofold/crypto";
import { accessPath, bytesToBase64url, escrowPath, streamPath } from "@twofold/wire";
import { words as leave } from "../../../apps/web/src/pages/leave/words.ts";
import { words as mine } from "../../../apps/web/src/pages/mine/words.ts";
import { words as recovery } from "../../../apps/web/src/pages/recovery/words.ts";
import { besideWords as beside } from "../../../apps/web/src/pages/today/beside-words.ts";
import { words as today } from "../../../apps/web/src/pages/today/words.ts";
import { root } from "../../../scripts/process.ts";
import { countCanary } from "../harness/canary.ts";
import { stealSecrets } from "../harness/cheat.ts";
import { crawl } from "../harness/crawler.ts";
import { expect, test } from "../harness/fixtures.ts";
import { sealedBy } from "../harness/key-search.ts";
import { openStorage } from "../harness/opened-storage.ts";
import { foldsToday, startsToWrite } from "../harness/people.ts";
import { dumpStorage } from "../harness/storage-dump.ts";

const diary = "kept-in-the-drawer-2207";
const folded = "Folded and not yet opened, for now";
const begun = "Begun and thought better of it";

test.setTimeout(150_000);

test("[story 8] no flow or relay call by A yields a session, key or private item of B", async ({
  paired: { robin, noor },
  relay,
}) => {
  await foldsToday(noor.page, folded);
  await expect(noor.page.getByText(today.sentSafely)).toBeVisible();
  await noor.page.getByRole("button", { name: today.another }).click();
  await (await startsToWrite(noor.page)).fill(begun);
  await writesToSelf(noor.page);
  // With recovery words even the private room lies at the relay, sealed.
  await noor.page.goto("/recovery");
  await noor.page.getByRole("button", { name: recovery.make }).click();
  const sheet = noor.page.getByRole("list", { name: recovery.sheet.list }).getByRole("listitem");
  await expect(sheet).toHaveCount(12, { timeout: 30_000 });
  const onPaper = await sheet.allTextContents();
  const noors = await secretsOf(noor.page);
  await expect.poll(async () => (await sealedBy("b", robin.page)).length).toBe(1);

  // Every flow that A has: each page that A can reach, with everything folded on it opened.
  const ofTheTwo = /^\/(today|us|unfolded|settings|mine|write|round|words|devices|export|give-back|protects|invite)\b/;
  const crawled = await crawl(
    robin.page,
    ["/today", "/us", "/settings", "/mine", "/unfolded", "/devices", "/export", "/give-back", "/words", "/invite"],
    undefined,
    ofTheTwo,
  );
  expect(crawled.paths.length).toBeGreaterThan(10);
  for (const text of [diary, folded, begun]) expect(crawled.text).not.toContain(text);

  // Every call that the relay knows, with A's token, on the shared stream and on those that are B's alone.
  const robins = await stealSecrets(robin.page);
  const { round } = (await sealedBy("b", robin.page))[0]!;
  const slot = await slotOf(await slotKeyOf(robins.bondKeys[0]!.key, robins.stream), round);
  const own = createHash("sha256").update(robins.token).digest("base64url");
  const entry = { digest: own, rights: ["read", "append", "manage"] };
  const takeOver = JSON.stringify({ version: 1_000, entries: [entry] });
  const call = async (method: string, path: string, body?: string) => {
    const headers = { authorization: `Bearer ${bytesToBase64url(robins.token)}`, "content-type": "application/json" };
    const answer = await fetch(relay.origin + path, { method, headers, ...(body === undefined ? {} : { body }) });
    const given = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, given: Buffer.concat([Buffer.from(JSON.stringify([...answer.headers])), given]) };
  };
  const shared = streamPath(robins.stream);
  const whole = await call("GET", `${shared}?offset=-1`);
  expect(whole.status).toBe(200);
  const waiting = await call("GET", escrowPath(robins.stream, slot));
  expect(waiting.status, "what B has put in shows to A only when both are in").toBe(204);
  const other = accessPath(robins.stream, noors.side);
  const seized = await call("PUT", other, takeOver);
  expect(seized.status, "A manages A's own devices alone").toBe(403);
  const answers = [whole, waiting, seized];
  for (const method of ["GET", "POST", "DELETE"]) answers.push(await call(method, other));
  for (const stream of noors.streams) {
    for (const [method, path, body] of [
      ["GET", `${streamPath(stream)}?offset=-1`],
      ["HEAD", streamPath(stream)],
      ["PUT", accessPath(stream, "a"), takeOver],
      ["PUT", accessPath(stream, "b"), takeOver],
      ["GET", escrowPath(stream, slot)],
    ] as const) {
      const refused = await call(method, path, body);
      expect([method, path, refused.status]).toEqual([method, path, 404]);
      answers.push(refused);
    }
  }
  await robin.page.goto("/today");
  const held = [
    ...(await openStorage(robin.page)).bytesByKey.values(),
    ...(await dumpStorage(robin.page)),
    ...answers.map(({ given }) => given),
  ];
  for (const text of [diary, folded, begun, onPaper.join(" ")]) expect(countCanary(held, text), text).toBe(0);
  const all = Buffer.concat(held);
  expect(noors.keys.length).toBeGreaterThanOrEqual(7);
  expect(noors.keys.filter((key) => all.includes(Buffer.from(key)))).toEqual([]);
  // The search finds what is there.
  expect(all.includes(Buffer.from(robins.token))).toBe(true);
  // B's own key is what it was: A has not become B, and B is not shut out.
  const asNoor = await fetch(`${relay.origin}${shared}?offset=-1`, {
    headers: { authorization: `Bearer ${bytesToBase64url(noors.token)}` },
  });
  expect(asNoor.status).toBe(200);
});

test("[story 8] push payloads and titles contain only fixed neutral strings: nothing pushes or notifies at all", () => {
  const folder = process.env.TWOFOLD_APP ?? join(root, "apps/web/dist");
  const pushes =
    /pushManager|PushSubscription|PushEvent|showNotification|notificationclick|\bNotification\b|gcm_sender_id/;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(js|html|webmanifest)$/.test(entry.name),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.filter(({ parentPath, name }) => pushes.test(readFileSync(join(parentPath, name), "utf8")));
  expect(found.map(({ name }) => name)).toEqual([]);
  // A worker that is pushed to listens for it by this name.
  expect(readFileSync(join(folder, "sw.js"), "utf8")).not.toMatch(/["'`]push["'`]/);
  expect(pushes.test('self.registration.showNotification("x")')).toBe(true);
});

test("[story 8] leaving needs no confirmation from the other and sends only a neutral notice at their next sync", async ({
  paired: { robin, noor },
}) => {
  const before = (await eventsOf("a", noor.page)).length;
  // The other is not there, and is not asked.
  await noor.context.setOffline(true);
  await robin.page.goto("/leave");
  await robin.page.getByRole("radio", { name: leave.tell }).check();
  await robin.page.getByRole("button", { name: leave.yes, exact: true }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: leave.after.title })).toBeVisible();
  await robin.page.goto("/invite");
  await expect(robin.page.getByRole("checkbox").first()).toBeVisible();

  await noor.context.setOffline(false);
  await expect(noor.page.getByRole("heading", { level: 1, name: beside.closedTitle("Robin") })).toBeVisible();
  await expect(noor.page.getByText(beside.closed)).toBeVisible();
  // One event, and nothing in it: no reason, no time of leaving beside the day every batch has.
  expect((await eventsOf("a", noor.page)).slice(before)).toEqual([{ kind: "bond.closed", fields: {} }]);
});

async function writesToSelf(page: Page): Promise<void> {
  await page.goto("/mine");
  await page.getByRole("button", { name: mine.write, exact: true }).first().click();
  await page.locator(".write-self textarea").fill(diary);
  await page.locator(".write-self").getByRole("button", { name: mine.keep }).click();
  await expect(page.locator(".entry-list").getByRole("button", { name: diary })).toBeVisible();
}

/** All that would let somebody be this person, or read what is theirs alone; and where that lies at the relay. */
async function secretsOf(page: Page) {
  const { stream: _, ...bond } = await stealSecrets(page);
  const { valueByKey } = await openStorage(page);
  const mailbox = valueByKey.get("mailbox") as {
    readonly stream: string;
    readonly token: Uint8Array;
    readonly keys: readonly { readonly key: Uint8Array }[];
  };
  const vault = valueByKey.get("vault-identity") as { readonly stream: string; readonly device: DeviceSecret };
  const seeds = [bond.device, vault.device].flatMap(({ signSeed, hpkeSeed }) => [signSeed, hpkeSeed]);
  return {
    side: bond.side,
    token: bond.token,
    keys: [bond.token, mailbox.token, ...mailbox.keys.map(({ key }) => key), ...seeds],
    streams: [mailbox.stream, vault.stream],
  };
}

/** What a side has said, in the order in which this browser keeps it. */
async function eventsOf(side: "a" | "b", page: Page) {
  const { valueByKey } = await openStorage(page);
  return [...valueByKey].flatMap(([key, value]) => {
    if (!/^bond\/[^/]+\/tail\//.test(key)) return [];
    const batch = parseBatch(value as Uint8Array);
    if (!batch.ok || batch.value.header.side !== side) return [];
    return batch.value.saltedEvents.flatMap((event) => {
      const fields = event && decodeCbor(event[2]);
      return event && fields?.ok ? [{ kind: event[1], fields: fields.value }] : [];
    });
  });
}
