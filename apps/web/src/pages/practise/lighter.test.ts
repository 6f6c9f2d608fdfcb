import { join } from "node:path";
import { expect, it } from "vitest";
import { buildScripts } from "../../../../../packages/content/src/practice/build.ts";
import { isLight, suggested } from "./lighter.ts";

const scripts = buildScripts(join(import.meta.dirname, "../../../../../packages/content/practices"));
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

it("[SAFE-7] conflict, touch and opening up are not suggested while caution is set, and there is still enough to do", () => {
  const shown = idsOf(suggested(scripts, { caution: true, asked: false }));
  for (const heavy of ["i-feel-message", "calm-first", "deep-talk", "one-small-true-thing", "hello-and-goodbye"]) {
    expect(idsOf(scripts)).toContain(heavy);
    expect(shown).not.toContain(heavy);
  }
  for (const light of ["good-news", "phones-down", "small-thanks"]) expect(shown).toContain(light);
  for (const kind of ["partner", "friend"] as const) {
    expect(scripts.filter((one) => one.for.includes(kind) && shown.includes(one.id)).length).toBeGreaterThanOrEqual(5);
  }
});

it("[SAFE-7] without caution everything is suggested; what is asked for by name is found with it", () => {
  expect(suggested(scripts, { caution: false, asked: false })).toEqual(scripts);
  expect(suggested(scripts, { caution: true, asked: true })).toEqual(scripts);
});

it("[SAFE-7] a tender flag or depth alone is enough to be left out, in whatever theme", () => {
  const light = { depth: 1, tender: [], theme: "thanks" } as const;
  expect(isLight(light)).toBe(true);
  expect(isLight({ ...light, tender: ["grief"] })).toBe(false);
  expect(isLight({ ...light, depth: 3 })).toBe(false);
  expect(isLight({ ...light, theme: "mending" })).toBe(false);
});
