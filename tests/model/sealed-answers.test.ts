/** Every interleaving of two clients and the relay for one round, and nine broken variants that must be caught. */

import { describe, expect, it } from "vitest";
import { type Exploration, explore } from "./explore.ts";
import { makeMaterial } from "./material.ts";
import { caughtBy, type Mutant } from "./mutants.ts";
import { makeModel } from "./round-model.ts";

const material = await makeMaterial();
/** Some four times what the model has today: a model that outgrows it should be looked at, not waited for. */
const maxStates = 300_000;
const say = (name: string, { states, transitions }: Pick<Exploration, "states" | "transitions">) =>
  process.stdout.write(`${name}: ${states} states, ${transitions} transitions\n`);

// A proof takes as long as it takes on a busy machine.
describe("one round of sealed answers", { timeout: 240_000 }, () => {
  it("[SEAL-6] two honest clients: neither reads first, nothing changes, and both end open", () => {
    const found = explore(makeModel(material, { cheat: false, mutant: "none" }), { maxStates });
    say("honest", found);
    expect(Object.fromEntries(found.broken)).toEqual({});
    expect(found.bothOpen).toBeGreaterThan(0);
    for (const kind of ["seal again", "deposit, answer lost", "withdraw, answer lost", "write down", "acknowledge"]) {
      expect(found.taken.get(kind), kind).toBeGreaterThan(0);
    }
  });

  it("[SEAL-5] a cheat learns nothing before it has committed, changes nothing and copies nothing", () => {
    const { broken, taken, ...counts } = explore(makeModel(material, { cheat: true, mutant: "none" }), { maxStates });
    say("cheat", counts);
    expect([...broken.keys()]).toEqual([]);
    expect(taken.get("deposit")).toBeGreaterThan(0);
    expect(taken.get("fetch")).toBeGreaterThan(0);
  });

  it.each(Object.entries(caughtBy) as [Mutant, (typeof caughtBy)[Mutant]][])(
    "[SEAL-5] catches %s as %s",
    (mutant, expected) => {
      const cheat = mutant !== "pass-leaves-an-event";
      const found = explore(makeModel(material, { cheat, mutant }), { until: expected, maxStates });
      say(mutant, found);
      expect([...found.broken.keys()]).toContain(expected);
      expect(found.broken.get(expected)?.length).toBeGreaterThan(0);
    },
  );
});
