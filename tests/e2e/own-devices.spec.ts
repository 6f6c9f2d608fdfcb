/** A second device of one's own: linked by a code and four words, used beside the first, and taken away again. */

import type { BrowserContext, Page } from "@playwright/test";
import { standingWords } from "../../apps/web/src/app/standing-words.ts";
import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as devices } from "../../apps/web/src/pages/devices/words.ts";
import { words as leave } from "../../apps/web/src/pages/leave/words.ts";
import { words as link } from "../../apps/web/src/pages/link/words.ts";
import { words as lock } from "../../apps/web/src/pages/lock/words.ts";
import { words as round } from "../../apps/web/src/pages/round/words.ts";
import { lockWords } from "../../apps/web/src/pages/settings/lock-words.ts";
import { ownDevicesWords } from "../../apps/web/src/pages/settings/own-devices-words.ts";
import { besideWords as beside } from "../../apps/web/src/pages/today/beside-words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { passphraseWords } from "../../apps/web/src/parts/passphrase-words.ts";
import { sayDeviceProblem } from "../../apps/web/src/words/own-problems.ts";
import { setClockAhead } from "./harness/clock.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins, confirms, foldsToday, invites, joins, seesOpen } from "./harness/people.ts";
import { desktop } from "./harness/screens.ts";

test.setTimeout(300_000);

const minuteMs = 60_000;
const passphrase = "otter lamp gravel seven";
const said = devices.adding;
const h1 = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function showsCode(page: Page): Promise<string> {
  await page.goto("/devices/add");
  await page.getByRole("button", { name: said.show }).click();
  await expect(h1(page, said.offerHeading)).toBeFocused();
  return page.getByLabel(said.linkLabel).inputValue();
}

async function opensCode(page: Page, code: string, name: string): Promise<void> {
  await page.goto(code);
  await page.getByLabel(link.name).fill(name);
  await page.getByRole("button", { name: link.go }).click();
}

async function fourWords(page: Page): Promise<readonly string[]> {
  const list = page.getByRole("list", { name: said.fourWords });
  await expect(list).toBeVisible({ timeout: 30_000 });
  return list.getByRole("listitem").allTextContents();
}

const second = test.extend<{ laptop: { context: BrowserContext; page: Page } }>({
  laptop: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ viewport: desktop, baseURL: baseURL! });
    await use({ context, page: await context.newPage() });
    await context.close();
  },
});

async function asksAnother(page: Page): Promise<void> {
  await page.goto("/today");
  await page.getByRole("button", { name: today.another }).click();
}

/** The newest pair of notes, opened from Today: ready to unfold, or seen on another own device already. */
async function seesNote(page: Page, notes: { mine: string; theirs: string }): Promise<void> {
  await page.goto("/today");
  await page
    .getByRole("link", { name: today.unfold })
    .or(page.getByRole("link", { name: today.readAgain }))
    .click({ timeout: 30_000 });
  await expect(page.getByRole("article", { name: round.noteOf("Noor") })).toContainText(notes.theirs);
  await expect(page.getByRole("article", { name: round.yourNote, exact: true })).toContainText(notes.mine);
  // That it was seen is kept when the sheets have come to rest.
  await page.waitForTimeout(2500);
}

