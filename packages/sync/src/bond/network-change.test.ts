import { nameOf } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Client } from "../client/client.ts";
import {
  makeNetwork,
  type Network,
  openDevice,
  pairTwo,
  requireBond,
  requireOk,
  settled,
  until,
} from "../client/device.fixture.ts";
import { emptyDisk, type MemoryDisk } from "../store/memory-store.ts";

describe("the browser says that the network went, or is back", () => {
  let browser: EventTarget;
  let disk: MemoryDisk;
  let networks: { a: Network; b: Network };
  let a: Client;
  let b: Client;
  const connection = () => requireBond(b).connection;
  const nameAtB = () => nameOf(requireBond(b).state, "a");

  /** Waits are far longer than a test from here on: what comes soon comes because of the event. */
  const openPatient = async () => {
    await b.stop();
    browser = new EventTarget();
    vi.stubGlobal("window", browser);
    b = await openDevice(networks.b, disk, { patience: { jitter: () => 0.99, scale: 1000 } });
    vi.unstubAllGlobals();
    await settled(b);
  };

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    const answer = (request: Request) => handleRequest(relay, request);
    networks = { a: makeNetwork(answer), b: makeNetwork(answer) };
    disk = emptyDisk();
    [a, b] = [await openDevice(networks.a), await openDevice(networks.b, disk)];
    await pairTwo(a, b);
  });
  afterEach(async () => {
    networks.b.intercept = undefined;
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[TAIL-8] what was open is closed, so nothing comes in by it; once it is back, all comes at once", async () => {
    await openPatient();
    // As in an emulated or a half-dead network: what is open lives on, nothing new gets through.
    networks.b.intercept = () => Promise.reject(new TypeError("fetch failed"));
    browser.dispatchEvent(new Event("offline"));
    await until(b, "it is noticed", () => connection() === "unreachable");
    requireOk(await a.renameInBond("Robin Two"));
    await settled(a);
    expect(nameAtB()).toBe("Robin");

    requireOk(await b.renameInBond("Noor Two"));
    expect(requireBond(b).travel).toBe("saved-here");
    networks.b.intercept = undefined;
    browser.dispatchEvent(new Event("online"));
    await until(b, "both in step", () => nameAtB() === "Robin Two");
    await settled(b);
    await until(a, "both in step", () => nameOf(requireBond(a).state, "b") === "Noor Two");
  });

  it("[TAIL-8] a relay that is there without a network, on this very machine, stays connected", async () => {
    await openPatient();
    networks.b.asked.length = 0;
    browser.dispatchEvent(new Event("offline"));
    await expect.poll(() => networks.b.asked.some(({ path }) => path.includes("live=sse"))).toBe(true);
    await settled(b);
    requireOk(await a.renameInBond("Robin Two"));
    await until(b, "it goes on", () => nameAtB() === "Robin Two");
  });

  it("[TAIL-8] a connection that died without a word is replaced, not waited for", async () => {
    // Nothing arrives by what is open, as after another network gave this device another address.
    networks.b.intercept = async (request, pass) =>
      request.url.includes("live=sse") ? new Response(new ReadableStream()) : pass();
    await openPatient();
    requireOk(await a.renameInBond("Robin Two"));
    await settled(a);
    expect(nameAtB()).toBe("Robin");
    networks.b.intercept = undefined;
    browser.dispatchEvent(new Event("online"));
    await until(b, "it is replaced", () => nameAtB() === "Robin Two");
  });
});
