/** Goes through a session without knowing it: whatever a screen asks for is answered with the same line. */

import type { Page } from "@playwright/test";
import { words } from "../../../apps/web/src/pages/session/words.ts";

/** Whatever this screen asks for, answered; nothing where the other is to go on. */
export async function takesStep(page: Page, line: string): Promise<void> {
  // A step may be over by the time it is answered, since the other goes on as well.
  const within = { timeout: 1000 };
  const asked = page.locator(".place-act");
  const need = asked.getByRole("button", { name: words.need.comfort!, exact: true });
  if (await need.isVisible()) await need.click(within).catch(() => {});
  const kind = asked.getByRole("button", { name: words.responses.feel!, exact: true });
  const mark = asked.getByRole("button", { name: words.marks.partly!, exact: true });
  for (const pick of [kind, mark]) if (await pick.isVisible()) await pick.click(within).catch(() => {});
  for (const sheet of await asked.getByRole("textbox").all()) await sheet.fill(line, within).catch(() => {});
  const choice = asked.locator(".writes").getByRole("radio").or(asked.locator(".writes").getByRole("checkbox"));
  if (await choice.first().isVisible())
    await choice
      .first()
      .check(within)
      .catch(() => {});
  const propose = asked.getByRole("button", { name: words.proposeDo });
  if (await propose.isVisible()) await propose.click(within).catch(() => {});
  const timer = asked.getByRole("button", { name: words.startTimer, exact: true });
  const onward = (await timer.isVisible())
    ? asked
        .getByRole("button", { name: words.moveOn, exact: true })
        .or(asked.getByRole("button", { name: words.spoken }))
    : asked.locator(".btn:not(.line):enabled").filter({ hasNotText: words.startTimer });
  if (await onward.first().isVisible())
    await onward
      .first()
      .click(within)
      .catch(() => {});
}
