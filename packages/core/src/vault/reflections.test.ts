import { expect, it } from "vitest";
import { fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { reflectionsOf } from "./reflections.ts";

const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });

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
