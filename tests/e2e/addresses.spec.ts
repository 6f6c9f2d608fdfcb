/** Which addresses can be used: https and localhost; every other one says why not and what to do. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { refusedWords } from "../../apps/web/src/app/refused-words.ts";
import { words as invite } from "../../apps/web/src/pages/invite/words.ts";
import { makeCertificate } from "../../scripts/certificate.ts";
import { chromiumArgs, findChromium } from "../../scripts/chromium.ts";
import { anyFreePort } from "../../scripts/ports.ts";
import { expectAccessible } from "./harness/axe.ts";
import { expect, test } from "./harness/fixtures.ts";
import { begins, confirms, foldsToday, invites, joins, seesOpen } from "./harness/people.ts";
import { startRelay } from "./harness/relay.ts";
import { startReverseProxy } from "./harness/reverse-proxy.ts";

/** A name that leads to this machine, and that browsers do not treat as local. */
const host = "twofold.test";

const executablePath = findChromium();
test.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArgs, `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  },
});

test("a plain http address says why it is not safe and what to do, and keeps nothing", async ({ browser, relay }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://${host}:${relay.port}/`);
  await expect(page.getByRole("heading", { level: 1, name: refusedWords.insecureTitle })).toBeVisible();
  await expect(page.getByText(refusedWords.insecureSteps[0]!)).toBeVisible();
  await expectAccessible(page, "insecure address");
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await context.close();
});

test("an invitation made on localhost says that it works on this computer only", async ({ robin }) => {
  await begins(robin.page, { name: "Robin" });
  await invites(robin.page);
  await expect(robin.page.getByText(invite.sending.thisComputer)).toBeVisible();
});

test("over https with a certificate of one's own two people pair, fold and unfold", async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), "twofold-certificate-"));
  const { cert, key } = makeCertificate([host], Date.now());
  writeFileSync(join(folder, "cert.pem"), cert);
  writeFileSync(join(folder, "key.pem"), key);
  const relay = await startRelay({
    host,
    env: { TWOFOLD_TLS_CERT: join(folder, "cert.pem"), TWOFOLD_TLS_KEY: join(folder, "key.pem") },
  });
  await meetAt(browser, relay.origin);
  await relay.remove();
  rmSync(folder, { recursive: true });
});

test("behind a reverse proxy that holds the certificate two people pair, fold and unfold", { tag: "@long" }, async ({
  browser,
}) => {
  const relayPort = await anyFreePort();
  const proxy = await startReverseProxy(relayPort, makeCertificate([host], Date.now()));
  const origin = `https://${host}:${proxy.port}`;
  const relay = await startRelay({
    env: { PORT: String(relayPort), TWOFOLD_ORIGIN: origin, TWOFOLD_TRUST_PROXY: "1" },
  });
  await meetAt(browser, origin);
  await proxy.close();
  await relay.remove();
});

/** Two people meet at an address that works from anywhere, and everything unfolds. */
async function meetAt(browser: Browser, origin: string): Promise<void> {
  expect(origin).toMatch(/^https:/);
  const open = async (name: string) => {
    const context = await browser.newContext({ baseURL: origin, ignoreHTTPSErrors: true });
    return { name, context, page: await context.newPage() };
  };
  const [robin, noor] = [await open("Robin"), await open("Noor")];
  await begins(robin.page, { name: robin.name });
  const link = await invites(robin.page);
  expect(link.startsWith(`${origin}/#join/`)).toBe(true);
  await expect(robin.page.getByText(invite.sending.thisComputer)).toBeHidden();
  await joins(noor.page, link, { name: noor.name });
  await confirms(robin.page, noor.name);
  await robin.page.goto("/today");

  await foldsToday(robin.page, "The note of a phone");
  await foldsToday(noor.page, "The note of a desktop");
  await seesOpen(noor.page, { mine: "The note of a desktop", theirs: "The note of a phone", name: "Robin" });
  await seesOpen(robin.page, { mine: "The note of a phone", theirs: "The note of a desktop", name: "Noor" });
  await robin.context.close();
  await noor.context.close();
}
