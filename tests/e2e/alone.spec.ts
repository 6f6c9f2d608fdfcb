/** Before anyone has joined: the first steps keep their place, private notes stay private, help is there and leaves. */

import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as help } from "../../apps/web/src/pages/help/words.ts";
import { words as mine } from "../../apps/web/src/pages/mine/words.ts";
import { firstQuestions } from "../../packages/content/text/first-questions.ts";
import { expect, test } from "./harness/fixtures.ts";
import { begins } from "./harness/people.ts";

test("a reload keeps the step, and back leads to the one before with what was chosen", async ({ robin: { page } }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: begin.what.friend }).check();
  await page.getByRole("button", { name: begin.next }).click();
  await expect(page.getByRole("heading", { level: 1, name: begin.before.heading })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: begin.before.heading })).toBeVisible();
  await page.getByRole("button", { name: begin.next }).click();
  await expect(page.getByText(begin.step(3, 5))).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByText(begin.step(2, 5))).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("radio", { name: begin.what.friend })).toBeChecked();
  // An address cannot jump over a name that is not there yet.
  await page.goto("/begin/5");
  await expect(page.getByRole("heading", { level: 1, name: begin.name.heading })).toBeVisible();
});

test("what is written to oneself is kept in Mine, sends nothing, and can be removed", async ({ robin: { page } }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await begins(page, { name: "Robin", purpose: "alone", toSelf: "The first light on the stairs." });
  await expect(page).toHaveURL(/\/today$/);
  await page.goto("/mine");
  await expect(page.getByText("The first light on the stairs.")).toBeVisible();

  await page.getByRole("button", { name: mine.write, exact: true }).click();
  await page.locator(".write-self").getByRole("textbox").fill("Without any question.");
  await page.getByRole("button", { name: mine.keep }).click();
  await expect(page.locator(".entry-list li")).toHaveCount(2);

  await page.locator(".entry-list").getByRole("button", { name: "Without any question." }).click();
  await page.getByRole("button", { name: mine.remove, exact: true }).click();
  await page.getByRole("button", { name: mine.removeYes }).click();
  await expect(page.getByText("Without any question.")).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".entry-list li")).toHaveCount(1);
  expect(asked.filter((url) => url.includes("/v1/"))).toEqual([]);
});

test("the first note survives a reload before it is kept, with the question that it answers", async ({
  robin: { page },
}) => {
  await begins(page, { name: "Robin", purpose: "alone" });
  await page.goto("/begin/4");
  await page.getByRole("button", { name: begin.question.another }).click();
  const second = firstQuestions[1]!.text;
  await page.getByRole("textbox", { name: second }).fill("Half a thought on the stairs.");
  // A draft is written a third of a second after the key.
  await page.waitForTimeout(700);
  await page.reload();
  await expect(page.getByRole("textbox", { name: second })).toHaveValue("Half a thought on the stairs.");
  await page.getByRole("button", { name: begin.question.keep }).click();
  await expect(page).toHaveURL(/\/today$/);
  await page.goto("/begin/4");
  await expect(page.getByRole("textbox")).toHaveValue("");
});

test("help opens before anything else, asks for the country, and is not behind you afterwards", async ({
  robin: { page },
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: begin.next }).click();
  await page.getByRole("link", { name: "Where to find help" }).click();
  await expect(page.getByRole("heading", { level: 1, name: help.title })).toBeVisible();
  await page.getByRole("radio", { name: "European Union" }).check();
  await expect(page.getByRole("link", { name: help.call("112") })).toHaveAttribute("href", "tel:112");
  for (const link of await page.locator("main a[href^='http']").all()) {
    expect(await link.getAttribute("rel")).toBe("noreferrer");
  }
  await page.getByRole("button", { name: help.leave }).click();
  await expect(page.getByRole("heading", { level: 1, name: begin.before.heading })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: begin.what.heading })).toBeVisible();
});
