import type { HeaderHash, SessionId } from "@twofold/crypto";
import { describe, expect, it } from "vitest";
import { chainsOf } from "./chains.ts";
import { emptyFrontier, forkedSessions, type Link } from "./frontier.ts";

const session = "s" as SessionId;
const link = (seq: number, hash: string, prev: string | null): Link => {
  return { session, seq, hash: hash as HeaderHash, prev: prev as HeaderHash | null };
};
const place = (seq: number, hash: string) => ({ session, seq, hash, epoch: 0 });
const last = { session, seq: 3, hash: "d" };
const whole = [link(0, "a", null), link(1, "b", "a"), link(2, "c", "b"), link(3, "d", "c")];

describe("the chain that a removal's last batch stands on", () => {
  it("[DEVICE-3] tells two batches of one number apart, wherever in it", () => {
    const { isBefore } = chainsOf([...whole, link(1, "x", "a"), link(3, "y", "c")], new Set([session]));
    expect(whole.map(({ seq, hash }) => isBefore(place(seq, hash), last))).toEqual([true, true, true, true]);
    expect([isBefore(place(1, "x"), last), isBefore(place(3, "y"), last)]).toEqual([false, false]);
    expect(isBefore(place(4, "e"), last)).toBe(false);
  });

  it("[DEVICE-3] where a batch is missing here, numbers count below it and hashes above it", () => {
    const { isBefore } = chainsOf([link(0, "a", null), link(2, "c", "b"), link(3, "d", "c")], new Set([session]));
    expect([isBefore(place(0, "a"), last), isBefore(place(1, "b"), last)]).toEqual([true, true]);
    expect([isBefore(place(1, "x"), last), isBefore(place(2, "x"), last)]).toEqual([false, false]);
  });

  it("[DEVICE-3] a session without a fork is judged by its numbers", () => {
    const { isBefore, markOf } = chainsOf(whole, new Set());
    expect([isBefore(place(1, "x"), last), markOf(session)]).toEqual([true, ""]);
    expect([...forkedSessions({ ...emptyFrontier, forks: ["s:1", "s:4", "t:0"] })]).toEqual(["s", "t"]);
  });
});
