import { bondEvents, isUnfolded, type VaultEvent, vaultEvents } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { describe, expect, expectTypeOf, it } from "vitest";
import { readBatches, readBondRecord, readEnvelopes } from "../bond/bond.fixture.ts";
import type { Bond } from "../bond/bond.ts";
import type { BondWrite } from "../bond/bond-write.ts";
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
} from "../client/device.fixture.ts";
import { emptyDisk } from "../store/memory-store.ts";

const ownQuestion = { text: "What shall we cook?", depth: 1, flags: [] } as const;

describe("the vault and the bond's stream", () => {
  it("[EVENT-6] no event of the vault can be handed to a bond, by its type", () => {
    expectTypeOf<VaultEvent>().not.toExtend<BondWrite>();
    expectTypeOf<VaultEvent["kind"] & BondWrite["kind"]>().toBeNever();
    expectTypeOf<Parameters<Bond["prepareWrite"]>[0]>().toEqualTypeOf<readonly BondWrite[]>();
    expectTypeOf<Parameters<Bond["prepareSealed"]>[0]>().toEqualTypeOf<readonly BondWrite[]>();
    expect(Object.keys(vaultEvents).filter((kind) => kind in bondEvents)).toEqual([]);
  });

  it("[EVENT-6] [EVENT-7] of everything a person can do, only kinds of the bond reach its stream", async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    const network = makeNetwork((request) => handleRequest(relay, request));
    const disk = emptyDisk();
    const [a, b] = [await openDevice(network, disk), await openDevice(network)];
    await pairTwo(a, b);
    const done = [
      await a.choosePurpose("partner", today),
      await a.writeReflection("why", "only for me", today),
      await a.wordsCompared("match"),
      await a.pass(roundOne, true),
      await a.pass(roundOne, false),
      await a.rest(today, true),
      await a.fold(roundOne, { text: "of a", need: "comfort" }, today),
      await b.fold(roundOne, { text: "of b", need: "comfort" }, today),
    ];
    await until(a, "a reads", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    await until(b, "b reads", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    done.push(
      await a.seenOpen(roundOne),
      await a.favour(roundOne, true),
      await a.favourPractice("small-thanks", true),
      await b.respond(roundOne, "more", "please", today),
      await a.addWords(roundOne, "and this", today),
      await a.renameInBond("Robin Two"),
      await a.chooseKind("friend", today),
      await a.chooseFoldedShown(true),
      await a.chooseRhythm([1], today),
      await a.library.hideQuestion("lately-07", true),
      await a.library.hideTheme("fears", true),
      await a.library.favourQuestion("lately-08", true),
      await a.library.optTender("money", true),
      await a.library.uncover(roundOne),
      await a.library.saveDeck({ id: "walks", title: "Walks", about: "", questions: [ownQuestion] }),
      await a.library.removeDeck("walks"),
    );
    requireOk(await a.library.askOwn(ownQuestion, today));
    done.forEach(requireOk);
    requireOk(await a.askAnother(today));
    await until(a, "asked for more", () => requireBond(a).travel === "sent-safely");
    requireOk(await a.reply(roundOne, "a", "more of it", today));
    requireOk(await a.removeWords(roundOne, today));
    await Promise.all([settled(a), settled(b)]);
    const record = await readBondRecord(disk);
    const batches = await readBatches(record, network.fetch);
    expect(batches).toHaveLength((await readEnvelopes(record, network.fetch)).length);
    const kinds = new Set(batches.flatMap(({ facts }) => facts.map(({ event }) => event.kind)));
    expect([...kinds].filter((kind) => !(kind in bondEvents))).toEqual([]);
    // It did reach it.
    const written = [
      ...["bond.created", "bond.joined", "bond.kind-chosen", "bond.folded-shown-chosen", "person.named"],
      ...["rhythm.chosen", "round.added", "answer.sealed", "round.opened", "answer.responded", "answer.replied"],
      ...["answer.added", "answer.removed", "edition.held", "question.shared"],
    ];
    expect([...kinds].toSorted()).toEqual(written.toSorted());
    await Promise.all([a.stop(), b.stop()]);
  });
});
