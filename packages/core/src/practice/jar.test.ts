import { expect, it } from "vitest";
import { fact, firstDay, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { type JarNote, jarNotes, removeFromJar } from "./jar.ts";
import type { Known } from "./session.ts";
import { findSession } from "./session.ts";

const later = "2025-03-09" as Day;

function begun(session: string, mode = "apart", version = 1): Fact {
  const script = `${session.split(".")[0]}@${version}`;
  return fact("a", 1, { kind: "session.begun", session, script, mode, without: "", day: firstDay });
}

type More = { readonly session?: string; readonly step?: string; readonly act?: string; readonly day?: Day };
function said(by: Side, at: number, value: string, more: More = {}): Fact {
  const where = { session: "small-thanks.0", step: "1.0.0", act: "said", day: firstDay, ...more };
  return fact(by, at, { kind: "session.acted", value, ...where });
}

const knownBy = (side: Side, facts: readonly Fact[], notes: readonly Fact[] = []): Known => ({
  bond: foldBondAll(emptyBondState(), facts),
  vault: foldVaultAll(emptyVaultState(), notes),
  stream,
  side,
});
const wordsFor = (side: Side, facts: readonly Fact[]) => jarNotes(knownBy(side, facts)).map(({ words }) => words);

const umbrella = said("a", 2, "You waited with the umbrella.");
const soup = said("b", 4, "You made soup.", { step: "1.1.0" });

it("[US-5] the jar of both holds the notes of both, newest first, from every session and version", () => {
  const facts = [
    ...[begun("small-thanks.0"), umbrella, soup, begun("small-thanks.1", "apart", 2)],
    said("b", 9, "You drove the long way.", { session: "small-thanks.1", step: "3.0.1", day: later }),
  ];
  const all = ["You drove the long way.", "You made soup.", "You waited with the umbrella."];
  expect([wordsFor("a", facts), wordsFor("b", facts.toReversed())]).toEqual([all, all]);
});

it("[US-5] what was private, answered, said aloud, begun by nobody or said in another practice is not in it", () => {
  const facts = [
    ...[begun("small-thanks.0"), begun("deep-talk.0"), begun("small-thanks.2", "together")],
    said("b", 3, "I was not sure you had seen me.", { step: "1.0.1" }),
    said("b", 3, "thank", { step: "1.0.1", act: "responded" }),
    said("a", 5, "The sea.", { session: "deep-talk.0" }),
    said("a", 6, "Nobody began this one.", { session: "small-thanks.7" }),
    said("a", 7, "", { session: "small-thanks.2" }),
    fact("a", 8, {
      ...{ kind: "session.acted", session: "small-thanks.2", step: "1.1.0", act: "said", by: "b" },
      ...{ value: "put into the mouth of the other", day: firstDay },
    }),
  ];
  const note = { kind: "practice.noted", stream, session: "small-thanks.0", step: "0", act: "kept", value: "mine" };
  expect(jarNotes(knownBy("a", facts, [fact("a", 2, { ...note, day: firstDay })]))).toEqual([]);
});

it("[US-5] of one session nobody fills it with more than a few, and a person alone has no jar", () => {
  const many = Array.from({ length: 40 }, (_, n) => said("b", 10 + n, `line ${n}`, { step: `1.${n}.0` }));
  expect(jarNotes(knownBy("a", [begun("small-thanks.0"), umbrella, ...many]))).toHaveLength(9);
  expect(jarNotes({ ...knownBy("a", []), bond: null })).toEqual([]);
});

it("[US-6] its author removes a note for both, the other cannot", () => {
  const facts = [begun("small-thanks.0"), umbrella];
  const [note] = jarNotes(knownBy("a", facts)) as [JarNote];
  const [event] = removeFromJar(note, later).bond;
  const byOther = [...facts, fact("b", 9, event!)];
  expect(jarNotes(knownBy("a", byOther))).toEqual([note]);
  const removed = [{ ...note, words: "", removed: true }];
  for (const side of ["a", "b"] as const) {
    const known = knownBy(side, [fact("a", 9, event!), ...facts]);
    expect(jarNotes(known)).toEqual(removed);
    expect(JSON.stringify([...findSession(known, note.session)!.deeds])).not.toContain(note.words);
  }
});
