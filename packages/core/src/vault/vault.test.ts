import { describe, expect, it } from "vitest";
import { bytes, commitmentOf, fact, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, RoundId, StreamId } from "../event/ids.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { keptAnswerOf } from "./kept-answers.ts";
import { hasSeenOpen, isFavoured, isPassed, isRestDay, wordsComparedOf } from "./marks.ts";
import { reflectionsOf } from "./reflections.ts";
import { ownName, ownPurpose } from "./self.ts";

const round = "2025-03-05.0.q-1" as RoundId;
const day = "2025-03-05" as Day;
const otherStream = "another-bond-of-mine-0" as StreamId;
const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });

describe("an empty vault", () => {
  it("knows nothing yet, and says so", () => {
    const vault = emptyVaultState();
    expect([ownName(vault), ownPurpose(vault), wordsComparedOf(vault, stream)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(keptAnswerOf(vault, stream, round, commitmentOf("h"))).toBeUndefined();
    expect([
      isPassed(vault, stream, round),
      isFavoured(vault, stream, round),
      hasSeenOpen(vault, stream, round),
    ]).toEqual([false, false, false]);
    expect(reflectionsOf(vault)).toEqual([]);
  });
});

it("[EVENT-2] the latest name, purpose and mark count", () => {
  const vault = vaultOf(
    write(5, "self.named", { name: "Sam" }),
    write(2, "self.named", { name: "S" }),
    write(3, "self.purpose-chosen", { purpose: "alone", day }),
    write(4, "self.purpose-chosen", { purpose: "partner", day }),
    write(5, "round.passed", { stream, round, passed: false }),
    write(4, "round.passed", { stream, round, passed: true }),
    write(4, "round.favoured", { stream, round, favoured: true }),
    write(4, "day.rested", { day, rested: true }),
    write(1, "words.compared", { stream, result: "later" }),
    write(2, "words.compared", { stream, result: "match" }),
  );
  expect([ownName(vault), ownPurpose(vault)]).toEqual(["Sam", "partner"]);
  expect([isPassed(vault, stream, round), isFavoured(vault, stream, round)]).toEqual([false, true]);
  expect([isRestDay(vault, day), wordsComparedOf(vault, stream)]).toEqual([true, "match"]);
});

it("marks of one bond are not those of another", () => {
  const vault = vaultOf(
    write(1, "round.passed", { stream, round, passed: true }),
    write(1, "round.seen-open", { stream: otherStream, round }),
  );
  expect([isPassed(vault, stream, round), isPassed(vault, otherStream, round)]).toEqual([true, false]);
  expect([hasSeenOpen(vault, stream, round), hasSeenOpen(vault, otherStream, round)]).toEqual([false, true]);
});

it("an own answer is kept by stream, round and commitment", () => {
  const h = commitmentOf("h1");
  const vault = vaultOf(
    write(1, "answer.kept", { stream, round, h, key: bytes(32, 9), text: "soup", need: "ideas", day }),
  );
  expect(keptAnswerOf(vault, stream, round, h)).toMatchObject({ key: bytes(32, 9), text: "soup", need: "ideas", day });
  expect(keptAnswerOf(vault, otherStream, round, h)).toBeUndefined();
});

it("reflections are listed newest first, without those removed, whichever came first", () => {
  const written = [
    { at: 1, text: "old", on: "2025-02-27" },
    { at: 2, text: "morning", on: "2025-03-05" },
    { at: 3, text: "evening", on: "2025-03-05" },
  ].map(({ at, text, on }) => write(at, "reflection.written", { prompt: "What was good?", text, day: on }));
  expect(reflectionsOf(vaultOf(...written)).map(({ text }) => text)).toEqual(["evening", "morning", "old"]);
  const removal = write(9, "reflection.removed", { id: written[1]?.id });
  expect(reflectionsOf(vaultOf(removal, ...written)).map(({ text }) => text)).toEqual(["evening", "old"]);
});
