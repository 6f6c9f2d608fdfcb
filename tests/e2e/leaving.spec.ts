import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { words as take } from "../../apps/web/src/pages/export/words.ts";
import { words as leave } from "../../apps/web/src/pages/leave/words.ts";
import { words as settings } from "../../apps/web/src/pages/settings/words.ts";
import { countCanary } from "./harness/canary.ts";
import { makeDevice } from "./harness/device.ts";
import { downloads } from "./harness/files.ts";
import { expect, type Person, pair, test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { openStorage } from "./harness/opened-storage.ts";
import { begins, confirms, foldsToday, invites, joins, opensOffline, seesOpen } from "./harness/people.ts";
import { phone } from "./harness/screens.ts";

const mine = "Kestrels over the quarry";
const theirs = "A loaf that actually rose";
const folded = "Sealed kestrel, never opened";

async function bothOpen(robin: Person, noor: Person): Promise<void> {
  await foldsToday(robin.page, mine);
  await noor.page.goto("/today");
  await foldsToday(noor.page, theirs);
  await seesOpen(robin.page, { mine, theirs, name: "Noor" });
  await noor.page.goto("/today");
  await seesOpen(noor.page, { mine: theirs, theirs: mine, name: "Robin" });
}

/** What a person takes along, without the day it was made. */
async function piecesOf({ page }: Person): Promise<string[]> {
  await page.goto("/export");
  const file = await downloads(page, () => page.getByRole("button", { name: take.json }).click());
  const { pieces } = JSON.parse(file.bytes.toString()) as { pieces: unknown[] };
  return pieces.map((piece) => JSON.stringify(piece)).toSorted();
}

async function leaves({ page }: Person, how: "tell" | "quiet", copy: "keep" | "erase"): Promise<void> {
  await page.goto("/leave");
  await page.getByRole("radio", { name: leave[how] }).check();
  await page.getByRole("radio", { name: leave[copy] }).check();
  await page.getByRole("button", { name: leave.yes, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: leave.after.title })).toBeVisible();
}

test("story 3: a leaves and erases; b keeps and takes along all that had opened; a new bond starts fresh for both", async ({
  paired: { robin, noor },
}) => {
  test.setTimeout(90_000);
  await bothOpen(robin, noor);
  const before = await piecesOf(noor);
  await robin.page.goto("/leave");
  await inspect(robin.page, "leave");
  await leaves(robin, "tell", "erase");
  await inspect(robin.page, "leave-after");

  await noor.page.goto("/settings");
  await expect(noor.page.getByText(settings.close.closedTheirs)).toBeVisible();
  expect(await piecesOf(noor)).toEqual(before);
  expect(before.join()).toContain(theirs);
  expect(before.join()).toContain(mine);

  // Afterwards nothing of theirs is asked of the relay: only the app's own files.
  const asked: string[] = [];
  robin.page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await robin.page.goto("/today");
  await robin.page.waitForTimeout(1_500);
  expect(asked.filter((one) => one.includes("/v1/"))).toEqual([]);

  await leaves(noor, "tell", "keep");
  await robin.page.goto("/invite");
  const link = await invites(robin.page);
  await joins(noor.page, link, { name: "Noor" });
  await confirms(robin.page, "Noor");
  for (const { page } of [robin, noor]) {
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const words of [mine, theirs]) await expect(page.getByText(words)).toHaveCount(0);
  }
  // What noor kept of the bond before is still there to be taken along, once.
  expect((await piecesOf(noor)).filter((piece) => piece.includes(theirs) || piece.includes(mine))).toEqual(
    before.filter((piece) => piece.includes(theirs) || piece.includes(mine)),
  );
});