second(
  "[DEV-5] [DEV-10] [DEV-11] [DEV-13] linked by four words, it has the same notes; what it writes is on the first; removed, it gets nothing new",
  async ({ paired, laptop }) => {
    const robin: Person = paired.robin;
    const { noor } = paired;
    await foldsToday(robin.page, "The blue door stood open.");
    await foldsToday(noor.page, "I heard the mill.");
    await seesOpen(robin.page, { mine: "The blue door stood open.", theirs: "I heard the mill.", name: "Noor" });
    await robin.page.goto("/settings");
    await robin.page.getByRole("link", { name: ownDevicesWords.devices }).click();
    await expect(robin.page.getByText(devices.alone)).toBeVisible();
    await inspect(robin.page, "devices-alone");
    await robin.page.getByRole("link", { name: devices.add }).click();
    await inspect(robin.page, "devices-add");

    const code = await showsCode(robin.page);
    await inspect(robin.page, "devices-code");
    await laptop.page.goto(code);
    await expect(h1(laptop.page, link.heading)).toBeVisible();
    // The secret has left the address bar and the history.
    expect(new URL(laptop.page.url()).hash).toBe("");
    await inspect(laptop.page, "link-form");
    await laptop.page.getByLabel(link.name).fill("Laptop");
    await laptop.page.getByRole("button", { name: link.go }).click();
    await expect(h1(robin.page, said.compareHeading("Laptop"))).toBeFocused({ timeout: 30_000 });
    const words = await fourWords(robin.page);
    expect(words).toHaveLength(4);
    expect(await fourWords(laptop.page)).toEqual(words);
    await inspect(robin.page, "devices-compare");
    await inspect(laptop.page, "link-compare");
    await robin.page.getByRole("button", { name: said.same }).click();
    await expect(h1(robin.page, said.doneHeading("Laptop"))).toBeVisible({ timeout: 60_000 });
    await expect(h1(laptop.page, link.doneHeading)).toBeVisible({ timeout: 60_000 });
    await inspect(laptop.page, "link-done");

    // Announced on the device that was there until it was seen, on whatever page.
    await robin.page.goto("/today");
    await expect(robin.page.getByText(devices.notices.added("Laptop"))).toBeVisible();
    await inspect(robin.page, "devices-announced");
    await robin.page.getByRole("button", { name: devices.notices.wasMe }).click();
    await expect(robin.page.getByText(devices.notices.added("Laptop"))).toBeHidden();

    await seesNote(laptop.page, { mine: "The blue door stood open.", theirs: "I heard the mill." });
    await expect(laptop.page.getByText(devices.notices.added("Laptop"))).toHaveCount(0);

    // Another question, answered on the laptop; Noor carries on as before, and the phone has it too.
    await asksAnother(laptop.page);
    await foldsToday(laptop.page, "Written on the laptop.");
    await noor.page.goto("/today");
    await foldsToday(noor.page, "Read by both of yours.");
    for (const page of [laptop.page, robin.page]) {
      await seesNote(page, { mine: "Written on the laptop.", theirs: "Read by both of yours." });
    }

    const kept = laptop.page.url();

    await robin.page.goto("/devices");
    await robin.page.getByRole("button", { name: devices.renameOf(devices.thisOne) }).click();
    const long = "The telephone that always lies in the blu";
    await robin.page.getByLabel(devices.renameLabel, { exact: true }).fill(long);
    await robin.page.getByRole("button", { name: devices.renameYes }).click();
    await expect(robin.page.getByText(devices.nameTooLong(40))).toBeVisible();
    await robin.page.getByLabel(devices.renameLabel, { exact: true }).fill("Interminabilissimaterminabilissimaphone");
    await robin.page.getByRole("button", { name: devices.renameYes }).click();
    await expect(robin.page.getByText("Interminabilissimaterminabilissimaphone")).toBeVisible();
    await inspect(robin.page, "devices-two");
    await robin.page.getByRole("button", { name: devices.removeOf("Laptop") }).click();
    await expect(robin.page.getByText(devices.removeLines[1]!)).toBeVisible();
    await inspect(robin.page, "devices-remove");
    await robin.page
      .getByRole("dialog")
      .getByRole("button", { name: devices.removeYes("Laptop") })
      .click();
    await expect(robin.page.getByRole("main").getByText(devices.removed("Laptop"))).toBeVisible();
    await expect(robin.page.getByRole("listitem").filter({ hasText: "Laptop" })).toHaveCount(0);

    // What comes now is for the two of them: the laptop, left open, reads nothing of it and says why.
    await asksAnother(robin.page);
    await foldsToday(robin.page, "Not for the laptop any more.");
    await noor.page.goto("/today");
    await foldsToday(noor.page, "Nor is this.");
    await seesNote(robin.page, { mine: "Not for the laptop any more.", theirs: "Nor is this." });
    await laptop.page.goto("/today");
    await expect(laptop.page.getByText(devices.notices.removed)).toBeVisible({ timeout: 60_000 });
    await inspect(laptop.page, "devices-removed");
    await laptop.page.getByRole("link", { name: devices.notices.look2 }).click();
    await expect(h1(laptop.page, devices.gone.heading)).toBeVisible();
    await inspect(laptop.page, "devices-gone");
    for (const text of ["Not for the laptop any more.", "Nor is this."]) {
      await expect(laptop.page.getByText(text)).toHaveCount(0);
    }
    // What it held before is still there to be read.
    await laptop.page.goto(kept);
    await expect(laptop.page.getByText("Read by both of yours.")).toBeVisible();
    await expect(laptop.page.getByText("Nor is this.")).toHaveCount(0);
  },
);

