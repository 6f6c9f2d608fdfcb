import { effect } from "@preact/signals";
import type { ThemeWords } from "@twofold/content";
import { describe, expect, it } from "vitest";
import { makeFetched } from "./fetched.ts";

const words: ThemeWords = { title: "Lately", about: "Days.", questions: {} };
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("[CON-62] the words of a theme", () => {
  it("come when they are first read, once, and whoever reads them is told", async () => {
    let fetched = 0;
    const { read, load } = makeFetched({
      lately: async () => {
        fetched += 1;
        return { default: words };
      },
    });
    const seen: unknown[] = [];
    const stop = effect(() => void seen.push(read("lately")));
    read("lately");
    await load(["lately"]);
    stop();
    expect(seen).toEqual(["coming", words]);
    expect([fetched, read("lately")]).toEqual([1, words]);
  });

  it("that could not be fetched are tried again when they are next read, and nothing flickers meanwhile", async () => {
    let isOffline = true;
    let tried = 0;
    const { read, load } = makeFetched({
      lately: () => {
        tried += 1;
        return isOffline ? Promise.reject(new TypeError("failed to fetch")) : Promise.resolve({ default: words });
      },
    });
    const seen: unknown[] = [];
    const stop = effect(() => void seen.push(read("lately")));
    await settle();
    // Being told of the failure is no reason to ask again at once.
    expect([seen, tried]).toEqual([["coming", "failed"], 1]);
    isOffline = false;
    expect(read("lately")).toBe("failed");
    await load([]);
    await settle();
    stop();
    expect(seen).toEqual(["coming", "failed", words]);
  });

  it("of a theme that there is none of are not to be had, also one called as every object has it", async () => {
    const { read, load } = makeFetched({});
    expect([read("lately"), read("constructor")]).toEqual(["failed", "failed"]);
    await load(["lately", "constructor"]);
  });
});
