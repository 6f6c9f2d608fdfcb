import { expect, it } from "vitest";
import { fact, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, RoundId, StreamId } from "../event/ids.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { favouredPractices, hasSeenOpen, isFavoured, isPassed, isRestDay, wordsComparedOf } from "./marks.ts";

const round = "2025-03-05.0.q-1" as RoundId;
const day = "2025-03-05" as Day;
const otherStream = "another-bond-of-mine-0" as StreamId;
const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });

it("nothing is marked at first", () => {
  const vault = emptyVaultState();
  const marks = [isPassed(vault, stream, round), isFavoured(vault, stream, round), hasSeenOpen(vault, stream, round)];
  expect([...marks, isRestDay(vault, day)]).toEqual([false, false, false, false]);
  expect(wordsComparedOf(vault, stream)).toBeUndefined();
});

it("[EVENT-2] [ROUND-7] the latest mark counts, whichever came first", () => {
  const facts = [
    write(5, "round.passed", { stream, round, passed: false }),
    write(4, "round.passed", { stream, round, passed: true }),
    write(4, "round.favoured", { stream, round, favoured: true }),
    write(4, "day.rested", { day, rested: true }),
    write(1, "words.compared", { stream, result: "later" }),
    write(2, "words.compared", { stream, result: "match" }),
  ];
  for (const vault of [vaultOf(...facts), vaultOf(...facts.toReversed())]) {
    expect([isPassed(vault, stream, round), isFavoured(vault, stream, round)]).toEqual([false, true]);
    expect([isRestDay(vault, day), wordsComparedOf(vault, stream)]).toEqual([true, "match"]);
  }
});

it("marks of one bond are not those of another", () => {
  const vault = vaultOf(
    write(1, "round.passed", { stream, round, passed: true }),
    write(1, "round.seen-open", { stream: otherStream, round }),
  );
  expect([isPassed(vault, stream, round), isPassed(vault, otherStream, round)]).toEqual([true, false]);
  expect([hasSeenOpen(vault, stream, round), hasSeenOpen(vault, otherStream, round)]).toEqual([false, true]);
});

it("[EVENT-2] [US-8] the latest star of a practice counts, whichever came first, also upon a snapshot from before there were any", () => {
  const facts = [
    write(2, "practice.favoured", { practice: "deep-talk", favoured: true }),
    write(3, "practice.favoured", { practice: "phones-down", favoured: true }),
    write(5, "practice.favoured", { practice: "deep-talk", favoured: false }),
  ];
  for (const vault of [vaultOf(...facts), vaultOf(...facts.toReversed())]) {
    expect([...favouredPractices(vault)]).toEqual(["phones-down"]);
  }
  const { practices, ...older } = emptyVaultState().marks;
  expect(practices).toEqual({});
  const before = { ...emptyVaultState(), marks: older };
  expect([...favouredPractices(before)]).toEqual([]);
  expect([...favouredPractices(foldVaultAll(before, facts))]).toEqual(["phones-down"]);
});
