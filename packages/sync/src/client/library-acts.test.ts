import {
  type Day,
  editionsByDay,
  favouredQuestions,
  hiddenQuestions,
  hiddenThemes,
  isHiddenHere,
  type OwnDeck,
  ownDecks,
  ownQuestionId,
  type QuestionsFor,
  type RoundId,
  sharedQuestion,
  tenderOpted,
  viewRounds,
} from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatches, readBondRecord } from "../bond/bond.fixture.ts";
import { copyDisk, emptyDisk } from "../store/memory-store.ts";
import { quickDerive } from "../store/store-lock.fixture.ts";
import type { Client } from "./client.ts";
import {
  makeNetwork,
  openDevice,
  pairTwo,
  requireBond,
  requireOk,
  roundOne,
  settled,
  today,
  until,
} from "./device.fixture.ts";
import type { OpenClientOptions } from "./open-client.ts";

/** Forty of the first edition, ten more with the second. */
const questions: QuestionsFor = (_kind, edition) =>
  Array.from({ length: edition >= 2 ? 50 : 40 }, (_, i) => ({ id: `lately-${String(i).padStart(2, "0")}` }));
const own = { text: "What shall we cook?", depth: 1, flags: [] } as const;
const deckOf = (id: string, title = "Walks"): OwnDeck => ({ id, title, about: "", questions: [own] });

let relay: ReturnType<typeof createRelay>;
let store: MemoryStore;
const opened: Client[] = [];
const connect = () => makeNetwork((request) => handleRequest(relay, request));
async function open(network: ReturnType<typeof connect>, disk = emptyDisk(), options: Partial<OpenClientOptions> = {}) {
  const client = await openDevice(network, disk, { questions: () => questions, deriveKey: quickDerive, ...options });
  opened.push(client);
  return client;
}
beforeEach(() => {
  store = new MemoryStore();
  relay = createRelay({ store, limits: unlimitedRates });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((client) => client.stop()));
});

async function pair(options: { a?: Partial<OpenClientOptions>; b?: Partial<OpenClientOptions> } = {}) {
  const network = { a: connect(), b: connect() };
  const disk = { a: emptyDisk(), b: emptyDisk() };
  const [a, b] = [await open(network.a, disk.a, options.a), await open(network.b, disk.b, options.b)];
  await pairTwo(a, b);
  return { a, b, network, disk };
}
const roundsOf = (client: Client) => {
  const bond = requireBond(client);
  return viewRounds(bond.state, client.view().vault, { ...bond, today, questionsFor: questions });
};
const findRound = (client: Client, round: RoundId) => roundsOf(client).find((one) => one.round === round);
/** All that was written into the bond, without what chance decides. */
async function eventsOf(disk: ReturnType<typeof emptyDisk>, network: ReturnType<typeof connect>) {
  const batches = await readBatches(await readBondRecord(disk), network.fetch);
  return batches.map(({ facts }) =>
    facts.map(({ side, event: { h, c, share, key, exchange, seed, ...event } }) => JSON.stringify({ side, ...event })),
  );
}

