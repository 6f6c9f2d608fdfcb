import { isUnfolded } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { header } from "@twofold/wire";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "./client.ts";
import {
  confirmAt,
  inviteFrom,
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

describe("who says what to the relay", () => {
  let lines: string[];
  let kinds: Map<string, string>;
  let network: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  let a: Client;
  let b: Client;
  /** Streams by their kind, slots and offsets not at all. */
  const shapeOf = ({ url, headers }: Request) => {
    const { pathname, searchParams } = new URL(url);
    const [, , , id = "", ...rest] = pathname.split("/");
    const kind = headers.get(header.streamKind);
    if (kind) kinds.set(id, kind);
    const name = kinds.get(id) ?? "unknown";
    const path = rest.map((part) => (part.length === 43 ? ":slot" : part)).join("/");
    return `${name}${path ? `/${path}` : ""}${searchParams.get("live") ? " live" : ""}`;
  };
  const said = () => lines.splice(0);
  const saidBy = (who: "a" | "b") => said().filter((line) => line.startsWith(who));

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    lines = [];
    kinds = new Map();
    const listen = (who: string) =>
      makeNetwork(async (request) => {
        const at = lines.push(`${who} ${request.method} ${shapeOf(request)}`) - 1;
        const response = await handleRequest(relay, request);
        lines[at] += ` → ${response.status}`;
        return response;
      });
    network = { a: listen("a"), b: listen("b") };
    [a, b] = [await openDevice(network.a), await openDevice(network.b)];
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[OUT-7] reading a link sends nothing; joining is one read and one message", async () => {
    requireOk(await a.nameSelf("Robin"));
    requireOk(await b.nameSelf("Noor"));
    const link = await inviteFrom(a);
    expect(said().slice(0, 3)).toEqual(["a PUT meeting → 201", "a PUT meeting/access/b → 200", "a POST meeting → 200"]);
    requireOk(await b.readInvitation(link));
    expect(saidBy("b")).toEqual([]);
    requireOk(await b.join(link, { asFriends: false }));
    expect(saidBy("b").slice(0, 2)).toEqual(["b GET meeting → 200", "b POST meeting → 200"]);
    await until(a, "the guest answers", () => a.view().pairing.phase === "guest-answered");
    said();
    await confirmAt(a);
    await until(b, "the bond reaches the guest", () => b.view().bond?.ahead === false);
    await Promise.all([settled(a), settled(b)]);
    const writes = said().filter((line) => !line.includes(" GET "));
    expect(writes.filter((line) => line.startsWith("a"))).toEqual([
      "a PUT bond → 201",
      "a PUT bond/access/b → 200",
      "a POST meeting → 200",
      "a POST bond → 200",
    ]);
    expect(writes.filter((line) => line.startsWith("b"))).toEqual(["b POST bond → 200"]);
  });

  it("[OUT-7] a round takes each side a deposit, a collection, an opening and an acknowledgement", async () => {
    await pairTwo(a, b);
    said();
    requireOk(await a.fold(roundOne, { text: "of a", need: "comfort" }, today));
    await settled(a);
    expect(said()).toEqual(["a PUT bond/escrow/:slot → 201"]);
    requireOk(await b.fold(roundOne, { text: "of b", need: "comfort" }, today));
    await until(a, "a reads", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    await until(b, "b reads", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    const isDone = () => lines.filter((line) => line.endsWith("/ack → 204")).length === 2;
    await expect.poll(isDone).toBe(true);
    const lastOf = (who: string) => lines.filter((line) => line.startsWith(who));
    const opening = (who: string) => [
      `${who} GET bond/escrow/:slot → 200`,
      `${who} POST bond → 200`,
      `${who} POST bond/escrow/:slot/ack → 204`,
    ];
    expect(lastOf("a")).toEqual(opening("a"));
    expect(lastOf("b")).toEqual(["b PUT bond/escrow/:slot → 201", ...opening("b")]);
  });

  it("[OUT-7] taking back is one question to the relay, and one line in the log once it is granted", async () => {
    await pairTwo(a, b);
    requireOk(await a.fold(roundOne, { text: "of a", need: "comfort" }, today));
    await settled(a);
    said();
    requireOk(await a.takeBack(roundOne));
    await settled(a);
    expect(said()).toEqual(["a DELETE bond/escrow/:slot → 204", "a POST bond → 200"]);
  });
});
