/** The lock: on, locked in every tab, open again; nothing of what was on the screen is left in memory or on disk. */

import { expect, type Page } from "@playwright/test";
import { words as help } from "../../apps/web/src/pages/help/words.ts";
import { words as lock } from "../../apps/web/src/pages/lock/words.ts";
import { lockWords } from "../../apps/web/src/pages/settings/lock-words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { words as unlock } from "../../apps/web/src/pages/unlock/words.ts";
import { passphraseWords } from "../../apps/web/src/parts/passphrase-words.ts";
import { countCanary } from "./harness/canary.ts";
import { makeDevice } from "./harness/device.ts";
import { test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins, foldsToday, noteField, seesOpen, startsToWrite } from "./harness/people.ts";
import { phone } from "./harness/screens.ts";
import { isInMemory } from "./harness/sightings.ts";
import { dumpStorage } from "./harness/storage-dump.ts";

const passphrase = "copper lantern under moss";
const canary = "quiet-heron-at-the-weir-4711";

// Argon2id at 64 MiB takes a second or more, and turning it on derives twice.
test.setTimeout(180_000);

async function turnsLockOn(page: Page, origin = ""): Promise<void> {
  await page.goto(`${origin}/settings`);
  await page.getByRole("link", { name: lockWords.turnOn }).click();
  await expect(page.getByRole("heading", { level: 1, name: lock.on.title })).toBeVisible();
  await page.getByLabel(lock.on.next, { exact: true }).fill(passphrase);
  await page.getByLabel(lock.on.again, { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: lock.on.do }).click();
  await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible({ timeout: 60_000 });
}

async function unlocks(page: Page, given = passphrase): Promise<void> {
  await page.getByLabel(unlock.label).fill(given);
  await page.getByRole("button", { name: unlock.open }).click();
}

async function seesLocked(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: unlock.heading })).toBeVisible();
}

/** Keeps the words to be searched for out of every message the test itself sends to the page from here on. */
async function isGone(page: Page, words: string): Promise<boolean> {
  return !(await isInMemory(page, words));
}

test("[LOCK-2] [LOCK-6] locked in every tab; the passphrase opens it, and everything is as it was", async ({
  paired: { robin, noor },
}) => {
  const { page, context } = robin;
  await foldsToday(page, `My note, ${canary}`);
  await foldsToday(noor.page, "From across the table");
  await seesOpen(page, { mine: canary, theirs: "From across the table", name: "Noor" });
  const round = new URL(page.url()).pathname;
  const second = await context.newPage();
  await second.goto("/unfolded");
  await turnsLockOn(page);
  // The other tab began anew, and asks.
  await seesLocked(second);

  await page.goto("/today");
  await seesLocked(page);
  await unlocks(page);
  await expect(page.getByRole("heading", { level: 1, name: unlock.heading })).toBeHidden();
  await unlocks(second);
  await expect(second.getByRole("heading", { level: 1, name: unlock.heading })).toBeHidden();
  await second.goto("/settings");
  await unlocks(second);
  await second.getByRole("button", { name: lockWords.now }).click();
  for (const tab of [page, second]) {
    await seesLocked(tab);
    await expect(tab).toHaveURL(/\/$/);
    expect(await tab.locator("body").textContent()).not.toMatch(/Noor|Robin|heron/);
  }
  await inspect(page, "unlock");
  await page.getByText(unlock.forgot).click();
  await inspect(page, "unlock-forgot");

  // Help opens without a passphrase, and leads back.
  await page.getByRole("link", { name: unlock.help }).click();
  await expect(page.getByRole("heading", { level: 1, name: help.title })).toBeVisible();
  await page.getByRole("button", { name: help.leave }).click();
  await seesLocked(page);
  await unlocks(page);
  await expect(page.getByRole("heading", { level: 1, name: unlock.heading })).toBeHidden();
  await page.goto(round);
  await unlocks(page);
  await expect(page.getByText(canary)).toBeVisible();
});

test("[LOCK-9] after locking neither heap nor storage holds what stood on the screen", { tag: "@long" }, async ({
  baseURL,
}) => {
  // A browser as people have it: the pages it would keep for Back are not turned off.
  const device = makeDevice(phone);
  try {
    const { page } = await device.open();
    await begins(page, { name: "Robin", purpose: "alone", toSelf: `To myself: ${canary}`, origin: baseURL! });
    await turnsLockOn(page, baseURL!);
    await page.getByRole("link", { name: "Mine", exact: true }).click();
    await expect(page.getByText(canary)).toBeVisible();
    expect(await isGone(page, canary)).toBe(false);
    await page.getByRole("link", { name: "Settings", exact: true }).first().click();
    await page.getByRole("button", { name: lockWords.now }).click();
    await seesLocked(page);
    await expect.poll(() => isGone(page, canary)).toBe(true);
    const dumps = await dumpStorage(page);
    expect([countCanary(dumps, canary), countCanary(dumps, passphrase)]).toEqual([0, 0]);
    expect(await isGone(page, passphrase)).toBe(true);
    await page.goBack().catch(() => null);
    await expect(page.getByText(canary)).toHaveCount(0);
  } finally {
    await device.remove();
  }
});