describe("asking", () => {
  it("[ASK-1] [ASK-2] a light question of the library stands for both, once, within three a day; any other is refused", async () => {
    const { a, b } = await pair();
    const { round } = requireOk(await a.library.askFromLibrary("lately-30", today));
    expect(round).toBe(`${today}.1.lately-30`);
    await until(b, "b has it", () => findRound(b, round) !== undefined);
    expect(requireOk(await b.library.askFromLibrary("lately-30", today)).round).toBe(round);
    expect(requireOk(await a.library.askFromLibrary("lately-00", today)).round).toBe(roundOne);
    for (const id of ["lately-40", "fears-33", "x-abc"]) {
      expect(await a.library.askFromLibrary(id, today)).toEqual({ ok: false, error: { tag: "not-light" } });
    }
    requireOk(await a.askAnother(today));
    requireOk(await a.library.askFromLibrary("lately-31", today));
    expect(await a.library.askFromLibrary("lately-32", today)).toEqual({ ok: false, error: { tag: "added-limit" } });
    expect(await a.library.askOwn(own, today)).toEqual({ ok: false, error: { tag: "added-limit" } });
  });

  it("[ASK-3] [ASK-4] [ASK-5] a question of one's own reaches the other in its words, as plain lines, and opens as any other", async () => {
    const { a, b, network, disk } = await pair();
    const typed = {
      text: "  What do\u202e you\nsave for? ",
      response: " ",
      depth: 2,
      flags: [],
      theme: "trust",
    } as const;
    const plain = { text: "What do you save for?", depth: 2, flags: [], theme: "trust" } as const;
    const { round } = requireOk(await a.library.askOwn(typed, today));
    expect(round).toBe(`${today}.1.${ownQuestionId(plain)}`);
    await until(b, "b has the words", () => sharedQuestion(requireBond(b).state, ownQuestionId(plain)) !== undefined);
    expect(sharedQuestion(requireBond(b).state, ownQuestionId(plain))).toEqual(plain);
    expect(findRound(b, round)).toMatchObject({ phase: "open", covered: false, hidden: undefined });
    requireOk(await a.fold(round, { text: "of a", need: "just-read" }, today));
    requireOk(await b.fold(round, { text: "of b", need: "just-read" }, today));
    await until(b, "unfolded", () => findRound(b, round)?.phase === "unfolded");
    expect(requireOk(await b.library.askOwn(plain, today)).round).toBe(round);
    await settled(b);
    const written = (await eventsOf(disk.a, network.a)).flat().filter((event) => event.includes("question.shared"));
    expect(written).toHaveLength(1);
    const deep = requireOk(await b.library.askOwn({ ...own, depth: 3, flags: ["money", "family", "money"] }, today));
    await until(a, "a has it", () => findRound(a, deep.round) !== undefined);
    expect([findRound(a, deep.round)?.covered, findRound(b, deep.round)?.covered]).toEqual([true, false]);
    requireOk(await a.library.uncover(deep.round));
    expect(findRound(a, deep.round)?.covered).toBe(false);
  });

  it.each([
    { says: "empty", text: " \u200b\n" },
    { says: "too short", text: "No" },
    { says: "too long", text: "w".repeat(301) },
  ])("[ASK-4] one that is $says is refused, and nothing is written", async ({ text }) => {
    const { a, network } = await pair();
    network.a.asked.length = 0;
    expect(await a.library.askOwn({ ...own, text }, today)).toEqual({ ok: false, error: { tag: "question-unfit" } });
    expect(network.a.asked.filter(({ method }) => method !== "GET")).toEqual([]);
  });
});

describe("[ASK-7] private marks", () => {
  const mark = async (client: Client) => {
    requireOk(await client.library.hideTheme("lately", true));
    requireOk(await client.library.hideQuestion("lately-39", true));
    requireOk(await client.library.favourQuestion("lately-38", true));
    requireOk(await client.library.optTender("money", true));
    requireOk(await client.library.saveDeck(deckOf("walks")));
    requireOk(await client.library.uncover(roundOne));
  };

  it("stay here: nothing is asked of the relay, and they are there after a reload", async () => {
    const { a, network, disk } = await pair();
    network.a.asked.length = 0;
    await mark(a);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(network.a.asked).toEqual([]);
    await a.stop();
    const { vault } = (await open(network.a, disk.a)).view();
    expect([[...hiddenThemes(vault)], [...hiddenQuestions(vault)]]).toEqual([["lately"], ["lately-39"]]);
    expect([[...favouredQuestions(vault)], [...tenderOpted(vault)]]).toEqual([["lately-38"], ["money"]]);
    expect(ownDecks(vault)).toEqual([deckOf("walks")]);
  });

  it("[ASK-9] the same acts write the same with them and without; another question may be hidden here, and can be asked on", async () => {
    const { a, b, network, disk } = await pair();
    await Promise.all([a.stop(), b.stop()]);
    const snapshot = store.snapshot();
    const live = async (isMarked: boolean) => {
      store = new MemoryStore();
      store.restore(snapshot, { unnoticed: true });
      relay = createRelay({ store, limits: unlimitedRates });
      const [line, own] = [connect(), copyDisk(disk.a)];
      const client = await open(line, own);
      await settled(client);
      if (isMarked) await mark(client);
      const asked: RoundId[] = [];
      for (let n = 0; n < 3; n += 1) asked.push(requireOk(await client.askAnother(today)).round);
      requireOk(await client.fold(asked[1]!, { text: "of a", need: "just-read" }, today));
      if (isMarked) requireOk(await client.library.hideTheme("lately", false));
      requireOk(await client.library.askFromLibrary("lately-39", today));
      await settled(client);
      return { events: await eventsOf(own, line), hidden: isHiddenHere(client.view().vault, "lately-39"), client };
    };
    const [plain, marked] = [await live(false), await live(true)];
    expect(marked.events).toEqual(plain.events);
    expect(marked.events.flat().filter((event) => event.includes("round.added"))).toHaveLength(3);
    expect([plain.hidden, marked.hidden]).toEqual([false, true]);
    expect(findRound(marked.client, `${today}.1.lately-39` as RoundId)).toMatchObject({
      hidden: "question",
      phase: "open",
    });
    expect(network.a.asked.length).toBeGreaterThan(0);
  });
});

