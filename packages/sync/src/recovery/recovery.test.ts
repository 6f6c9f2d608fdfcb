import { nameOf, ownName, reflectionsOf } from "@twofold/core";
import { recoveryWords } from "@twofold/crypto/recovery";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  confirmAt,
  makeNetwork,
  openDevice,
  requireBond,
  requireOk,
  roundOne,
  settled,
  today,
  until,
} from "../client/device.fixture.ts";
import {
  deviceNamed,
  link,
  type Machine,
  momentsOf,
  pairedWorld,
  returnTo,
  untilUnfolded,
} from "../linking/own-devices.fixture.ts";
import { emptyDisk } from "../store/memory-store.ts";

const note = (text: string) => ({ text, need: "comfort" as const });

describe("recovery words", () => {
  let world: Awaited<ReturnType<typeof pairedWorld>>;
  const wordsOf = async (machine: Machine) => {
    const { words } = requireOk(await machine.client.recovery.makeWords(today));
    await until(machine.client, "sent", () => machine.client.recovery.sheet() !== undefined);
    return words;
  };
  /** The mailbox is written to again and again: wait until it holds what there is. */
  const atRest = () => new Promise((resolve) => setTimeout(resolve, 300));
  const restored = async (words: readonly string[] | string, name = "New phone") => {
    const machine = await world.machine();
    requireOk(await machine.client.recovery.restoreFromWords(words, name));
    await until(machine.client, "restored", () => machine.client.recovery.restore().phase === "none");
    await until(machine.client, "read", () => machine.client.view().bond?.connection === "live");
    await settled(machine.client);
    return machine;
  };
  const wrote = (machine: Machine, text: string) =>
    until(machine.client, `reads ${text}`, () =>
      reflectionsOf(machine.client.view().vault).some((each) => each.text === text),
    );

  beforeEach(async () => {
    world = await pairedWorld();
  });
  afterEach(() => world.stop());

  it("[REST-1] [REST-3] bring back vault and bond on an empty device, and the same person goes on", async () => {
    const { a, b } = world;
    requireOk(await a.client.writeReflection("why", "before the words", today));
    requireOk(await a.client.fold(roundOne, note("of a"), today));
    requireOk(await b.client.fold(roundOne, note("of b"), today));
    await untilUnfolded(a.client, roundOne, "a");
    const words = await wordsOf(a);
    expect(words).toHaveLength(12);
    expect(a.client.recovery.sheet()).toMatchObject({ day: today, isWhole: true });
    requireOk(await a.client.writeReflection("why", "after the words", today));
    await atRest();
    await a.client.stop();

    const phone = await restored(words.map((word) => word.slice(0, 4)).join(" "));
    for (const text of ["before the words", "after the words"]) await wrote(phone, text);
    expect(ownName(phone.client.view().vault)).toBe("Robin");
    await untilUnfolded(phone.client, roundOne, "a");
    expect([...requireBond(phone.client).texts.values()]).toEqual([note("of b")]);
    requireOk(await phone.client.renameInBond("Robin is back"));
    await until(b.client, "b reads", () => nameOf(requireBond(b.client).state, "a") === "Robin is back");
    expect(requireBond(b.client).notices).toEqual([]);
    // The lost phone is taken away from here, and nobody needs the words for what comes.
    const lost = phone.client.devices.list().find(({ isThis }) => !isThis)!;
    requireOk(await phone.client.devices.remove(lost.device));
    requireOk(await phone.client.renameInBond("Robin goes on"));
    await until(b.client, "b reads on", () => nameOf(requireBond(b.client).state, "a") === "Robin goes on");
    await phone.reopen();
    await settled(phone.client);
    expect(phone.client.devices.list().map(({ name, isThis }) => [name, isThis])).toEqual([["New phone", true]]);
  });

  it("[MAIL-6] says whether the words work yet, and goes on by itself", async () => {
    const { a } = world;
    const travel = () => a.client.recovery.sheet()?.travel;
    a.network.down();
    const { words } = requireOk(await a.client.recovery.makeWords(today));
    expect(travel()).toBe("saved-here");
    await atRest();
    expect(travel()).toBe("saved-here");
    a.network.up();
    await until(a.client, "they work", () => travel() === "sent-safely");
    // What is written later waits for its time, and the words work all the same.
    a.network.down();
    requireOk(await a.client.writeReflection("why", "after the words", today));
    expect(travel()).toBe("sent-safely");
    a.network.up();
    await atRest();
    await restored(words);
  });

  it("[MAIL-6] [LIM-5] a private relay's code can be given when it is asked for; whoever gave it before is not asked", async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates, invite: "of this house" });
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    const [host, guest] = [
      await openDevice(connect(), emptyDisk(), { mailboxEveryMs: 100 }),
      await openDevice(connect(), emptyDisk(), { mailboxEveryMs: 100 }),
    ];
    requireOk(await host.nameSelf("Robin"));
    requireOk(await guest.nameSelf("Noor"));
    const invitation = { bondKind: "partner", weekdays: [2], today, code: "of this house" } as const;
    const { link: url } = requireOk(await host.invite(invitation));
    requireOk(await guest.join(url.split("#join/")[1] ?? "", { asFriends: false }));
    await confirmAt(host);
    await settled(guest);
    requireOk(await host.recovery.makeWords(today));
    await until(host, "it had the code", () => host.recovery.sheet()?.travel === "sent-safely");
    requireOk(await guest.recovery.makeWords(today));
    await until(guest, "it asks", () => guest.recovery.sheet()?.travel === "code-needed");
    requireOk(await guest.recovery.giveCode("of another house"));
    expect(guest.recovery.sheet()?.travel).toBe("code-needed");
    requireOk(await guest.recovery.giveCode("of this house"));
    await until(guest, "they work", () => guest.recovery.sheet()?.travel === "sent-safely");
    await Promise.all([host.stop(), guest.stop()]);
  });

  it("[REST-4] the device that was lost reads of the new one, and both go on until one is removed", async () => {
    const { a } = world;
    const words = await wordsOf(a);
    await atRest();
    const phone = await restored(words);
    await until(a.client, "it is announced", () =>
      a.client.devices.list().some(({ name, isNew }) => isNew && name === "New phone"),
    );
    requireOk(await a.client.writeReflection("why", "of the old one", today));
    await wrote(phone, "of the old one");
    requireOk(await phone.client.writeReflection("why", "of the new one", today));
    await wrote(a, "of the new one");
  });

  it("[REST-2] words that are mistyped, of nobody, or on a device with something of its own change nothing", async () => {
    const { a, b } = world;
    const words = await wordsOf(a);
    await atRest();
    const machine = await world.machine();
    const before = [...machine.disk.records.keys()];
    expect(await machine.client.recovery.restoreFromWords(words.slice(1), "x")).toMatchObject({
      error: { tag: "recovery-word-count", count: 11 },
    });
    expect(await machine.client.recovery.restoreFromWords(words.with(3, "zzzz"), "x")).toMatchObject({
      error: { tag: "recovery-word-unknown", index: 3 },
    });
    expect(await b.client.recovery.restoreFromWords(words, "x")).toMatchObject({ error: { tag: "already-in-use" } });
    machine.network.down();
    expect((await machine.client.recovery.restoreFromWords(words, "x")).ok).toBe(false);
    machine.network.up();
    expect([...machine.disk.records.keys()]).toEqual(before);
    const nobodys = await recoveryWords(crypto.getRandomValues(new Uint8Array(16)));
    expect(await machine.client.recovery.restoreFromWords(nobodys, "x")).toEqual({
      ok: false,
      error: { tag: "recovery-not-found" },
    });
  });

  it("[MAIL-5] with a second device: it follows to the new mailbox by itself, and all goes on there", async () => {
    const { a } = world;
    const laptop = await world.machine();
    await link(a, laptop);
    const words = await wordsOf(a);
    requireOk(await a.client.writeReflection("why", "written to the new place", today));
    await wrote(laptop, "written to the new place");
    requireOk(await laptop.client.writeReflection("why", "of the laptop", today));
    await wrote(a, "of the laptop");
    await atRest();
    const phone = await restored(words);
    for (const text of ["written to the new place", "of the laptop"]) await wrote(phone, text);
    expect(phone.client.devices.list()).toHaveLength(3);
  });

  it("[MAIL-4] new words take the old ones away: from the bond, from the mailbox and from what comes", async () => {
    const { a, b } = world;
    const old = await wordsOf(a);
    await atRest();
    const fresh = await wordsOf(a);
    expect(fresh).not.toEqual(old);
    requireOk(await a.client.renameInBond("after the new words"));
    await until(b.client, "b reads", () => nameOf(requireBond(b.client).state, "a") === "after the new words");
    await settled(a.client);
    await atRest();
    const machine = await world.machine();
    expect(await machine.client.recovery.restoreFromWords(old, "Thief")).toEqual({
      ok: false,
      error: { tag: "recovery-not-found" },
    });
    const papers = requireBond(a.client).state.devices.a;
    expect([Object.keys(papers.additions).length, Object.keys(papers.removals).length]).toEqual([2, 1]);
    const phone = await restored(fresh);
    expect(nameOf(requireBond(phone.client).state, "a")).toBe("after the new words");
  });

  it("[REST-3] words still open the bond after the other has removed a device and started an epoch", async () => {
    const { a, b } = world;
    const words = await wordsOf(a);
    await atRest();
    const tablet = await world.machine();
    await link(b, tablet, "Tablet");
    await settled(b.client);
    requireOk(await b.client.devices.remove(deviceNamed(b.client, "Tablet")));
    requireOk(await b.client.renameInBond("Noor afterwards"));
    await until(a.client, "a reads", () => nameOf(requireBond(a.client).state, "b") === "Noor afterwards");
    await a.client.stop();
    const phone = await restored(words);
    expect(nameOf(requireBond(phone.client).state, "b")).toBe("Noor afterwards");
  });

  it("[REST-5] goes on after every device stopped at any moment, and ends with a device of its own", async () => {
    const { a, b, store } = world;
    const words = await wordsOf(a);
    await atRest();
    await a.client.stop();
    const phone = await world.machine();
    const machines = [b, phone];
    const moments = await momentsOf(store, machines, [phone], async () => {
      requireOk(await phone.client.recovery.restoreFromWords(words, "New phone"));
      await until(phone.client, "restored", () => phone.client.recovery.restore().phase === "none");
      await settled(phone.client);
    });
    expect(moments.length).toBeGreaterThan(5);
    for (const [i, moment] of moments.entries()) {
      await returnTo(store, machines, moment);
      await until(phone.client, "restored", () => phone.client.recovery.restore().phase === "none");
      requireOk(await phone.client.renameInBond(`Robin ${i}`));
      await until(b.client, "b reads", () => nameOf(requireBond(b.client).state, "a") === `Robin ${i}`);
      await settled(phone.client);
      expect(requireBond(b.client).notices).toEqual([]);
      expect([...phone.disk.records.keys()]).not.toContain("restoring");
    }
  }, 60_000);
});
