import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildScripts } from "../../../../../packages/content/src/practice/build.ts";
import { root } from "../../../../../scripts/process.ts";
import { stripOf } from "./strip.ts";

const script = buildScripts(join(root, "packages/content/practices")).find(
  ({ id }) => id === "until-it-feels-understood",
)!;
const kinds = (path: string) => stripOf(script, 2, path).map(({ kind, state }) => `${kind} ${state}`);

describe("where one is", () => {
  it("is one stretch for each step outside of a turn", () => {
    const strip = stripOf(script, 1, "1");
    expect(strip.map(({ state }) => state).slice(0, 3)).toEqual(["done", "now", "ahead"]);
    expect(strip).toHaveLength(script.steps.length);
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
