/** Every interleaving of a careful round, a cheat who runs the relay, and broken variants that must be caught. */

import { describe, expect, it } from "vitest";
import { type CarefulExploration, exploreCareful } from "./careful-explore.ts";
import { makeCarefulMaterial } from "./careful-material.ts";
import { type CarefulMutant, carefulMutants, makeCarefulModel } from "./careful-model.ts";

const material = await makeCarefulMaterial();
const maxStates = 300_000;
const say = (name: string, { states }: Pick<CarefulExploration, "states">) =>
  process.stdout.write(`${name}: ${states} states\n`);
const careful = { a: "careful", b: "careful" } as const;
const plain = { a: "plain", b: "plain" } as const;

describe("one careful round", { timeout: 240_000 }, () => {
  it.each([
    { says: "both careful", kinds: careful },
    { says: "a plain note meets a careful one", kinds: { a: "plain", b: "careful" } as const },
  ])("[CARE-3] [CARE-4] two honest clients, $says: neither reads first, and both end open", ({ says, kinds }) => {
    const found = exploreCareful(makeCarefulModel(material, { kinds, cheat: false, mutant: "none" }), { maxStates });
    say(says, found);
    expect(Object.fromEntries(found.broken)).toEqual({});
    expect(found.bothOpen).toBeGreaterThan(0);
    for (const kind of ["give the key", "take back carefully", "seal again"]) {
      expect(found.taken.get(kind), kind).toBeGreaterThan(0);
    }
    if (kinds.a === "plain") expect(found.taken.get("granted")).toBeGreaterThan(0);
  });

  it("[CARE-4] [CARE-7] relay and partner together learn nothing before they have committed, and change nothing; they can stay silent", () => {
    const kinds = { a: "careful", b: "plain" } as const;
    const found = exploreCareful(makeCarefulModel(material, { kinds, cheat: true, mutant: "none" }), { maxStates });
    say("relay and partner", found);
    expect(Object.fromEntries(found.broken)).toEqual({});
    expect(found.waiting).toBeGreaterThan(0);
    expect(found.bothOpen).toBeGreaterThan(0);
  });

  it("[CARE-2] only a careful note withstands relay and partner together", () => {
    const model = makeCarefulModel(material, { kinds: plain, cheat: true, mutant: "none" });
    const found = exploreCareful(model, { until: "learned-before-sealing", maxStates });
    expect(found.broken.get("learned-before-sealing")).toEqual(["a: seal", "a: deposit"]);
  });

  it.each(Object.entries(carefulMutants) as [CarefulMutant, (typeof carefulMutants)[CarefulMutant]][])(
    "[CARE-4] catches %s as %s",
    (mutant, expected) => {
      const kinds = mutant === "two-ways" ? plain : ({ a: "careful", b: "careful" } as const);
      const found = exploreCareful(makeCarefulModel(material, { kinds, cheat: true, mutant }), {
        until: expected,
        maxStates,
      });
      say(mutant, found);
      expect([...found.broken.keys()]).toContain(expected);
    },
  );
});
