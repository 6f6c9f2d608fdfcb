/** Looks for accessibility mistakes that a machine can find. */

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Expects no serious or critical violation on the page as it stands; `where` names page and state in the failure.
 *
 * `only` asks for some rules alone: what colours cannot change need not be looked at twice.
 */
export async function expectAccessible(page: Page, where: string, only?: readonly string[]): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (only ? builder.withRules([...only]) : builder).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" | ")}`);
  expect(told, where).toEqual([]);
}
