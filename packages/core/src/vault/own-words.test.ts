import { expect, it } from "vitest";
import { bytes, commitmentOf, fact, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { ownWords } from "./own-words.ts";

const day = "2025-03-05";
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });
const kept = (at: number, round: string, h: string, text: string, of: string = stream): Fact =>
  write(at, "answer.kept", {
    ...{ stream: of, round, h: commitmentOf(h), key: bytes(32, 1), text, need: "just-read" },
    day,
  });
const said = { session: "small-thanks.0", step: "0", day };

it("[JRN-7] own words of every round and practice, of bonds that are over too, the latest of each note", () => {
  const vault = foldVaultAll(emptyVaultState(), [
    kept(1, "2025-03-05.0.q-1", "h1", "soup"),
    kept(2, "2025-03-05.0.q-1", "h2", "soup, and bread"),
    kept(3, "2025-03-04.0.q-2", "h3", "of another bond", "BBBBBBBBBBBBBBBBBBBBBB"),
    kept(4, "s.deep-talk.2.1.0", "h1", "sealed in a practice"),
    write(5, "practice.noted", { ...said, stream: null, act: "said", value: "said to myself" }),
    write(6, "practice.noted", { ...said, stream, act: "rated", value: "3" }),
  ]);
  const state = foldBondAll(emptyBondState(), [
    write(7, "session.acted", { ...said, act: "said", value: "thank you for the tea" }),
    write(8, "session.acted", { ...said, act: "said", value: "theirs, on one phone", by: "b" }),
    fact("b", 9, { kind: "session.acted", ...said, act: "said", value: "theirs" }),
  ]);
  const texts = [
    ...["thank you for the tea", "said to myself", "sealed in a practice", "of another bond"],
    "soup, and bread",
  ];
  const words = ownWords(vault, { stream, side: "a", state });
  expect(words.map(({ text }) => text)).toEqual(texts);
  expect(words.find(({ text }) => text === "sealed in a practice")?.from).toEqual({ session: "deep-talk.2" });
  // Without the bond's own stream, what only stood there is not known.
  expect(ownWords(vault).map(({ text }) => text)).toEqual(texts.slice(1));
});
