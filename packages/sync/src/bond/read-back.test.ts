import { isUnfolded, nameOf } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { describe, expect, it } from "vitest";
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
import { makeReadBack } from "./read-back.ts";

const envelope = (fill: number) => new Uint8Array(60).fill(fill);

describe("what was sent and not read back", () => {
  it("[OUT-8] is remembered from the relay's answer until it was read, whichever comes first", () => {
    const first = makeReadBack([]);
    first.sending([envelope(1), envelope(2)]);
    first.set(first.read([envelope(2), envelope(9)]));
    first.set(first.sent([envelope(1), envelope(2)]));
    expect(first.unread()).toHaveLength(1);
    const again = makeReadBack(first.unread());
    expect(again.read([envelope(2)])).toBe(again.unread());
    again.set(again.read([envelope(1)]));
    expect(again.unread()).toEqual([]);
  });

  it("[OUT-8] comes again after a loss that nothing else shows: a note, and what was said before", async () => {
    const store = new MemoryStore();
    const relay = createRelay({ store, limits: unlimitedRates });
    const network = makeNetwork((request) => handleRequest(relay, request));
    const [a, b] = [
      await openDevice(network),
      await openDevice(makeNetwork((request) => handleRequest(relay, request))),
    ];
    await pairTwo(a, b);
    // What a sends arrives, and nothing of it comes back.
    network.intercept = (request) =>
      request.url.includes("live=sse")
        ? Promise.resolve(new Response(new ReadableStream(), { headers: { "content-type": "text/event-stream" } }))
        : undefined;
    network.down();
    network.up();
    await settled(a);
    const older = store.snapshot();
    requireOk(await a.renameInBond("Robin Two"));
    requireOk(await a.fold(roundOne, { text: "of a", need: "comfort" }, today));
    await settled(a);
    store.restore(older, { unnoticed: true });
    network.intercept = undefined;
    network.down();
    network.up();
    await until(b, "b reads", () => nameOf(requireBond(b).state, "a") === "Robin Two");
    requireOk(await b.fold(roundOne, { text: "of b", need: "comfort" }, today));
    await until(b, "unfolded", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    await Promise.all([a.stop(), b.stop()]);
  });
});
