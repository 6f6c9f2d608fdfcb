import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainLink, emptyChain, forksOf, gapsOf, linkBatches } from "./chain.ts";
import type { HeaderHash, SessionId } from "./identifier.ts";

const session = "s" as SessionId;
const link = (seq: number, hash: string, prev: string | null): ChainLink => ({
  session,
  seq,
  prev: prev as HeaderHash | null,
  hash: hash as HeaderHash,
});
/** 0 to `length − 1`, hashes h0, h1, …, each naming the one before. */
const straight = (length: number): ChainLink[] =>
  Array.from({ length }, (_, seq) => link(seq, `h${seq}`, seq === 0 ? null : `h${seq - 1}`));
const fed = (links: readonly ChainLink[]) =>
  links.reduce((chain, each) => linkBatches(chain, [each]).chain, emptyChain());

describe("chain", () => {
  it("[BATCH-4] notes nothing while numbers come in order", () => {
    expect(linkBatches(emptyChain(), straight(5)).notes).toEqual([]);
  });

  it("[BATCH-4] a missing last batch is no gap; a later number proves one, and its arrival heals it", () => {
    const [first, second, third, fourth] = straight(4) as [ChainLink, ChainLink, ChainLink, ChainLink];
    const one = linkBatches(emptyChain(), [first]);
    expect([...one.notes, ...gapsOf(one.chain)]).toEqual([]);
    const two = linkBatches(one.chain, [fourth]);
    expect(two.notes).toEqual([{ note: "gap", session, from: 1, to: 2 }]);
    const three = linkBatches(two.chain, [third]);
    expect(three.notes).toEqual([]);
    expect(gapsOf(three.chain)).toEqual([{ session, from: 1, to: 1 }]);
    const four = linkBatches(three.chain, [second]);
    expect(four.notes).toEqual([{ note: "healed", session, from: 1, to: 1 }]);
    expect(gapsOf(four.chain)).toEqual([]);
  });

  it("[BATCH-4] two batches with one number are noted as a fork, once", () => {
    const before = linkBatches(emptyChain(), straight(3)).chain;
    const after = linkBatches(before, [link(1, "other", "h0")]);
    expect(after.notes).toEqual([{ note: "fork", session, seq: 1 }]);
    expect(forksOf(after.chain)).toEqual([{ session, seq: 1 }]);
    expect(linkBatches(after.chain, [link(1, "other", "h0")]).notes).toEqual([{ note: "repeat", session, seq: 1 }]);
  });

  it("[BATCH-4] a successor that names another predecessor proves a fork before the other branch is here", () => {
    const before = linkBatches(emptyChain(), straight(2)).chain;
    expect(linkBatches(before, [link(2, "h2", "withheld")]).notes).toEqual([{ note: "fork", session, seq: 1 }]);
  });

  it("[BATCH-4] any order, any repetition and any grouping end in the same state", () => {
    const forked = [...straight(6), link(2, "x2", "h1"), link(3, "x3", "x2")];
    fc.assert(
      fc.property(fc.shuffledSubarray([...forked, ...forked], { minLength: 1 }), fc.nat(), (links, cut) => {
        const whole = linkBatches(emptyChain(), links).chain;
        const head = linkBatches(emptyChain(), links.slice(0, cut % links.length)).chain;
        const split = linkBatches(JSON.parse(JSON.stringify(head)), links.slice(cut % links.length)).chain;
        expect(split).toEqual(whole);
        expect(fed(links.toReversed())).toEqual(whole);
      }),
    );
  });

  it("[BATCH-4] gaps are exactly the numbers below the highest that are not here", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(straight(12), { minLength: 1 }), (links) => {
        const missing = gapsOf(fed(links)).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        );
        const present = new Set(links.map(({ seq }) => seq));
        const expected = straight(Math.max(...present)).map(({ seq }) => seq);
        expect(missing).toEqual(expected.filter((seq) => !present.has(seq)));
      }),
    );
  });
});
