import { expect, it } from "vitest";
import { bytes, commitmentOf, fact, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { RoundId, StreamId } from "../event/ids.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { keptAnswerOf } from "./kept-answers.ts";

const round = "2025-03-05.0.q-1" as RoundId;
const otherStream = "another-bond-of-mine-0" as StreamId;
const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });

it("an own answer is kept by stream, round and commitment", () => {
  const h = commitmentOf("h1");
  const answer = { key: bytes(32, 9), text: "soup", need: "ideas", day: "2025-03-05" };
  const vault = vaultOf(write(1, "answer.kept", { stream, round, h, ...answer }));
  expect(keptAnswerOf(vault, stream, round, h)).toMatchObject(answer);
  expect(keptAnswerOf(vault, otherStream, round, h)).toBeUndefined();
  expect(keptAnswerOf(vault, stream, round, commitmentOf("h2"))).toBeUndefined();
});