test("[LOCK-2] with the lock on nothing in IndexedDB is a key that opens a record", { tag: "@long" }, async ({
  robin: { page },
}) => {
  await begins(page, { name: "Robin", purpose: "alone", toSelf: canary });
  expect(await recordsOpenedByStoredKeys(page)).toBeGreaterThan(0);
  await turnsLockOn(page);
  expect(await recordsOpenedByStoredKeys(page)).toBe(0);
  await page.goto("/today");
  await seesLocked(page);
  expect(await recordsOpenedByStoredKeys(page)).toBe(0);
});

test("[LOCK-5] wrong tries wait longer each time, over a reload, and nothing is lost", { tag: "@long" }, async ({
  robin: { page },
}) => {
  await begins(page, { name: "Robin", purpose: "alone", toSelf: canary });
  await turnsLockOn(page);
  // The clock stands still, so that a slow machine waits as long as a fast one.
  const nowMs = Date.now();
  await page.clock.setFixedTime(nowMs);
  await page.goto("/mine");
  await unlocks(page, "not it at all");
  await expect(page.getByText(passphraseWords.wrong)).toBeVisible();
  await page.reload();
  await expect(page.getByText(passphraseWords.wait(1))).toBeVisible();
  await page.clock.setFixedTime(nowMs + 1_000);
  await page.reload();
  await unlocks(page, "not it either");
  await expect(page.getByText(passphraseWords.wrong)).toBeVisible();
  await page.reload();
  await expect(page.getByText(passphraseWords.wait(2))).toBeVisible();
  await inspect(page, "unlock-wait");
  // Also whoever knows it waits.
  await page.reload();
  await unlocks(page);
  await expect(page.getByText(/The next try/)).toBeVisible();
  await page.clock.setFixedTime(nowMs + 3_000);
  await page.reload();
  await unlocks(page);
  await expect(page.getByText(canary)).toBeVisible();
});

testOffline(
  "[LOCK-7] offline it opens too; while locked the relay is asked for nothing",
  { tag: "@long" },
  async ({ paired: { robin, noor } }) => {
    const { page, context } = robin;
    await turnsLockOn(page);
    await page.goto("/today");
    await seesLocked(page);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname.startsWith("/v1")) asked.push(request.url());
    });
    await foldsToday(noor.page, "Written while the other phone was locked");
    await page.reload();
    await seesLocked(page);
    await page.waitForTimeout(3_000);
    expect(asked).toEqual([]);
    await unlocks(page);
    await expect(page.getByRole("link", { name: today.write })).toBeVisible();
    await expect.poll(() => asked.length).toBeGreaterThan(0);

    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => page.evaluate(() => caches.match("/complete").then((mark) => mark !== undefined)))
      .toBe(true);
    await context.setOffline(true);
    await page.reload();
    await seesLocked(page);
    await unlocks(page);
    await expect(page.getByRole("link", { name: today.write })).toBeVisible();
  },
);

test("[LOCK-8] locks by itself after the chosen time without a touch, and on hiding where that was chosen", {
  tag: "@long",
}, async ({ robin: { page } }) => {
  await begins(page, { name: "Robin", purpose: "alone" });
  await turnsLockOn(page);
  await page.getByRole("radio", { name: lockWords.after1 }).check();
  await inspect(page, "settings-lock");
  // A phone that slept: the clock on the wall has gone on, no timer has.
  await page.clock.install({ time: Date.now() });
  await page.reload();
  await unlocks(page);
  await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible();
  await page.clock.runFor(50_000);
  await page.keyboard.press("Tab");
  await page.clock.runFor(50_000);
  await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible();
  await page.clock.runFor(20_000);
  await seesLocked(page);

  await page.goto("/settings");
  await unlocks(page);
  await locksOnHide(page);
  await hides(page);
  await seesLocked(page);
});

test("[LOCK-6] what was being written is there again after locking", { tag: "@long" }, async ({
  paired: { robin },
}) => {
  const { page } = robin;
  await turnsLockOn(page);
  await locksOnHide(page);
  await page.getByRole("link", { name: "Today", exact: true }).click();
  const field = await startsToWrite(page);
  // The document before may still hold the pen for a moment; until it lets go, this one only reads.
  await expect(field).toBeEditable();
  await field.pressSequentially("half a sentence, and then the door", { delay: 5 });
  await hides(page);
  await seesLocked(page);
  await unlocks(page);
  await startsToWrite(page);
  await expect(noteField(page)).toHaveValue("half a sentence, and then the door");
});

