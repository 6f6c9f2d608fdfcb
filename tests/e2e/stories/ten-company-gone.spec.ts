/** Story 10: the company raised the price, locked my history, or vanished. Nothing here needs one. */

import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { words as take } from "../../../apps/web/src/pages/export/words.ts";
import { helpEntries } from "../../../packages/content/help/entries.ts";
import { chromiumArgs, findChromium } from "../../../scripts/chromium.ts";
import { root } from "../../../scripts/process.ts";
import { readEnvironment, readService, readStages, saidOf, startAsContainer } from "../harness/container.ts";
import { onlyThisComputer, recordElsewhere, startStranger } from "../harness/elsewhere.ts";
import { downloads } from "../harness/files.ts";
import { expect, testOffline as test } from "../harness/fixtures.ts";
import { begins, confirms, foldsToday, invites, isKeptForOffline, joins, seesOpen } from "../harness/people.ts";

const executablePath = findChromium();
test.use({
  launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...chromiumArgs, onlyThisComputer] },
});

const builtApp = process.env.TWOFOLD_APP ?? join(root, "apps/web/dist");

test("[story 10] `docker compose up` of the relay + static build pairs two clients with no outside request", async ({
  browser,
}) => {
  const container = await startAsContainer(builtApp);
  const { origin } = container;
  const open = async (name: string) => {
    const context = await browser.newContext({ baseURL: origin });
    return { name, context, asked: await recordElsewhere(context, origin), page: await context.newPage() };
  };
  const [robin, noor] = [await open("Robin"), await open("Noor")];
  await begins(robin.page, { name: robin.name });
  await joins(noor.page, await invites(robin.page), { name: noor.name });
  await confirms(robin.page, noor.name);
  for (const { page } of [robin, noor]) {
    await page.goto("/today");
    // The worker has fetched every file of the app by then: what it asks counts too.
    await isKeptForOffline(page);
  }
  await foldsToday(robin.page, "On a machine of our own");
  await foldsToday(noor.page, "And on nobody else's");
  await seesOpen(noor.page, { mine: "nobody else's", theirs: "machine of our own", name: "Robin" });
  await seesOpen(robin.page, { mine: "machine of our own", theirs: "nobody else's", name: "Noor" });
  expect([...robin.asked, ...noor.asked]).toEqual([]);

  // It can fail: what a page without a policy asks of another address is written down, and gets nowhere.
  const other = await robin.context.newPage();
  const outcome = await other.evaluate(() =>
    fetch("https://elsewhere.example/").then(
      () => "answered",
      () => "refused",
    ),
  );
  expect([outcome, robin.asked]).toEqual(["refused", ["GET https://elsewhere.example/"]]);
  for (const { context } of [robin, noor]) await context.close();
  await container.remove();
});

test("[story 10] compose.yaml and Containerfile: this computer only, one volume, no root, nothing of npm in the end", () => {
  const service = readService(readFileSync(join(root, "compose.yaml"), "utf8"));
  const stages = readStages(readFileSync(join(root, service.build.dockerfile), "utf8"));
  const [build, last] = [stages[0]!, stages.at(-1)!];
  expect(stages).toHaveLength(2);
  expect(saidOf(build, "RUN")).toEqual(["npm install", "npm run build"]);
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // The Node that every test ran with, from no named registry.
  for (const { base } of stages) expect(base).toBe(`node:${devDependencies.node}-slim`);

  const environment = readEnvironment(last);
  expect(service.ports).toEqual([`127.0.0.1:4680:${environment.PORT}`]);
  expect(saidOf(last, "EXPOSE")).toEqual([environment.PORT]);
  expect(saidOf(last, "VOLUME")).toEqual([environment.TWOFOLD_DATA]);
  expect(service.volumes).toEqual([`data:${environment.TWOFOLD_DATA}`]);
  // Whoever it runs as is no root, and owns the volume.
  expect(saidOf(last, "USER")).toEqual(["node"]);
  expect(saidOf(last, "RUN")).toEqual([`install -d -o node -g node -m 700 ${environment.TWOFOLD_DATA}`]);
  expect(last.steps.map(({ name }) => name).lastIndexOf("RUN")).toBeLessThan(
    last.steps.findIndex(({ name }) => name === "USER"),
  );
});

