import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildScripts } from "../../../../../packages/content/src/practice/build.ts";
import { root } from "../../../../../scripts/process.ts";
import { compose, compositionAt, writtenParts } from "./composition.ts";

const scripts = buildScripts(join(root, "packages/content/practices"));
const message = scripts.find(({ id }) => id === "i-feel-message")!;
const pattern = "When …, I feel …, because …. What would help is …";

describe("a message in parts", () => {
  it("is found at each of its parts and at the whole", () => {
    const whole = message.steps.findIndex((step) => step.kind === "ask" && step.prompt === pattern);
    expect(whole).toBeGreaterThan(3);
    const one = compositionAt(message, String(whole));
    expect(one).toEqual({ pattern, parts: one!.parts.filter(isOwnLine), at: 4 });
    expect(one!.parts).toHaveLength(4);
    for (const [at, path] of one!.parts.entries()) expect(compositionAt(message, path)).toEqual({ ...one, at });
  });

  it("is found nowhere else in the library", () => {
    const found = scripts.flatMap((script) =>
      script.steps.flatMap((_, index) => (compositionAt(script, String(index)) ? [script.id] : [])),
    );
    expect(new Set(found)).toEqual(new Set(["i-feel-message"]));
  });

  it("puts the parts together as one would say them", () => {
    const parts = [
      "When our plan for Saturday changed, an hour before,",
      "I felt hurried and a bit foolish,",
      "because I had been looking forward to it all week.",
      "What would help is a call when a plan changes.",
    ];
    expect(compose(pattern, parts, [])).toBe(
      "When our plan for Saturday changed, an hour before, I felt hurried and a bit foolish, because I had been looking forward to it all week. What would help is a call when a plan changes.",
    );
  });

  it("puts bare words into their gaps, without a phone's capitals in the middle", () => {
    const parts = ["Noor came late.", "Left out", "I had cooked", "A message"];
    expect(compose(pattern, parts, ["Noor"])).toBe(
      "When Noor came late, I feel left out, because I had cooked. What would help is a message",
    );
  });

  it("leaves a gap open for what is not written", () => {
    expect(compose(pattern, ["you call", "", "", "that you know it"], [])).toBe(
      "When you call, I feel …, because …. What would help is that you know it",
    );
    expect(compose("I would like to talk about …. I hope that …. When?", ["How we plan our weekends.", ""], [])).toBe(
      "I would like to talk about how we plan our weekends. I hope that …. When?",
    );
  });

  it("takes what was kept before and what is being written now", () => {
    const composition = { pattern, parts: ["2", "3"], at: 1 };
    const earlier = [{ path: "2", kind: "ask", shown: [{ what: "note", words: " the rain " }] }] as const;
    expect(writtenParts(composition, earlier, "wet ")).toEqual(["the rain", "wet"]);
    expect(writtenParts({ ...composition, at: 2 }, earlier)).toEqual(["the rain", ""]);
  });
});

function isOwnLine(path: string): boolean {
  const step = message.steps[Number(path)];
  return step?.kind === "ask" && step.visibility === "private";
}
