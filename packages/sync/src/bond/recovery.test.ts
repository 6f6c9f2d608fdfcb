import { isDeepStrictEqual } from "node:util";
import { isUnfolded, nameOf } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, type Relay, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../client/client.ts";
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
import { copyDisk, emptyDisk, type MemoryDisk } from "../store/memory-store.ts";
import { readBatches, readBondRecord, strangeWriter } from "./bond.fixture.ts";

const note = (text: string) => ({ text, need: "comfort" as const });

describe("a relay that lost something", () => {
  let store: MemoryStore;
  let relay: Relay;
  let disks: { a: MemoryDisk; b: MemoryDisk };
  let networks: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  let a: Client;
  let b: Client;
  const serve = (next: MemoryStore) => {
    store = next;
    relay = createRelay({ store, limits: unlimitedRates });
  };
  /** Everybody is cut off while something happens to the relay. */
  const whileAway = async (happens: () => unknown) => {
    networks.a.down();
    networks.b.down();
    await happens();
    networks.a.up();
    networks.b.up();
  };
  const unfold = (client: Client, side: "a" | "b") =>
    until(client, "unfolded", () => isUnfolded(requireBond(client).state, roundOne, side));
  const expectSame = (left: Client, right: Client) =>
    expect
      .poll(() => isDeepStrictEqual(requireBond(left).state, requireBond(right).state), { timeout: 5_000 })
      .toBe(true);
  const notices = (client: Client) => requireBond(client).notices.map(({ tag }) => tag);
  /** Both devices, and a third that reads everything from the relay, hold the same. */
  const expectEqualEnds = async () => {
    await Promise.all([settled(a), settled(b)]);
    await expectSame(a, b);
    const fresh = copyDisk(disks.b);
    const { stream } = requireBond(b);
    for (const key of fresh.records.keys()) {
      if (key.startsWith(`bond/${stream}/`) && !key.endsWith("/record")) fresh.records.delete(key);
    }
    const reader = await openDevice(networks.b, fresh);
    await expectSame(reader, a);
    await reader.stop();
  };

  beforeEach(async () => {
    serve(new MemoryStore());
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    networks = { a: connect(), b: connect() };
    disks = { a: emptyDisk(), b: emptyDisk() };
    [a, b] = [await openDevice(networks.a, disks.a), await openDevice(networks.b, disks.b)];
    await pairTwo(a, b);
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it.each([
    ["says so by its generation", {}],
    ["does not say so", { unnoticed: true }],
  ])("[OUT-3] [TAIL-5] a relay put back to an older copy that %s gets everything again", async (_name, options) => {
    const older = store.snapshot();
    requireOk(await a.renameInBond("Robin Two"));
    requireOk(await b.renameInBond("Noor Two"));
    requireOk(await a.fold(roundOne, note("of a"), today));
    await Promise.all([settled(a), settled(b)]);
    await until(b, "b has it", () => nameOf(requireBond(b).state, "a") === "Robin Two");
    await whileAway(() => store.restore(older, options));
    await until(a, "a notices", () => notices(a).includes("rolled-back"));
    await until(b, "b notices", () => notices(b).includes("rolled-back"));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    await expectEqualEnds();
    expect([...requireBond(b).texts.values()]).toEqual([note("of a")]);
  });

  it("[OUT-3] an older copy that grew as long again meanwhile is noticed by the bytes before the place", async () => {
    const older = store.snapshot();
    requireOk(await a.renameInBond("Robin Two"));
    await settled(a);
    await until(b, "b has it", () => nameOf(requireBond(b).state, "a") === "Robin Two");
    await b.stop();
    await whileAway(async () => {
      store.restore(older, { unnoticed: true });
      networks.b.up();
      b = await openDevice(networks.b, disks.b);
      await until(b, "b notices", () => notices(b).includes("rolled-back"));
      requireOk(await b.renameInBond("Noor Two"));
      requireOk(await b.renameInBond("Noor Three"));
      await settled(b);
    });
    await until(a, "a notices", () => notices(a).includes("rolled-back"));
    await expectEqualEnds();
    expect(nameOf(requireBond(a).state, "b")).toBe("Noor Three");
  });

  it("[OUT-3] a relay that begins empty gets the bond again, and both unfold there", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    await whileAway(() => serve(new MemoryStore()));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    await expectEqualEnds();
  });

  it("[OUT-3] notes that both have opened are not deposited again", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    await Promise.all([settled(a), settled(b)]);
    await until(a, "both openings", () => isUnfolded(requireBond(a).state, roundOne, "b"));
    await until(b, "both openings", () => isUnfolded(requireBond(b).state, roundOne, "a"));
    networks.a.asked.length = 0;
    networks.b.asked.length = 0;
    await whileAway(() => serve(new MemoryStore()));
    await expectEqualEnds();
    const deposits = [...networks.a.asked, ...networks.b.asked].filter(({ path }) => path.includes("/escrow/"));
    expect(deposits.filter(({ method }) => method === "PUT")).toEqual([]);
  });

  it("[OUT-2] whatever is lost between a device and the relay, each batch is kept once", async () => {
    let n = 0;
    for (const network of [networks.a, networks.b]) {
      network.intercept = (request, pass) => {
        if (request.method === "GET") return undefined;
        n += 1;
        if (n % 3 === 0) return Promise.reject(new TypeError("fetch failed"));
        return n % 3 === 1 ? pass().then(() => Promise.reject(new TypeError("fetch failed"))) : undefined;
      };
    }
    for (const name of ["1", "2", "3"]) requireOk(await a.renameInBond(name));
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    await expectEqualEnds();
    expect(n).toBeGreaterThan(8);
    const hashes = (await readBatches(await readBondRecord(disks.a), networks.a.fetch)).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect([notices(a), notices(b)]).toEqual([[], []]);
  });

  it("[OUT-2] a crash between the relay's commit and our hearing of it repeats what counts once", async () => {
    networks.a.intercept = (request, pass) =>
      request.method === "POST" ? pass().then(() => new Promise<Response>(() => {})) : undefined;
    requireOk(await a.renameInBond("Robin Two"));
    await until(b, "the relay has it", () => nameOf(requireBond(b).state, "a") === "Robin Two");
    // The tab is killed: nothing of the old client runs any more, and its disk is what it is.
    const survived = copyDisk(disks.a);
    networks.a.intercept = undefined;
    disks.a = survived;
    const killed = a;
    a = await openDevice(networks.a, survived);
    expect(requireBond(a).travel).toBe("saved-here");
    await expectEqualEnds();
    expect([notices(a), notices(b)]).toEqual([[], []]);
    void killed.stop();
  });

  it("[OUT-1] what was written leaves in the order in which it was written, after any time offline", async () => {
    networks.a.down();
    for (const name of ["1", "2", "3", "4", "5"]) requireOk(await a.renameInBond(name));
    networks.a.up();
    await settled(a);
    const batches = await readBatches(await readBondRecord(disks.a), networks.a.fetch);
    const own = batches.filter(({ header }) => header.side === "a").map(({ header }) => header.seq);
    expect(own).toEqual(own.toSorted((x, y) => x - y));
    expect(own.length).toBeGreaterThanOrEqual(6);
  });

  it("[OUT-5] a proxy that ends every live connection at once is not hammered", async () => {
    await b.stop();
    b = await openDevice(networks.b, disks.b, { patience: { jitter: () => 0, scale: 1 } });
    await settled(b);
    networks.b.intercept = (request) =>
      request.url.includes("live=sse") ? Promise.resolve(new Response("", { status: 200 })) : undefined;
    networks.b.down();
    networks.b.up();
    await new Promise((resolve) => setTimeout(resolve, 600));
    networks.b.asked.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(networks.b.asked.length).toBeLessThan(15);
    requireOk(await a.renameInBond("Robin Two"));
    await until(b, "b hears all the same", () => nameOf(requireBond(b).state, "a") === "Robin Two");
  });

  it("[CHAIN-2] [BATCH-4] what a relay keeps back is a gap once something later shows it, and heals", async () => {
    const writer = await strangeWriter(await readBondRecord(disks.a), networks.a.fetch);
    const [first, second, third] = [
      await writer.write([{ kind: "person.named", name: "first" }]),
      await writer.write([{ kind: "person.named", name: "second" }]),
      await writer.write([{ kind: "person.named", name: "third" }]),
    ];
    await writer.post(first);
    await until(b, "no gap yet", () => nameOf(requireBond(b).state, "a") === "first");
    expect(notices(b)).toEqual([]);
    await writer.post(third);
    await until(b, "the gap is said", () => notices(b).includes("gap"));
    expect(nameOf(requireBond(b).state, "a")).toBe("third");
    await writer.post(second);
    await until(b, "healed", () => notices(b).length === 0);
    await expectEqualEnds();
  });
});
