import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRelay, handleRequest, type Limits, MemoryStore, unlimitedRates } from "@twofold/relay";
import { bytesToBase64url, encodeDeposit, encodeFrames, header, startOffset } from "@twofold/wire";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeNetwork } from "../client/device.fixture.ts";
import { httpRelay } from "./http-relay.ts";
import type { Relay, RelayProblem, StreamAddress } from "./relay-port.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const producer = { id: "p-test", epoch: 0, seq: 0 };
const newAddress = (): StreamAddress => ({ stream: bytesToBase64url(random(16)), token: random(32) });
const newSlot = () => bytesToBase64url(random(32));
const deposit = () => encodeDeposit({ commitment: random(32), share: random(32), envelope: random(40) });
const frames = (length = 40) => encodeFrames([random(length)]);

function realRelay(limits: Partial<Limits> = {}, options: { invite?: string } = {}) {
  let nowMs = Date.now();
  const store = new MemoryStore();
  const served = createRelay({ store, limits: { ...unlimitedRates, ...limits }, clock: () => nowMs, ...options });
  const relay = httpRelay("http://relay.test", makeNetwork((request) => handleRequest(served, request)).fetch);
  const later = (ms: number) => {
    nowMs += ms;
  };
  return { relay, store, later, served };
}

/** A bond with both sides in it. */
async function openBond(relay: Relay) {
  const a = newAddress();
  const b = { stream: a.stream, token: random(32) };
  await relay.create(a, "bond");
  const digest = bytesToBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", b.token)));
  const set = await relay.setAccess(a, "b", {
    version: 1,
    entries: [{ digest, rights: ["read", "append", "manage"] }],
  });
  expect(set.ok).toBe(true);
  return { a, b };
}

const problem = (result: { ok: boolean; error?: RelayProblem }) => (result.ok ? undefined : result.error?.tag);

