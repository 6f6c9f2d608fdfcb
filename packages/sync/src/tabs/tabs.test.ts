import { isRestDay, isUnfolded } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
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
import { emptyDisk, type MemoryDisk } from "../store/memory-store.ts";
import { type LockEvents, makeWriterLock, onlyTab } from "./writer-lock.ts";

describe("two tabs of one browser", () => {
  let open: Client[];
  let network: ReturnType<typeof makeNetwork>;
  /** Node has the browser's locks and channels, so each client here is a tab of one browser. */
  const openTab = async (disk: MemoryDisk) => {
    const tab = await openDevice(network, disk, { tabs: makeWriterLock });
    open.push(tab);
    return tab;
  };
  const isWriter = (tab: Client) => tab.view().writer;

  beforeEach(() => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    network = makeNetwork((request) => handleRequest(relay, request));
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((tab) => tab.stop()));
  });

  it("[TAB-1] the first writes, the second reads and sees what the first writes", async () => {
    const disk = emptyDisk();
    const [first, second] = [await openTab(disk), await openTab(disk)];
    expect([isWriter(first), isWriter(second)]).toEqual([true, false]);
    requireOk(await first.rest(today, true));
    await until(second, "the rest", () => isRestDay(second.view().vault, today));
    expect(await second.rest(today, false)).toEqual({ ok: false, error: { tag: "not-the-writer" } });
    expect(second.view().vault).toEqual(first.view().vault);
  });

  it("[TAB-1] the second sends nothing while the first lives", async () => {
    const [disk, other] = [emptyDisk(), emptyDisk()];
    const first = await openTab(disk);
    const partner = await openDevice(network, other);
    open.push(partner);
    await pairTwo(first, partner);
    const before = network.asked.length;
    const second = await openTab(disk);
    expect(requireBond(second).connection).toBe("offline");
    expect(network.asked.length).toBe(before);
    requireOk(await partner.fold(roundOne, { text: "from the other", need: "ideas" }, today));
    requireOk(await first.fold(roundOne, { text: "from here", need: "ideas" }, today));
    await until(second, "unfolded in the tab that reads", () => isUnfolded(requireBond(second).state, roundOne, "a"));
    expect([...requireBond(second).texts.values()].map(({ text }) => text)).toEqual(["from the other"]);
  });

  it("[TAB-2] taking over hands over: the other follows, and what it still writes is refused", async () => {
    const disk = emptyDisk();
    const [first, second] = [await openTab(disk), await openTab(disk)];
    requireOk(await first.nameSelf("Robin"));
    requireOk(await second.becomeWriter());
    expect(isWriter(second)).toBe(true);
    expect(await first.nameSelf("Nobody")).toEqual({ ok: false, error: { tag: "not-the-writer" } });
    await until(first, "the first gives way", () => !isWriter(first));
    requireOk(await second.nameSelf("Robin Two"));
    await until(first, "the first follows", () => JSON.stringify(first.view().vault).includes("Robin Two"));
    expect(JSON.stringify(second.view().vault)).not.toContain("Nobody");
  });

  it("[TAB-2] [STORE-3] a frozen tab that wakes up writes nothing and loses nothing", async () => {
    const [disk, other] = [emptyDisk(), emptyDisk()];
    const partner = await openDevice(network, other);
    open.push(partner);
    // A frozen tab hears of nothing, neither that its lock was stolen nor that the store has changed, until it thaws.
    let thaw = () => {};
    const tabs = (events: LockEvents) => {
      thaw = events.onChanged;
      return onlyTab();
    };
    const frozen = await openDevice(network, disk, { tabs });
    await pairTwo(frozen, partner);
    requireOk(await frozen.fold(roundOne, { text: "before the frost", need: "comfort" }, today));
    await settled(frozen);
    const second = await openDevice(network, disk);
    open.push(second);
    requireOk(await second.rest(today, true));
    frozen.saveDraft(roundOne, { text: "after the frost", need: "comfort" });
    expect(await frozen.rest(today, false)).toEqual({ ok: false, error: { tag: "not-the-writer" } });
    thaw();
    await until(frozen, "it follows", () => !isWriter(frozen) && isRestDay(frozen.view().vault, today));
    requireOk(await partner.fold(roundOne, { text: "the other's", need: "comfort" }, today));
    await until(second, "unfolded", () => isUnfolded(requireBond(second).state, roundOne, "a"));
    expect(requireBond(second).notices).toEqual([]);
    expect(requireBond(partner).notices).toEqual([]);
    await frozen.stop();
  });

  it("[TAB-3] when the one that writes is closed, the one that waits takes over", async () => {
    const disk = emptyDisk();
    const [first, second] = [await openTab(disk), await openTab(disk)];
    await first.stop();
    await until(second, "the second writes", () => isWriter(second));
    requireOk(await second.nameSelf("Robin"));
  });

  it("[TAB-3] one that had to give way takes over again when the other is closed", async () => {
    const disk = emptyDisk();
    const [first, second] = [await openTab(disk), await openTab(disk)];
    requireOk(await second.becomeWriter());
    await until(first, "the first gives way", () => !isWriter(first));
    await second.stop();
    await until(first, "the first writes again", () => isWriter(first));
    requireOk(await first.nameSelf("Robin"));
  });

  it("[TAB-3] writing goes back and forth as often as one likes", async () => {
    const disk = emptyDisk();
    const [first, second] = [await openTab(disk), await openTab(disk)];
    for (let i = 0; i < 3; i++) {
      for (const [next, other] of [
        [second, first],
        [first, second],
      ] as const) {
        requireOk(await next.becomeWriter());
        requireOk(await next.nameSelf(`Robin ${i}`));
        await until(other, "the other gives way", () => !isWriter(other));
      }
    }
    await first.stop();
    await until(second, "the second writes", () => isWriter(second));
    expect(JSON.stringify(second.view().vault)).toContain("Robin 2");
  });
});
