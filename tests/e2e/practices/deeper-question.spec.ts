/**
 * A deeper question, apart: a tender topic comes up where both ticked it, one passes at the question without a reason, and
 * a second session asks something else.
 */

import { join } from "node:path";
import { words as practice } from "../../../apps/web/src/pages/practice/words.ts";
import { words as practise } from "../../../apps/web/src/pages/practise/words.ts";
import { words } from "../../../apps/web/src/pages/session/words.ts";
import { buildDecks } from "../../../packages/content/src/library/build.ts";
import { root } from "../../../scripts/process.ts";
import { expect, type Person, test } from "../harness/fixtures.ts";
import {
  areOnlyWith,
  askedOf,
  beginBoth,
  isAt,
  labelAt,
  press,
  promptAt,
  scriptOf,
  sees,
  seesNot,
  tapsPrivately,
  writes,
} from "../harness/practising.ts";
import { areTold } from "../harness/told.ts";

test.setTimeout(120_000);

const script = scriptOf("a-deeper-question");
const library = buildDecks(join(root, "packages/content/decks")).questions;

/** List by list, since the next one comes when both have handed in theirs. */
async function bothTick(
  both: readonly [Person, Person],
  choices: readonly (readonly [path: string, one: string | undefined, other: string | undefined])[],
) {
  for (const [path, ...options] of choices) {
    for (const [at, person] of both.entries()) {
      await isAt(person.page, promptAt(script, path));
      const option = options[at];
      const isDepth = path === "2";
      if (option === undefined) {
        await press(person.page, isDepth ? words.notToday : words.noneToday);
        continue;
      }
      const name = labelAt(script, path, option);
      await person.page.getByRole(isDepth ? "radio" : "checkbox", { name, exact: true }).check();
      await press(person.page, isDepth ? words.thisToday : words.theseToday);
    }
  }
}

test("a deeper question, apart: what both ticked may come up, one passes, and the next one is another", async ({
  paired: { robin, noor },
}) => {
  const both = [robin, noor] as const;
  const asked: string[] = [];
  await beginBoth({ robin, noor }, script, "apart");
  for (const person of both) await press(person.page, words.continue);
  await areTold(script, "1", "apart", both);
  await bothTick(both, [
    ["1", "fears", "fears"],
    ["2", "deep", "deep"],
    ["3", "loneliness", "loneliness"],
  ]);
  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  await areTold(script, "4", "apart", both);
  asked.push(await askedOf(robin));
  await expect(noor.page.locator(".about")).toHaveText(asked[0]!);
  const first = library.find(({ text }) => text === asked[0]);
  expect(first).toMatchObject({ theme: "fears", depth: 5 });
  expect((first?.flags ?? []).filter((flag) => flag !== "loneliness")).toEqual([]);

  const note = "That the phone stays quiet for a whole Sunday.";
  await writes(robin, note);
  await press(robin.page, words.fold);
  await sees(robin, words.folded);
  await areOnlyWith(robin, noor, note);
  await press(noor.page, words.moveOn);
  // Whoever passes leaves no reason, and the note stays with its author.
  for (const { page } of both) await isAt(page, words.afterTitle);
  await seesNot(noor, note);
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "partly" });

  await robin.page.goto(`/practice/${script.id}`);
  await robin.page.getByRole("radio", { name: practise.ways.apart }).check();
  await press(robin.page, practice.begin);
  await expect(robin.page).toHaveURL(/\/session\/a-deeper-question\.1$/);
  await noor.page.goto(new URL(robin.page.url()).pathname);
  for (const person of both) await press(person.page, words.continue);
  await bothTick(both, [
    ["1", "fears", "fears"],
    ["2", "deep", "middle"],
    ["3", "loneliness", undefined],
  ]);
  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  asked.push(await askedOf(robin));
  await expect(noor.page.locator(".about")).toHaveText(asked[1]!);
  expect(asked[1]).not.toBe(asked[0]);
  expect(library.find(({ text }) => text === asked[1])?.depth).toBeLessThanOrEqual(3);
});
