import { isRestDay } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, describe, expect, it } from "vitest";
import { copyDisk, emptyDisk, type MemoryDisk } from "../store/memory-store.ts";
import { quickDerive } from "../store/store-lock.fixture.ts";
import type { Client } from "./client.ts";
import {
  deviceOptions,
  makeNetwork,
  type Network,
  openDevice,
  pairTwo,
  requireBond,
  requireOk,
  roundOne,
  settled,
  today,
} from "./device.fixture.ts";
import { type OpenClientOptions, openClient } from "./open-client.ts";
import { unlockClient } from "./unlock.ts";

const passphrase = "four plain words here";
const wording = { question: (id: string) => id, practice: (id: string) => id };

/** The way in on a morning after it was locked. */
async function unlocks(
  network: Network,
  disk: MemoryDisk,
  options: Pick<OpenClientOptions, "random" | "nowMs" | "deriveKey">,
): Promise<Client> {
  const all = deviceOptions(network, disk, options);
  expect(await openClient(all)).toMatchObject({ error: { tag: "locked" } });
  return requireOk(await unlockClient(all, passphrase));
}

/**
 * Two copies of one device live the same day against copies of one relay; what differs is what the person does. The
 * clock, the randomness and the network are the same, so that any difference in the bytes comes from that.
 */
describe("[ROUND-7] [TAIL-7] what one keeps to oneself", () => {
  const open: Client[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((client) => client.stop()));
  });

  async function pairedWorld() {
    const store = new MemoryStore();
    const relay = createRelay({ store, limits: unlimitedRates });
    const network = makeNetwork((request) => handleRequest(relay, request));
    const disk = emptyDisk();
    const [a, b] = [await openDevice(network, disk), await openDevice(network)];
    await pairTwo(a, b);
    await Promise.all([a.stop(), b.stop()]);
    return { disk, snapshot: store.snapshot() };
  }

  /**
   * Every byte that leaves on a day, in order. With an evening the app is closed and opened again in between, by the
   * passphrase where the day ended in locking it.
   */
  async function liveDay(
    world: Awaited<ReturnType<typeof pairedWorld>>,
    live: (client: Client) => Promise<unknown>,
    evening?: (client: Client, later: (seconds: number) => void) => Promise<unknown>,
  ) {
    const store = new MemoryStore();
    store.restore(world.snapshot, { unnoticed: true });
    const relay = createRelay({ store, limits: unlimitedRates });
    const network = makeNetwork((request) => handleRequest(relay, request));
    let drawn = 0;
    const random = (length: number) => Uint8Array.from({ length }, () => (drawn++ * 7) & 0xff);
    const disk = copyDisk(world.disk);
    let nowMs = 1_800_000_000_000;
    const options = { random, nowMs: () => nowMs, deriveKey: quickDerive, deriveRoomKey: quickDerive };
    let client = await openDevice(network, disk, options);
    open.push(client);
    await settled(client);
    await live(client);
    // Longer than drafts take to be saved.
    await new Promise((resolve) => setTimeout(resolve, 600));
    if (evening) {
      const isLocked = client.lock.state().on;
      await client.lock.lockNow();
      await client.stop();
      nowMs += 12 * 3_600_000;
      client = isLocked ? await unlocks(network, disk, options) : await openDevice(network, disk, options);
      open.push(client);
      await settled(client);
      await evening(client, (seconds) => {
        nowMs += seconds * 1000;
      });
      nowMs += 12 * 3_600_000;
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    return { client, sent: network.asked.map(({ method, path, body }) => `${method} ${path} ${body.toHex()}`) };
  }

  it("passing, resting, drafting, reading and marking send what a day of nothing sends", async () => {
    const world = await pairedWorld();
    const nothing = await liveDay(world, async () => {});
    const something = await liveDay(world, async (client) => {
      requireOk(await client.pass(roundOne, true));
      requireOk(await client.rest(today, true));
      client.saveDraft(roundOne, { text: "begun, and thought better of it", need: "just-read" });
      await client.flush();
      client.saveDraft(roundOne, { text: "", need: "just-read" });
      requireOk(await client.writeReflection("why", "only for me", today));
      requireOk(await client.favour(roundOne, true));
      requireOk(await client.seenOpen(roundOne));
      requireOk(await client.wordsCompared("match"));
      requireOk(await client.library.hideTheme("lately", true));
      requireOk(await client.library.uncover(roundOne));
      requireOk(await client.pass(roundOne, false));
    });
    expect(something.sent).toEqual(nothing.sent);
    expect(nothing.sent.length).toBeGreaterThan(0);
    // It did happen.
    expect(isRestDay(something.client.view().vault, today)).toBe(true);
    expect(requireBond(something.client).travel).toBe("sent-safely");
  });

  it("[MAIL-1] a day with the private room, lock, unlock, search and export sends what a day of nothing sends", async () => {
    const world = await pairedWorld();
    const nothing = await liveDay(
      world,
      async () => {},
      async () => {},
    );
    const entry = (text: string) => ({ text, prompt: "", moods: ["calm"] });
    let exported = "";
    const something = await liveDay(
      world,
      async (client) => {
        const { journal, lock } = client;
        requireOk(await journal.write(entry("the first line of the day"), today));
        client.saveDraft("to-self", { text: "and a second one begun", need: "just-read" });
        requireOk(await journal.setPassphrase("a room of one's own"));
        journal.lock();
        requireOk(await journal.write(entry("written while it was shut"), today));
        requireOk(await journal.unlock("a room of one's own"));
        const first = (await journal.read()).entries.find(({ versions }) => versions[0].text.includes("line"));
        requireOk(await journal.edit(first!.id, entry("the first line, again"), today));
        requireOk(await client.caution.set(true));
        requireOk(await lock.turnOn(passphrase));
        requireOk(await lock.choose({ autoLockMinutes: 1, lockOnHide: true }));
      },
      async (client, later) => {
        const { journal, takeaway } = client;
        expect(await journal.unlock("not this one")).toMatchObject({ ok: false });
        later(await journal.waitSeconds());
        requireOk(await journal.unlock("a room of one's own"));
        // Search looks through what is in memory.
        const { entries } = await journal.read();
        expect(entries.filter(({ versions }) => versions.some(({ text }) => text.includes("line"))).length).toBe(1);
        const { document } = requireOk(await takeaway.gather({ today, mine: true, wording }));
        exported = JSON.stringify(document);
        requireOk(await client.backup.choosePassphrase(passphrase));
        requireOk(await client.backup.make(today));
        requireOk(await journal.remove(entries[0]!.id));
        requireOk(await client.lock.turnOff(passphrase));
      },
    );
    expect(something.sent).toEqual(nothing.sent);
    expect(nothing.sent.length).toBeGreaterThan(0);
    // It did happen.
    expect(exported).toContain("written while it was shut");
    expect(requireBond(something.client).travel).toBe("sent-safely");
  });

  it("can fail: one word to the other is seen", async () => {
    const world = await pairedWorld();
    const nothing = await liveDay(world, async () => {});
    const something = await liveDay(world, (client) => client.renameInBond("Robin Two"));
    expect(something.sent).not.toEqual(nothing.sent);
  });
});
