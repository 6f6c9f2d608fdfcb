import type { Shown, Side } from "@twofold/core";
import { describe, expect, it } from "vitest";
import { partsOfEarlier } from "./part-of.ts";

const said = (words: string): Shown => ({ what: "words", by: "a" as Side, words, day: "2026-05-01" as never });
const at = (path: string, ...shown: Shown[]) => ({ path, kind: "ask" as const, shown });
const paths = (places: readonly { path: string }[]) => places.map(({ path }) => path);

describe("said so far", () => {
  const turns = [at("0", said("x")), at("2.0.0", said("first turn")), at("2.0.1", said("x")), at("2.1.0", said("x"))];

  it("in a turn is of this turn; the rest lies before", () => {
    const { here, before } = partsOfEarlier(turns, { path: "2.1.1", kind: "respond" });
    expect(paths(here)).toEqual(["2.1.0"]);
    expect(paths(before)).toEqual(["0", "2.0.0", "2.0.1"]);
  });

  it("where the two change places is of the first turn", () => {
    const { here } = partsOfEarlier(turns.slice(0, 3), { path: "2", kind: "swap" });
    expect(paths(here)).toEqual(["2.0.0", "2.0.1"]);
  });

  it("outside of turns is of the last places", () => {
    const { here, before } = partsOfEarlier(turns, { path: "3", kind: "ask" });
    expect(paths(here)).toEqual(["2.0.0", "2.0.1", "2.1.0"]);
    expect(paths(before)).toEqual(["0"]);
  });

  it("lists a proposal that did not hold as before", () => {
    const proposal = (id: string, holds: boolean): Shown =>
      ({ what: "proposal", id, by: "a", words: id, holds, accepted: true }) as never;
    const { here, before } = partsOfEarlier([at("1", proposal("kept", true), proposal("dropped", false))], {
      path: "2",
      kind: "read",
    });
    expect(here[0]?.shown).toEqual([proposal("kept", true)]);
    expect(before[0]?.shown).toEqual([proposal("dropped", false)]);
  });
});
