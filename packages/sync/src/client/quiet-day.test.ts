import { isRestDay } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, describe, expect, it } from "vitest";
import { copyDisk, emptyDisk } from "../store/memory-store.ts";
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
} from "./device.fixture.ts";

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

  /** Every byte that leaves on a day, in order. */
  async function liveDay(world: Awaited<ReturnType<typeof pairedWorld>>, live: (client: Client) => Promise<unknown>) {
    const store = new MemoryStore();
    store.restore(world.snapshot, { unnoticed: true });
    const relay = createRelay({ store, limits: unlimitedRates });
    const network = makeNetwork((request) => handleRequest(relay, request));
    let drawn = 0;
    const random = (length: number) => Uint8Array.from({ length }, () => (drawn++ * 7) & 0xff);
    const client = await openDevice(network, copyDisk(world.disk), { random, nowMs: () => 1_800_000_000_000 });
    open.push(client);
    await settled(client);
    await live(client);
    // Longer than drafts take to be saved.
    await new Promise((resolve) => setTimeout(resolve, 600));
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
      requireOk(await client.pass(roundOne, false));
    });
    expect(something.sent).toEqual(nothing.sent);
    expect(nothing.sent.length).toBeGreaterThan(0);
    // It did happen.
    expect(isRestDay(something.client.view().vault, today)).toBe(true);
    expect(requireBond(something.client).travel).toBe("sent-safely");
  });

  it("can fail: one word to the other is seen", async () => {
    const world = await pairedWorld();
    const nothing = await liveDay(world, async () => {});
    const something = await liveDay(world, (client) => client.renameInBond("Robin Two"));
    expect(something.sent).not.toEqual(nothing.sent);
  });
});