second(
  "[DEV-16] [LEAVE-7] two who pair after it was linked are on it too; left on one device, it says so on the other",
  { tag: "@long" },
  async ({ robin, noor, laptop }) => {
    await begins(robin.page, { name: "Robin" });
    await laptop.page.goto(await showsCode(robin.page));
    await laptop.page.getByLabel(link.name).fill("Laptop");
    await laptop.page.getByRole("button", { name: link.go }).click();
    await robin.page.getByRole("button", { name: said.same }).click({ timeout: 30_000 });
    await expect(h1(laptop.page, link.doneHeading)).toBeVisible({ timeout: 60_000 });
    await robin.page.goto("/invite");
    await joins(noor.page, await invites(robin.page), { name: "Noor" });
    await confirms(robin.page, "Noor");
    await robin.page.goto("/today");
    await foldsToday(robin.page, "From the phone.");
    // At its set times, and whenever it is opened, each device reads what the others wrote down for it.
    await robin.page.goto("/today");
    await expect(async () => {
      await robin.page.reload();
      await laptop.page.goto("/today");
      await expect(laptop.page.getByText("Noor").first()).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 90_000 });
    await inspect(laptop.page, "devices-later-bond");

    await robin.page.goto("/leave");
    await robin.page.getByRole("radio", { name: leave.tell }).check();
    await robin.page.getByRole("button", { name: leave.yes }).click();
    await expect(h1(robin.page, leave.after.title)).toBeVisible();
    await expect(h1(laptop.page, beside.closedOwnTitle)).toBeVisible({ timeout: 60_000 });
    await laptop.page.reload();
    await expect(laptop.page.getByText(beside.closedElsewhere)).toBeVisible({ timeout: 60_000 });
    await expect(laptop.page.getByText(standingWords.unreachable)).toHaveCount(0);
    await expect(laptop.page.getByText(devices.notices.removed)).toHaveCount(0);
    await inspect(laptop.page, "today-closed-elsewhere");
  },
);

second(
  "[DEV-11] words that differ end it on the old device, and nothing was handed over",
  { tag: "@long" },
  async ({ robin, laptop }) => {
    await begins(robin.page, { name: "Robin", purpose: "alone", toSelf: "Only mine." });
    await opensCode(laptop.page, await showsCode(robin.page), "Laptop");
    await fourWords(laptop.page);
    await robin.page.getByRole("button", { name: said.differ }).click();
    await expect(h1(robin.page, said.title)).toBeVisible();
    await expect(h1(laptop.page, link.ended)).toBeVisible({ timeout: 60_000 });
    await expect(laptop.page.getByText(sayDeviceProblem({ tag: "link-expired" }))).toBeVisible();
    await inspect(laptop.page, "link-ended");
    await laptop.page.getByRole("button", { name: link.close }).click();
    await expect(h1(laptop.page, begin.what.heading)).toBeVisible();
    await robin.page.goto("/devices");
    await expect(robin.page.getByText(devices.alone)).toBeVisible();
  },
);

second(
  "[DEV-14] what is wrong with a code is said in plain words, before anything is sent",
  { tag: "@long" },
  async ({ robin, laptop }) => {
    await begins(robin.page, { name: "Robin", purpose: "alone" });
    const page = laptop.page;
    await page.goto("/link");
    await expect(h1(page, link.none.heading)).toBeVisible();
    await inspect(page, "link-none");
    await opensCode(page, "/#link/nonsense", "Laptop");
    await expect(page.getByText(sayDeviceProblem({ tag: "link-damaged" }))).toBeVisible();
    await page.getByRole("button", { name: link.close }).click();

    const code = await showsCode(robin.page);
    await setClockAhead(laptop.context, 11 * minuteMs);
    await opensCode(page, code, "Laptop");
    await expect(page.getByText(sayDeviceProblem({ tag: "link-expired" }))).toBeVisible({ timeout: 30_000 });

    // On the screen that shows it, too, and the next one is one press away.
    await setClockAhead(robin.context, 11 * minuteMs);
    await robin.page.reload();
    await expect(h1(robin.page, said.ended)).toBeVisible();
    await robin.page.getByRole("button", { name: said.again }).click();
    await expect(robin.page.getByRole("button", { name: said.show })).toBeVisible();
    await robin.context.setOffline(true);
    await robin.page.getByRole("button", { name: said.show }).click();
    await expect(robin.page.getByText(sayDeviceProblem({ tag: "offline" }))).toBeVisible({ timeout: 30_000 });
    await inspect(robin.page, "devices-add-offline");
  },
);

second(
  "[DEV-14] where the lock is on, the code shows only after its passphrase",
  { tag: "@long" },
  async ({ robin: { page } }) => {
    await begins(page, { name: "Robin", purpose: "alone" });
    await page.goto("/settings");
    await page.getByRole("link", { name: lockWords.turnOn }).click();
    await page.getByLabel(lock.on.next, { exact: true }).fill(passphrase);
    await page.getByLabel(lock.on.again, { exact: true }).fill(passphrase);
    await page.getByRole("button", { name: lock.on.do }).click();
    await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible({ timeout: 60_000 });
    await page.getByRole("link", { name: ownDevicesWords.devices }).click();
    await page.getByRole("link", { name: devices.add }).click();
    await inspect(page, "devices-add-locked");
    await page.getByLabel(said.passphrase).fill("not the one");
    await page.keyboard.press("Enter");
    await expect(page.getByText(passphraseWords.wrong)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByLabel(said.linkLabel)).toHaveCount(0);
    await page.getByLabel(said.passphrase).fill(passphrase);
    const show = page.getByRole("button", { name: said.show });
    await expect(show).not.toHaveAttribute("aria-disabled", "true");
    await show.click();
    await expect(h1(page, said.offerHeading)).toBeVisible({ timeout: 60_000 });
  },
);
