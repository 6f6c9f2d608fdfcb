import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildScripts } from "../../../../../packages/content/src/practice/build.ts";
import { root } from "../../../../../scripts/process.ts";
import { stripOf } from "./strip.ts";

const script = buildScripts(join(root, "packages/content/practices")).find(
  ({ id }) => id === "until-it-feels-understood",
)!;
const kinds = (path: string) =>
  stripOf(script, { step: 2, steps: script.steps.length }, path).map(({ kind, state }) => `${kind} ${state}`);

describe("where one is", () => {
  it("is one stretch for each step that comes outside of a turn", () => {
    const strip = stripOf(script, { step: 1, steps: script.steps.length }, "1");
    expect(strip.map(({ state }) => state).slice(0, 3)).toEqual(["done", "now", "ahead"]);
    expect(strip).toHaveLength(script.steps.length);
    // The last of three that came, whatever was left out between.
    const left = stripOf(script, { step: 2, steps: 3 }, "1");
    expect(left.map(({ state }) => state)).toEqual(["done", "done", "now"]);
    expect(strip.every(({ kind }) => kind === undefined)).toBe(true);
  });

  it("names the steps of a turn, whichever run of it", () => {
    const speaking = ["speak now", "paraphrase ahead", "repeat ahead", "respond ahead", "swap ahead"];
    expect(kinds("2.0.0.0.0")).toEqual(speaking);
    expect(kinds("2.1.0.1.0")).toEqual(speaking);
    expect(kinds("2.0.0.0.again")[2]).toBe("repeat now");
    expect(kinds("2.0.1")[3]).toBe("respond now");
    expect(kinds("2")).toEqual(["speak done", "paraphrase done", "repeat done", "respond done", "swap now"]);
  });
});