describe("the relay over HTTP, against a real one", () => {
  it("[TAIL-3] a stream that nobody knows, and a token that does not fit, are not found", async () => {
    const { relay } = realRelay();
    const { a } = await openBond(relay);
    expect(problem(await relay.read(newAddress(), startOffset))).toBe("not-found");
    expect(problem(await relay.append({ ...a, token: random(32) }, producer, frames()))).toBe("not-found");
  });

  it("[TAIL-3] what a token may not do is forbidden", async () => {
    const { relay } = realRelay();
    const { a, b } = await openBond(relay);
    const digest = bytesToBase64url(random(32));
    const list = { version: 9, entries: [{ digest, rights: ["read" as const, "manage" as const] }] };
    expect(problem(await relay.setAccess(b, "a", list))).toBe("forbidden");
    expect(problem(await relay.setAccess(a, "a", list))).toBeUndefined();
  });

  it("[TAIL-3] an expired meeting is gone", async () => {
    const { relay, later } = realRelay();
    const meeting = newAddress();
    await relay.create(meeting, "meeting");
    later(100 * 24 * 3_600_000);
    expect(problem(await relay.read(meeting, startOffset))).toBe("gone");
  });

  it("[TAIL-3] a second guest finds the meeting full", async () => {
    const { relay } = realRelay();
    const meeting = newAddress();
    await relay.create(meeting, "meeting");
    const guest = { stream: meeting.stream, token: random(32) };
    const digest = bytesToBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", guest.token)));
    await relay.setAccess(meeting, "b", { version: 1, entries: [{ digest, rights: ["read", "append"] }] });
    expect(problem(await relay.append(guest, { ...producer, id: "one" }, frames()))).toBeUndefined();
    expect(problem(await relay.append(guest, { ...producer, id: "one" }, frames()))).toBeUndefined();
    expect(problem(await relay.append(guest, { ...producer, id: "two" }, frames()))).toBe("meeting-full");
  });

  it("[TAIL-3] a number out of turn, and a place beyond the end, are conflicts", async () => {
    const { relay } = realRelay();
    const { a } = await openBond(relay);
    expect(problem(await relay.append(a, { ...producer, seq: 5 }, frames()))).toBe("conflict");
    expect(problem(await relay.read(a, "0000000000009999"))).toBe("conflict");
  });

  it("[TAIL-3] the escrow: taken, released to both, open, acknowledged", async () => {
    const { relay } = realRelay();
    const { a, b } = await openBond(relay);
    const slot = newSlot();
    const [first, second] = [deposit(), deposit()];
    expect(problem(await relay.deposit(a, slot, first))).toBeUndefined();
    expect(problem(await relay.deposit(a, slot, first))).toBeUndefined();
    expect(problem(await relay.deposit(a, slot, second))).toBe("slot-taken");
    expect(await relay.release(b, slot)).toEqual({ ok: true, value: undefined });
    expect(problem(await relay.acknowledge(b, slot))).toBe("conflict");
    await relay.deposit(b, slot, second);
    const released = await relay.release(a, slot);
    expect(released.ok && released.value?.b.share.toHex()).toBe(second.slice(32, 64).toHex());
    expect(problem(await relay.withdraw(a, slot))).toBe("slot-open");
    expect(problem(await relay.acknowledge(a, slot))).toBeUndefined();
  });

  it("[TAIL-3] what was deposited alone can be withdrawn, and what never was too", async () => {
    const { relay } = realRelay();
    const { a } = await openBond(relay);
    const slot = newSlot();
    await relay.deposit(a, slot, deposit());
    expect([problem(await relay.withdraw(a, slot)), problem(await relay.withdraw(a, newSlot()))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(problem(await relay.deposit(a, slot, deposit()))).toBeUndefined();
  });

  it("[TAIL-3] [OUT-5] a rate says when to come back, a full stream says why", async () => {
    const { relay } = realRelay({
      appendsPerMinuteBySide: 1,
      maxStreamBytes: { ...unlimitedRates.maxStreamBytes, bond: 100 },
    });
    const { a, b } = await openBond(relay);
    await relay.append(a, producer, frames());
    const limited = await relay.append(a, { ...producer, seq: 1 }, frames());
    expect(limited).toMatchObject({ ok: false, error: { tag: "too-many" } });
    expect(!limited.ok && limited.error.tag === "too-many" && limited.error.retryAfterSeconds).toBeGreaterThan(0);
    const full = await relay.append(b, producer, frames(90));
    expect(full).toMatchObject({ ok: false, error: { tag: "quota" } });
    expect(!full.ok && full.error.tag === "quota" && full.error.message).toMatch(/\w+ .*\./);
  });

  it("[TAIL-3] anything else is refused in the relay's own words", async () => {
    const { relay } = realRelay({}, { invite: "a code" });
    expect(problem(await relay.create(newAddress(), "bond"))).toBe("invite-needed");
    const refused = await relay.create({ ...newAddress(), stream: "short" }, "bond", "a code");
    expect(refused).toMatchObject({ ok: false, error: { tag: "refused" } });
    expect(!refused.ok && refused.error.tag === "refused" && refused.error.message).toContain("16 bytes");
  });

  it("[TAIL-3] a relay that is stopping cannot be reached", async () => {
    const { relay, served } = realRelay();
    const { a } = await openBond(relay);
    await served.stop();
    expect(problem(await relay.append(a, producer, frames()))).toBe("unreachable");
  });

  it("[TAIL-2] reads from a place, and says where it ends and which store this is", async () => {
    const { relay, store } = realRelay();
    const { a, b } = await openBond(relay);
    const [first, second] = [frames(), frames()];
    await relay.append(a, producer, first);
    const one = await relay.read(b, startOffset);
    await relay.append(a, { ...producer, seq: 1 }, second);
    const two = await relay.read(b, one.ok ? one.value.nextOffset : "");
    expect(one).toMatchObject({ ok: true, value: { bytes: first, upToDate: true, generation: store.generation } });
    expect(two).toMatchObject({ ok: true, value: { bytes: second, upToDate: true } });
  });

  it("[TAIL-1] follows a stream: what is there, what comes, and that this is the end for now", async () => {
    const { relay } = realRelay();
    const { a, b } = await openBond(relay);
    const [first, second] = [frames(), frames(5_000)];
    await relay.append(a, producer, first);
    const stop = new AbortController();
    const seen: Uint8Array[] = [];
    for await (const chunk of relay.tail(b, startOffset, stop.signal)) {
      if (!chunk.ok) break;
      expect(chunk.value.upToDate).toBe(true);
      seen.push(chunk.value.bytes);
      if (seen.length === 1) await relay.append(a, { ...producer, seq: 1 }, second);
      else stop.abort();
    }
    expect(seen.map((bytes) => bytes.toHex())).toEqual([first.toHex(), second.toHex()]);
  });
});

describe("the relay over HTTP, against whatever answers", () => {
  let server: Server | undefined;
  const answering = async (answer: RequestListener = () => {}): Promise<Relay> => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    return httpRelay(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  };
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
    vi.restoreAllMocks();
  });

  it("[TAIL-3] nobody there", async () => {
    const relay = await answering();
    await new Promise((resolve) => server?.close(resolve));
    expect(problem(await relay.read(newAddress(), startOffset))).toBe("unreachable");
    const tail = relay.tail(newAddress(), startOffset, new AbortController().signal);
    expect(await Array.fromAsync(tail)).toEqual([{ ok: false, error: { tag: "unreachable" } }]);
  });

  it("[TAIL-3] a proxy's own answers", async () => {
    let status = 502;
    const relay = await answering((_request, response) => void response.writeHead(status).end("<h1>Bad gateway</h1>"));
    const seen: (string | undefined)[] = [];
    for (status of [502, 503, 504, 500, 403, 404]) seen.push(problem(await relay.read(newAddress(), startOffset)));
    expect(seen).toEqual(["unreachable", "unreachable", "unreachable", "refused", "refused", "refused"]);
  });

  it("[TAIL-3] a rate without a readable time", async () => {
    const relay = await answering(
      (_request, response) => void response.writeHead(429, { "retry-after": "soon" }).end(),
    );
    expect(await relay.read(newAddress(), startOffset)).toEqual({
      ok: false,
      error: { tag: "too-many", retryAfterSeconds: 30 },
    });
  });

  it("[TAIL-3] a redirection is followed nowhere: the token would go along", async () => {
    const asked: string[] = [];
    const relay = await answering((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(problem(await relay.read(newAddress(), startOffset))).toBe("unreachable");
    expect(asked).toHaveLength(1);
  });

  it("[TAIL-3] an answer that breaks off", async () => {
    const relay = await answering((_request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("abc", () => response.destroy());
    });
    expect(problem(await relay.read(newAddress(), startOffset))).toBe("unreachable");
  });

  it("[TAIL-3] an event stream with nonsense in it, or that breaks off", async () => {
    let body = "";
    const relay = await answering((_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end(body);
    });
    const read = (text: string) => {
      body = text;
      return Array.fromAsync(relay.tail(newAddress(), startOffset, new AbortController().signal));
    };
    const unreachable = { ok: false, error: { tag: "unreachable" } };
    expect(await read("event: data\ndata: %%%\n\n")).toEqual([unreachable]);
    expect(await read("event: control\ndata: {\n\n")).toEqual([unreachable]);
    expect(await read("event: data\ndata: AAAA\n\n")).toEqual([]);
    expect(await read("event: other\ndata: x\n\nevent: control\ndata: 7\n\n")).toMatchObject([
      { ok: true, value: { nextOffset: startOffset, upToDate: false } },
    ]);
  });

  it("[TAIL-3] the token stands in a header and never in an address", async () => {
    const at = newAddress();
    const heard: [string, string | undefined][] = [];
    const relay = await answering((request, response) => {
      heard.push([request.url ?? "", request.headers.authorization]);
      response.writeHead(204, { [header.generation]: "g" }).end();
    });
    const stop = AbortSignal.abort();
    await relay.read(at, startOffset);
    await relay.append(at, producer, frames());
    await relay.withdraw(at, newSlot());
    await Array.fromAsync(relay.tail(at, startOffset, stop));
    const token = bytesToBase64url(at.token);
    expect(heard).toHaveLength(3);
    for (const [url, authorization] of heard) {
      expect(url).not.toContain(token);
      expect(authorization).toBe(`Bearer ${token}`);
    }
  });
});
