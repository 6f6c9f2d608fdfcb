import { unzipSync } from "fflate";
import { words as take } from "../../apps/web/src/pages/export/words.ts";
import { words as own } from "../../apps/web/src/pages/library/own/words.ts";
import { words as lock } from "../../apps/web/src/pages/lock/words.ts";
import { words as room, roomWords } from "../../apps/web/src/pages/mine/words.ts";
import { pack, question } from "../../packages/content/src/pack/hostile.fixture.ts";
import { asUpload, bringsIn, downloads } from "./harness/files.ts";
import { expect, test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins, confirms, foldsToday, invites, joins, seesOpen } from "./harness/people.ts";
import { press } from "./harness/practising.ts";

const mine = "Kestrels over the quarry, all afternoon";
const theirs = "A loaf that actually rose";
const secret = "Only the diary knows about the kestrels";

testOffline(
  "both files are made offline, say whose is what, and one comes back in another browser",
  async ({ robin, noor, browser, baseURL }) => {
    test.setTimeout(90_000);
    await begins(robin.page, { name: "Robin", toSelf: secret });
    await joins(noor.page, await invites(robin.page), { name: "Noor" });
    await confirms(robin.page, "Noor");
    await robin.page.goto("/today");
    await noor.page.goto("/today");
    await foldsToday(robin.page, mine);
    await foldsToday(noor.page, theirs);
    await seesOpen(robin.page, { mine, theirs, name: "Noor" });

    await robin.page.goto("/export");
    await expect(robin.page.getByRole("heading", { level: 1, name: take.title })).toBeVisible();
    await inspect(robin.page, "export");
    // Everything that both files take has been here before.
    await downloads(robin.page, () => robin.page.getByRole("button", { name: take.folder }).click());
    await robin.context.setOffline(true);
    const json = await downloads(robin.page, () => robin.page.getByRole("button", { name: take.json }).click());
    const zip = await downloads(robin.page, () => robin.page.getByRole("button", { name: take.folder }).click());
    await robin.context.setOffline(false);

    const document = JSON.parse(json.bytes.toString());
    expect(document).toMatchObject({ format: "twofold-export", version: 2, bonds: [{ me: "Robin", them: "Noor" }] });
    const note = (whose: string) =>
      document.pieces.find((piece: { kind: string; whose: string }) => piece.kind === "note" && piece.whose === whose);
    expect(note("mine").text).toBe(mine);
    expect(note("theirs")).toMatchObject({ text: theirs, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(json.bytes.toString()).toContain(secret);
    expect(json.bytes.toString()).not.toMatch(/\d\d:\d\d/);
    const files = Object.fromEntries(
      Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    );
    const shared = Object.entries(files).find(([name]) => /with-1-noor\/\d{4}\.md$/.test(name))?.[1] ?? "";
    expect(shared).toContain(`> ${theirs}`);
    expect(shared).not.toContain(secret);
    expect(Object.values(files).join("\n")).toContain(secret);

    // Without the private part nothing of it is in the file.
    await robin.page.getByRole("switch", { name: take.mine }).click();
    const open = await downloads(robin.page, () => robin.page.getByRole("button", { name: take.json }).click());
    expect(open.bytes.toString()).not.toContain(secret);
    expect(open.bytes.toString()).toContain(theirs);

    const later = await browser.newContext({ baseURL: baseURL! });
    const page = await later.newPage();
    await begins(page, { name: "Robin", purpose: "alone" });
    await page.goto("/export");
    await page.getByLabel(take.choose).setInputFiles(asUpload("notes.json", "not an export"));
    await expect(page.getByText(take.damaged)).toBeVisible();
    await page.getByLabel(take.choose).setInputFiles(asUpload(json.name, json.bytes));
    await expect(page.getByText(take.imported(document.pieces.length, 0)).first()).toBeVisible();
    await page.getByLabel(take.choose).setInputFiles(asUpload(json.name, json.bytes));
    await expect(page.getByText(take.imported(0, document.pieces.length)).first()).toBeVisible();
    await page.getByRole("link", { name: take.seePast }).click();
    for (const words of [mine, theirs, secret]) await expect(page.getByText(words)).toBeVisible();
    await inspect(page, "export-past");
    await page.goto("/export");
    const again = await downloads(page, () => page.getByRole("button", { name: take.json }).click());
    const byText = (pieces: { text?: string }[]) => pieces.map((piece) => JSON.stringify(piece)).toSorted();
    expect(byText(JSON.parse(again.bytes.toString()).pieces)).toEqual(byText(document.pieces));

    // A journal that came back is shut with the room.
    await page.goto("/mine/room");
    const passphrase = "fern kettle harbour nine";
    await page.getByLabel(lock.on.next, { exact: true }).fill(passphrase);
    await page.getByLabel(lock.on.again, { exact: true }).fill(passphrase);
    await page.getByRole("button", { name: roomWords.do }).click();
    await expect(page).toHaveURL(/\/mine$/, { timeout: 60_000 });
    await page.goto("/export/past");
    await expect(page.getByText(theirs)).toBeVisible();
    await expect(page.getByText(take.past.shutText(1))).toBeVisible();
    await expect(page.getByText(secret)).toHaveCount(0);
    await inspect(page, "export-past-shut");
    await page.getByLabel(room.unlockLabel).fill(passphrase);
    await page.getByRole("button", { name: room.unlock, exact: true }).click();
    await expect(page.getByText(secret)).toBeVisible({ timeout: 60_000 });
    await later.close();
  },
);

test("[EXP-10] decks go along with everything, somebody else's with its author, and are kept where they came back", async ({
  robin,
  browser,
  baseURL,
}) => {
  const { page } = robin;
  await begins(page, { name: "Robin", purpose: "alone" });
  await page.goto("/library/bring-in");
  await bringsIn(page, "journeys.yaml", pack(question("journeys-01")));
  await press(page, own.keepDeck);
  await expect(page.getByRole("heading", { level: 1, name: "Journeys" })).toBeVisible();
  await page.goto("/export");
  const json = await downloads(page, () => press(page, take.json));
  const [deck] = JSON.parse(json.bytes.toString()).decks;
  expect(deck).toMatchObject({ id: "journeys", author: "Mira", licence: "CC-BY-4.0", questions: [{ depth: 1 }] });
  const zip = await downloads(page, () => press(page, take.folder));
  const files = unzipSync(zip.bytes);
  const name = Object.keys(files).find((path) => path.endsWith("/decks/1-journeys.md"));
  expect(Buffer.from(files[name!]!).toString()).toContain(`> ${deck.questions[0].text}`);

  const later = await browser.newContext({ baseURL: baseURL! });
  const other = await later.newPage();
  await begins(other, { name: "Robin", purpose: "alone" });
  await other.goto("/export");
  await other.getByLabel(take.choose).setInputFiles(asUpload(json.name, json.bytes));
  await expect(other.getByText(take.imported(1, 0)).first()).toBeVisible();
  await other.getByRole("link", { name: take.seePast }).click();
  await expect(other.getByText("Mira")).toBeVisible();
  await inspect(other, "export-past-decks");
  await press(other, take.past.deckKeep("Journeys"));
  await other.getByRole("link", { name: take.past.deckSee("Journeys") }).click();
  await expect(other.getByText(deck.questions[0].text)).toBeVisible();
  await later.close();
});
