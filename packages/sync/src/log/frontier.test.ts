import type { HeaderHash, SessionId } from "@twofold/crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyFrontier, type Frontier, hasGap, type Link, linkBatch, seenBy } from "./frontier.ts";

/** A chain of `length` batches; `branch` names another history of the same session. */
function chainOf(session: string, length: number, branch = ""): Link[] {
  const hashOf = (seq: number) => `${session}${branch}-${seq}` as HeaderHash;
  return Array.from({ length }, (_, seq) => ({
    session: session as SessionId,
    seq,
    prev: seq === 0 ? null : hashOf(seq - 1),
    hash: hashOf(seq),
  }));
}

/** Links with the index that a log keeps beside the frontier. */
function linkAll(links: readonly Link[], from: Frontier = emptyFrontier) {
  const index = new Map<string, HeaderHash[]>();
  let frontier = from;
  let newOnes = 0;
  for (const link of links) {
    const key = `${link.session}:${link.seq}`;
    const known = index.get(key) ?? [];
    const linked = linkBatch(frontier, link, known);
    frontier = linked.frontier;
    if (!linked.isNew) continue;
    newOnes += 1;
    index.set(key, [...known, link.hash]);
  }
  return { frontier, newOnes };
}

const twoChains = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .map(([x, y]) => [...chainOf("x", x), ...chainOf("y", y)]);
const shuffled = (links: Link[]) => fc.shuffledSubarray(links, { minLength: links.length, maxLength: links.length });

describe("the frontier", () => {
  it("[CHAIN-1] is the same for any order and any repetition of the same batches", () => {
    const anyOrder = twoChains.chain((links) =>
      fc.tuple(fc.constant(links), shuffled(links), fc.array(fc.constantFrom(...links)), fc.nat()),
    );
    fc.assert(
      fc.property(anyOrder, ([links, order, repeats, at]) => {
        const middle = at % (order.length + 1);
        const arriving = [...order.slice(0, middle), ...repeats, ...order.slice(middle)];
        const { frontier, newOnes } = linkAll(arriving);
        expect(frontier).toEqual(linkAll(links).frontier);
        expect(newOnes).toBe(links.length);
        expect(frontier.forks).toEqual([]);
        expect(hasGap(frontier)).toBe(false);
      }),
    );
  });

  it("[CHAIN-2] [BATCH-4] a gap is there exactly when a later number proves it, and heals", () => {
    const someMissing = twoChains.chain((links) => fc.tuple(fc.constant(links), fc.shuffledSubarray(links)));
    fc.assert(
      fc.property(someMissing, ([links, arrived]) => {
        const missing = links.filter((link) => !arrived.includes(link));
        const isProven = missing.some(({ session, seq }) =>
          arrived.some((link) => link.session === session && link.seq > seq),
        );
        expect(hasGap(linkAll(arrived).frontier)).toBe(isProven);
        expect(hasGap(linkAll([...arrived, ...missing]).frontier)).toBe(false);
      }),
    );
  });

  it("[CHAIN-2] what has only not been sent yet is no gap", () => {
    expect(hasGap(linkAll(chainOf("x", 3).slice(0, 1)).frontier)).toBe(false);
    expect(hasGap(emptyFrontier)).toBe(false);
  });

  it("[CHAIN-3] [BATCH-4] two batches with one number are noted in any order, and both are new", () => {
    const [first, second, third] = chainOf("x", 3) as [Link, Link, Link];
    const [, other] = chainOf("x", 2, "'") as [Link, Link];
    const fork = { ...other, prev: first.hash };
    fc.assert(
      fc.property(shuffled([first, second, third, fork]), (order) => {
        const { frontier, newOnes } = linkAll(order);
        expect(newOnes).toBe(4);
        expect(frontier.forks).toContain("x:1");
        expect(frontier.sessions.x?.next).toBe(3);
        expect(hasGap(frontier)).toBe(false);
      }),
    );
  });

  it("[CHAIN-3] a predecessor that is named and is not the one received is noted, before it arrives", () => {
    const [first] = chainOf("x", 1) as [Link];
    const [, second] = chainOf("x", 2, "'") as [Link, Link];
    expect(linkAll([first, second]).frontier.forks).toEqual(["x:0"]);
    expect(linkAll([second, first]).frontier.forks).toEqual(["x:0"]);
  });

  it("[CHAIN-1] does not grow with the log", () => {
    const sizeOf = (length: number) => JSON.stringify(linkAll(chainOf("x", length)).frontier).length;
    expect(sizeOf(901)).toBe(sizeOf(101));
  });

  it("[CHAIN-4] says of every other session, and not of its own, how far it was seen without a gap", () => {
    const x = chainOf("x", 3);
    const { frontier } = linkAll([...chainOf("own", 2), x[0]!, x[2]!]);
    expect(seenBy(frontier, "own" as SessionId)).toEqual([{ session: "x", seq: 0, hash: "x-0" }]);
    expect(seenBy(linkAll([x[2]!]).frontier, "own" as SessionId)).toEqual([]);
  });
});