test("[LOCK-4] how strong it is, changing it, turning it off", { tag: "@long" }, async ({ robin: { page } }) => {
  await begins(page, { name: "Robin", purpose: "alone", toSelf: canary });
  await page.goto("/lock");
  await inspect(page, "lock-on");
  const next = page.getByLabel(lock.on.next, { exact: true });
  await next.fill("Robin1990");
  await expect(page.getByText(lock.strength.levels[0]).or(page.getByText(lock.strength.levels[1]))).toBeVisible();
  await page.getByRole("button", { name: lock.on.do }).click();
  await expect(page.getByText(lock.on.differ)).toBeVisible();
  await next.fill("short");
  await page.getByRole("button", { name: lock.on.do }).click();
  await expect(page.getByText(lock.on.short(8))).toBeVisible();
  await inspect(page, "lock-on-weak");
  await next.fill(passphrase);
  await expect(page.getByText(lock.strength.levels[4])).toBeVisible();

  await turnsLockOn(page);
  await page.getByRole("link", { name: lockWords.change }).click();
  await page.getByLabel(lock.change.held, { exact: true }).fill("not this one");
  await page.getByLabel(lock.on.next, { exact: true }).fill("willow harbour nineteen kettles");
  await page.getByLabel(lock.on.again, { exact: true }).fill("willow harbour nineteen kettles");
  await page.getByRole("button", { name: lock.change.do }).click();
  await expect(page.getByText(passphraseWords.wrong)).toBeVisible();
  await inspect(page, "lock-change-wrong");
  await page.getByLabel(lock.change.held, { exact: true }).fill(passphrase);
  await expect(page.getByText(/The next try/)).toBeHidden();
  await page.getByRole("button", { name: lock.change.do }).click();
  await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: lockWords.turnOff }).click();
  await inspect(page, "lock-off");
  await page.getByLabel(lock.off.held, { exact: true }).fill("willow harbour nineteen kettles");
  await page.getByRole("button", { name: lock.off.do }).click();
  await expect(page.getByRole("link", { name: lockWords.turnOn })).toBeVisible({ timeout: 60_000 });
  await page.goto("/mine");
  await expect(page.getByText(canary)).toBeVisible();
});

async function locksOnHide(page: Page): Promise<void> {
  const hide = page.getByRole("switch", { name: lockWords.hide });
  await hide.click();
  await expect(hide).toBeChecked();
}

/** As when another app comes to the front. */
async function hides(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

/**
 * How many records of the database open under a key that lies in it: each CryptoKey, and each 32 bytes anywhere in a
 * value, or in what such a key opens. The record key is bound as CBOR `["twofold/store/1", key]` (rule KEY-3).
 */
function recordsOpenedByStoredKeys(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const cborText = (text: string) => [0x60 + text.length, ...new TextEncoder().encode(text)];
    const open = (key: CryptoKey, sealed: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>) =>
      crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.slice(0, 12), additionalData }, key, sealed.slice(12)).then(
        (plain) => new Uint8Array(plain),
        () => undefined,
      );
    const database = await settle(indexedDB.open("twofold"));
    const tx = database.transaction(["records", "meta"]);
    const [names, values, meta] = await Promise.all([
      settle(tx.objectStore("records").getAllKeys()),
      settle(tx.objectStore("records").getAll()) as Promise<Uint8Array<ArrayBuffer>[]>,
      settle(tx.objectStore("meta").getAll()),
    ]);
    database.close();
    const keys = meta.filter((value) => value instanceof CryptoKey);
    const bytes: Uint8Array<ArrayBuffer>[] = [];
    for (const [at, value] of values.entries()) {
      if (names[at] !== "store-key" && names[at] !== "lock-tries") continue;
      bytes.push(value);
      for (const key of keys) {
        const inner = await open(key, value, Uint8Array.of(0x81, ...cborText("twofold/store-key/1")));
        if (inner) bytes.push(inner);
      }
    }
    for (const each of bytes) {
      for (let at = 0; at + 32 <= each.length; at++) {
        keys.push(await crypto.subtle.importKey("raw", each.slice(at, at + 32), "AES-GCM", false, ["decrypt"]));
      }
    }
    let opened = 0;
    for (const [at, value] of values.entries()) {
      const name = String(names[at]);
      if (name === "store-key" || name.length > 23) continue;
      const associated = Uint8Array.of(0x82, ...cborText("twofold/store/1"), ...cborText(name));
      const tried = await Promise.all(keys.map((key) => open(key, value, associated)));
      if (tried.some((plain) => plain !== undefined)) opened += 1;
    }
    return opened;
  });
}