describe("[ASK-8] decks of one's own", () => {
  it("are plain, are kept whole in the place of the one before, and go when they are removed", async () => {
    const a = await open(connect());
    requireOk(
      await a.library.saveDeck({ ...deckOf("walks"), title: " On\nour\u200b walks ", author: "", about: "  " }),
    );
    requireOk(await a.library.saveDeck(deckOf("trips", "A trip")));
    expect(ownDecks(a.view().vault)).toEqual([deckOf("trips", "A trip"), deckOf("walks", "On our walks")]);
    requireOk(await a.library.saveDeck(deckOf("walks", "Walks anew")));
    requireOk(await a.library.removeDeck("trips"));
    expect(ownDecks(a.view().vault).map(({ title }) => title)).toEqual(["Walks anew"]);
  });

  it("fifty fit, and what does not fit is refused with nothing changed", async () => {
    const a = await open(connect());
    for (let n = 0; n < 50; n += 1) requireOk(await a.library.saveDeck(deckOf(`deck-${n}`)));
    expect(await a.library.saveDeck(deckOf("one-more"))).toEqual({ ok: false, error: { tag: "too-many-decks" } });
    requireOk(await a.library.saveDeck(deckOf("deck-7", "Seven anew")));
    const long = Array.from({ length: 201 }, () => own);
    for (const deck of [{ ...deckOf("deck-8"), questions: long }, deckOf("Not an id"), deckOf("deck-8", "")]) {
      expect(await a.library.saveDeck(deck)).toEqual({ ok: false, error: { tag: "question-unfit" } });
    }
    expect(ownDecks(a.view().vault)).toHaveLength(50);
  });

  it("go with the backup", async () => {
    const a = await open(connect());
    requireOk(await a.library.saveDeck(deckOf("walks")));
    requireOk(await a.library.hideTheme("fears", true));
    requireOk(await a.backup.choosePassphrase("four plain words here"));
    const { file } = requireOk(await a.backup.make(today));
    const fresh = await open(connect());
    requireOk(await fresh.backup.restore(file, { passphrase: "four plain words here" }));
    expect(ownDecks(fresh.view().vault)).toEqual([deckOf("walks")]);
    expect([...hiddenThemes(fresh.view().vault)]).toEqual(["fears"]);
  });
});

describe("the edition of the library", () => {
  const heldIn = async ({ disk, network }: Awaited<ReturnType<typeof pair>>) =>
    (await eventsOf(disk.a, network.a)).map((events) => events.filter((event) => event.includes("edition.held")));
  const heldBy = (side: string, edition: number) => JSON.stringify({ side, day: today, edition, kind: "edition.held" });
  const editionOn = (client: Client, day: string) => editionsByDay(requireBond(client).state)(day as Day);

  it("[EDIT-2] the guest says which one it holds in its first batch, also an earlier one", async () => {
    const two = await pair({ a: { edition: 3 }, b: { edition: 2 } });
    const said = (await heldIn(two)).filter((events) => events.length > 0);
    expect(said).toEqual([[heldBy("b", 2)]]);
    for (const client of [two.a, two.b]) expect(editionOn(client, today)).toBe(2);
  });

  it("[EDIT-3] after an update it goes with the next act of its person, once, and never by itself", async () => {
    const two = await pair();
    const before = (await eventsOf(two.disk.a, two.network.a)).length;
    await two.a.stop();
    const updated = await open(two.network.a, two.disk.a, { edition: 2 });
    await settled(updated);
    requireOk(await updated.pass(roundOne, true));
    expect((await eventsOf(two.disk.a, two.network.a)).length).toBe(before);
    requireOk(await updated.fold(roundOne, { text: "of a", need: "just-read" }, today));
    requireOk(await updated.askAnother(today));
    await settled(updated);
    const after = (await heldIn(two)).slice(before);
    expect(after).toEqual([[heldBy("a", 2)], []]);
    expect(editionOn(updated, "2026-03-04")).toBe(1);
    await two.b.stop();
    const other = await open(two.network.b, two.disk.b, { edition: 2 });
    requireOk(await other.library.askOwn(own, today));
    await settled(other);
    await until(updated, "both hold it", () => editionOn(updated, "2026-03-04") === 2);
    expect([editionOn(updated, today), editionOn(other, "2026-03-04")]).toEqual([1, 2]);
    const tomorrow = "2026-03-04" as Day;
    requireOk(await updated.library.askFromLibrary("lately-45", tomorrow));
  });
});