test("[story 10] export opens in a plain text editor", async ({ robin: { page } }) => {
  const written = "Käse, 茶 and ☕ — “quoted”, #1 and *not bold*.\nA second line.\n\nשלום";
  await begins(page, { name: "Zoë", purpose: "alone", toSelf: written });
  await page.goto("/export");
  const zip = await downloads(page, () => page.getByRole("button", { name: take.folder }).click());
  const json = await downloads(page, () => page.getByRole("button", { name: take.json }).click());
  const files = Object.entries(unzipSync(zip.bytes)).filter(([name]) => !name.endsWith("/"));
  expect(files.length).toBeGreaterThan(0);
  const texts = files.map(([name, bytes]) => {
    expect(name).toMatch(/^[A-Za-z0-9/._-]+\.md$/);
    return readAsText(bytes);
  });
  readAsText(json.bytes);
  expect(JSON.parse(strFromU8(json.bytes)).pieces[0].text).toBe(written);
  const journal = texts.find((text) => text.includes("Käse"))!;
  // Readable as it stands: a heading, and every line of it whole.
  expect(journal).toMatch(/^# \S/);
  for (const part of ["Käse, 茶 and ☕ — “quoted”", "A second line.", "שלום"]) expect(journal).toContain(part);
  expect(journal.split("\n").every((each) => each.length < 500)).toBe(true);
});

test("[story 10] 0 third-party origins in the built bundle and CSP forbids them", async ({ robin: { page } }) => {
  // Addresses that help shows, for a person to tap, and the names of XML's own vocabularies; nothing is fetched from either.
  const told = new Set(helpEntries.flatMap(({ url, sourceUrl }) => [url, sourceUrl].flatMap((each) => each ?? [])));
  const toldOrigins = new Set([...told].map((url) => new URL(url).origin));
  const files = readdirSync(builtApp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && [".html", ".js", ".css", ".webmanifest", ".svg"].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(20);
  const foreign = files.flatMap((file) => originsIn(readFileSync(file, "utf8")).map((origin) => ({ file, origin })));
  expect(foreign.filter(({ origin }) => !toldOrigins.has(origin) && origin !== "http://www.w3.org")).toEqual([]);
  // Outside of scripts there is none at all: no page, style sheet or manifest names one.
  expect(foreign.filter(({ file, origin }) => !/\.(js|svg)$/.test(file) && origin !== "http://www.w3.org")).toEqual([]);
  expect(originsIn('<script src="//cdn.example/x.js"></script> url(https://fonts.example/a)')).toEqual([
    "http://cdn.example",
    "https://fonts.example",
  ]);

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const stranger = await startStranger();
  expect(await page.evaluate(reachOut, stranger.origin)).toEqual([
    "connect-src",
    "font-src",
    "form-action",
    "frame-src",
    "img-src",
    "require-trusted-types-for",
    "style-src-elem",
  ]);
  expect(stranger.asked).toEqual([]);
  // It can fail: without the policy the same address answers.
  const other = await page.context().newPage();
  await other.evaluate((address) => fetch(address, { mode: "no-cors" }).then(() => undefined), stranger.origin);
  expect(stranger.asked).toEqual(["GET /"]);
  await stranger.close();
});

/** Throws where a plain text editor would show signs for broken bytes, or none at all. */
function readAsText(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/);
  return text;
}

/** Origins of every absolute address in a text, with or without a scheme. */
function originsIn(text: string): string[] {
  const found = text.matchAll(/(?:\b(https?|wss?):)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?=[:/"'`)\s?#]|$)/gi);
  return [...found].map(([, scheme, host]) => `${scheme ?? "http"}://${host}`);
}

/** Tries every way in which a page can ask another origin for something; returns which rule of the policy held each back. */
async function reachOut(origin: string): Promise<string[]> {
  const held = new Set<string>();
  document.addEventListener("securitypolicyviolation", (event) => held.add(event.effectiveDirective));
  const put = (tag: string, fields: Readonly<Record<string, string>>) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(fields)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  put("img", { src: `${origin}/picture.png` });
  put("link", { rel: "stylesheet", href: `${origin}/style.css` });
  put("iframe", { src: `${origin}/frame.html` });
  try {
    put("script", { src: `${origin}/script.js` });
  } catch {
    // Trusted Types refuse it before there is an address to ask.
  }
  const form = put("form", { action: `${origin}/form`, method: "post" }) as HTMLFormElement;
  form.requestSubmit();
  await fetch(`${origin}/fetch`, { mode: "no-cors" }).catch(() => undefined);
  navigator.sendBeacon(`${origin}/beacon`, "x");
  await new FontFace("Elsewhere", `url(${origin}/font.woff2)`).load().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return [...held].sort();
}