testOffline(
  "a sealed note, then leaving offline and quietly: the other folds, and nothing opens for anybody",
  { tag: "@long" },
  async ({ paired: { robin, noor } }) => {
    test.setTimeout(90_000);
    await foldsToday(robin.page, folded);
    await robin.page.goto("/leave");
    await expect(robin.page.getByRole("heading", { level: 1, name: leave.title })).toBeVisible();
    await opensOffline(robin.page, robin.context);
    await robin.page.getByRole("radio", { name: leave.quiet }).check();
    await robin.page.getByRole("radio", { name: leave.erase }).check();
    await robin.page.getByRole("button", { name: leave.yes, exact: true }).click();
    await expect(robin.page.getByText(leave.after.offline)).toBeVisible();
    const left = await openStorage(robin.page);
    expect(
      [...left.valueByKey.keys()].filter((key) => /^(farewell|bond)\//.test(key)).map((key) => key.split("/")[0]),
    ).toEqual(["farewell"]);
    expect(countCanary([...left.bytesByKey.values()], folded)).toBe(0);

    await robin.context.setOffline(false);
    await robin.page.goto("/today");
    await expect
      .poll(async () =>
        [...(await openStorage(robin.page)).valueByKey.keys()].filter((key) => key.startsWith("farewell/")),
      )
      .toEqual([]);
    await noor.page.goto("/today");
    await foldsToday(noor.page, theirs);
    await noor.page.waitForTimeout(1_500);
    await noor.page.goto("/unfolded");
    await expect(noor.page.getByText(folded)).toHaveCount(0);
    await noor.page.goto("/settings");
    // Quietly: nothing says that it is closed.
    await expect(noor.page.getByText(settings.close.closedTheirs)).toHaveCount(0);
  },
);

test("[SAFE-10] erased here: neither words nor token nor the bond's keys are in the browser's folder", async ({
  relay,
  browser,
}) => {
  test.setTimeout(90_000);
  const device = makeDevice(phone);
  const context = await browser.newContext({ baseURL: relay.origin });
  const noor: Person = { name: "Noor", context, page: await context.newPage() };
  try {
    const { page } = await device.open();
    await begins(page, { name: "Robin", origin: relay.origin });
    await joins(noor.page, await invites(page), { name: "Noor" });
    await confirms(page, "Noor", { origin: relay.origin });
    await page.goto(`${relay.origin}/today`);
    await foldsToday(page, mine);
    await noor.page.goto("/today");
    await foldsToday(noor.page, theirs);
    await seesOpen(page, { mine, theirs, name: "Noor" });
    const held = await openStorage(page);
    const record = [...held.valueByKey].find(([key]) => key.endsWith("/record"))?.[1] as {
      token: Uint8Array;
      bondKeys: readonly { key: Uint8Array }[];
    };
    await page.goto(`${relay.origin}/leave`);
    await page.getByRole("radio", { name: leave.erase }).check();
    await page.getByRole("button", { name: leave.yes, exact: true }).click();
    await expect(page.getByText(leave.after.erased)).toBeVisible();
    await expect
      .poll(async () => [...(await openStorage(page)).valueByKey.keys()].filter((key) => key.startsWith("farewell/")))
      .toEqual([]);
    const now = await openStorage(page);
    const plain = [...now.bytesByKey.values()];
    expect(countCanary(plain, mine) + countCanary(plain, theirs)).toBe(0);
    const secrets = [record.token, ...record.bondKeys.map(({ key }) => key)].map((secret) => Buffer.from(secret));
    for (const secret of secrets) expect(plain.some((bytes) => Buffer.from(bytes).includes(secret))).toBe(false);
    // The browser writes down what it keeps of a page, for Back and for its next start, after two and a half seconds.
    await page.waitForTimeout(3_000);
    await device.close();
    const disk = filesIn(device.folder);
    expect(disk.length).toBeGreaterThan(10);
    expect(countCanary(disk, mine) + countCanary(disk, theirs)).toBe(0);
    for (const secret of secrets) expect(disk.some((bytes) => bytes.includes(secret))).toBe(false);
  } finally {
    await context.close();
    await device.remove();
  }
});

test("everything goes: the browser starts as one that was never here", { tag: "@long" }, async ({ robin, noor }) => {
  await pair(robin, noor);
  await foldsToday(robin.page, folded);
  await robin.page.goto("/leave/everything");
  await expect(robin.page.getByText(leave.everything.open("Noor"))).toBeVisible();
  await inspect(robin.page, "leave-everything");
  await leaves(robin, "tell", "keep");
  await robin.page.goto("/leave/everything");
  await robin.page.getByRole("button", { name: leave.everything.yes }).click();
  await expect(robin.page).toHaveURL(/\/(begin)?$/);
  await expect(robin.page.getByRole("radio").first()).toBeVisible();
  const names = await robin.page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(names).toBe(0);
  const kept = await openStorage(robin.page);
  expect([...kept.valueByKey.keys()].filter((key) => key !== "store-key")).toEqual([]);
});

function filesIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true }).flatMap((name) => {
    const path = join(folder, String(name));
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? [readFileSync(path)] : [];
  });
}
