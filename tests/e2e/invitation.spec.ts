/** One link, one guest: what everyone else is told who opens it. */

import { words as invite } from "../../apps/web/src/pages/invite/words.ts";
import { words as join } from "../../apps/web/src/pages/join/words.ts";
import { hourMs } from "./harness/clock.ts";
import { expect, test } from "./harness/fixtures.ts";
import { begins, confirms, invites, joins } from "./harness/people.ts";
import { startRelay } from "./harness/relay.ts";

test("a second opener is told that the link was used, and to tell the one who sent it", async ({
  robin,
  noor,
  browser,
  baseURL,
}) => {
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page);
  await joins(noor.page, link, { name: "Noor" });
  await expect(noor.page).toHaveURL(/\/today$/);

  const stranger = await browser.newContext({ baseURL: baseURL! });
  const page = await stranger.newPage();
  await joins(page, link, { name: "Sam" });
  await expect(page.getByRole("heading", { level: 1, name: join.states["invitation-used"].heading })).toBeVisible();
  await expect(page.getByText("tell the one who sent it")).toBeVisible();
  await stranger.close();

  // The right guest is not disturbed by it.
  await confirms(robin.page, "Noor");
});

test("an expired link says so, on both ends nothing is stuck", { tag: "@long" }, async ({ browser }) => {
  const relay = await startRelay();
  const host = await browser.newContext({ baseURL: relay.origin });
  const guest = await browser.newContext({ baseURL: relay.origin });
  const [hostPage, guestPage] = [await host.newPage(), await guest.newPage()];
  await begins(hostPage, { name: "Robin" });
  const link = await invites(hostPage);
  await relay.stop();
  await relay.start({ aheadMs: 73 * hourMs });

  await joins(guestPage, link, { name: "Noor" });
  await expect(
    guestPage.getByRole("heading", { level: 1, name: join.states["invitation-expired"].heading }),
  ).toBeVisible();

  await hostPage.goto("/invite");
  await hostPage.getByRole("button", { name: invite.spent.again }).click();
  await expect(hostPage.getByRole("heading", { level: 1, name: invite.setup.heading })).toBeVisible();
  await host.close();
  await guest.close();
  await relay.remove();
});

test("a damaged link is called damaged, wherever it broke", async ({ robin, noor }) => {
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page);
  const at = link.length - 20;
  const damaged = [link.slice(0, -12), `${link.slice(0, at)}%${link.slice(at + 1)}`, `${new URL(link).origin}/#join/`];
  for (const broken of damaged) {
    await noor.page.goto("about:blank");
    await noor.page.goto(broken);
    await expect(
      noor.page.getByRole("heading", { level: 1, name: join.states["invitation-damaged"].heading }),
    ).toBeVisible();
  }
});

test("on the inviting device the link is recognised as one's own", async ({ robin }) => {
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page);
  const page = await robin.context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: join.states["invitation-own"].heading })).toBeVisible();
});

test("the secret leaves the address bar at once and never reaches the relay", async ({ robin, noor }) => {
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page);
  const secret = new URL(link).hash.slice("#join/".length);
  const asked: string[] = [];
  noor.page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await noor.page.goto(link);
  await expect(noor.page.getByRole("button", { name: join.join, exact: true })).toBeVisible();
  expect(noor.page.url()).not.toContain(secret.slice(0, 12));
  expect(asked.filter((line) => line.includes(secret.slice(0, 12)))).toEqual([]);
  // Opening alone sends nothing to the meeting: only the app's own files were fetched.
  expect(asked.filter((line) => line.includes("/v1/"))).toEqual([]);
  await noor.page.goBack().catch(() => null);
  expect(noor.page.url()).not.toContain(secret.slice(0, 12));
});

test("someone who was not invited is refused before anything is shared", async ({ robin, noor }) => {
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page);
  await joins(noor.page, link, { name: "Somebody" });
  await robin.page.goto("/invite");
  await robin.page.getByRole("button", { name: invite.answered.no("Somebody") }).click();
  await robin.page.getByRole("button", { name: invite.answered.noYes }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: invite.setup.heading })).toBeVisible();
});
