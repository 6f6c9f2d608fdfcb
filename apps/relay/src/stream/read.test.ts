import { accessPath, concatBytes, decodeFrames, header } from "@twofold/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf, envelopes, frame, newToken, openRelay, openStream, tagOf } from "../relay.fixture.ts";
import type { Writing } from "../store/port.ts";
import { unreadMs } from "./lifetime.ts";

/** Reads on until the text holds what is looked for. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  while (!text.includes(wanted)) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  return text;
}

describe("reading", () => {
  it("[WIRE-4] [WIRE-5] any walk over offsets gives every byte once, and offsets sort like places", async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 400 }), async (lengths, readBytes) => {
        const base = openRelay();
        const relay = openRelay({ limits: { ...base.relay.limits, readBytes } });
        const { path, a } = await openStream(relay, "vault");
        const sent: Uint8Array[] = [];
        for (const [at, length] of lengths.entries()) {
          sent.push(frame(String.fromCharCode(97 + at).repeat(length)));
          await relay.call("POST", path, { token: a, headers: envelopes, body: sent.at(-1)! });
        }
        const got: Uint8Array[] = [];
        const offsets = ["-1"];
        for (let isAtEnd = false; !isAtEnd; ) {
          const response = await relay.call("GET", `${path}?offset=${offsets.at(-1)}`, { token: a });
          got.push(new Uint8Array(await response.arrayBuffer()));
          expect(decodeFrames(got.at(-1)!).problem).toBeUndefined();
          offsets.push(response.headers.get(header.nextOffset)!);
          isAtEnd = response.headers.get(header.upToDate) === "true";
        }
        expect(concatBytes(...got)).toEqual(concatBytes(...sent));
        expect(offsets.slice(1).toSorted()).toEqual(offsets.slice(1));
        expect(new Set(offsets).size).toBe(offsets.length);
      }),
      { numRuns: 50 },
    );
  });

  it("[DUR-4] an offset beyond the end is a conflict that names the end", async () => {
    const { call } = openRelay();
    const { path, a } = await openStream({ call });
    const beyond = await call("GET", `${path}?offset=0000000000000100`, { token: a });
    expect([beyond.status, await tagOf(beyond)]).toEqual([409, "conflict"]);
    expect(beyond.headers.get(header.nextOffset)).toBe("0000000000000000");
    expect((await call("GET", `${path}?offset=100`, { token: a })).status).toBe(400);
  });

  it("[DUR-2] a reader is told after the commit, and not before", async () => {
    const { call, store } = openRelay();
    const { path, a, b } = await openStream({ call });
    const tail = await call("GET", `${path}?offset=now&live=sse`, { token: b });
    const reader = tail.body!.getReader();
    expect(await readUntil(reader, "upToDate")).not.toContain("event: data");
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const commit = store.commit.bind(store);
    store.commit = async <T>(work: (tables: Writing) => T): Promise<T> => {
      await gate;
      return commit(work);
    };
    let heard = "";
    const listening = readUntil(reader, "event: data").then((text) => {
      heard = text;
    });
    const appending = call("POST", path, { token: a, headers: envelopes, body: frame("hello") });
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toBe("");
    release();
    expect((await appending).status).toBe(204);
    await listening;
    expect(heard).toContain(Buffer.from(frame("hello")).toString("base64"));
    await reader.cancel();
  });

  it("[DUR-2] a long-poll waits for the next append", async () => {
    const { call, relay } = openRelay();
    const { path, a, b } = await openStream({ call });
    const waiting = call("GET", `${path}?offset=now&live=long-poll`, { token: b });
    await new Promise((resolve) => setImmediate(resolve));
    expect(relay.openTails()).toBe(1);
    await call("POST", path, { token: a, headers: envelopes, body: frame("hello") });
    const response = await waiting;
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(frame("hello"));
    expect(relay.openTails()).toBe(0);
  });

  it("[ACC-9] a reader whose entry was removed is cut off before it is told more", async () => {
    const { call } = openRelay();
    const { id, path, a, b } = await openStream({ call });
    const tail = await call("GET", `${path}?offset=now&live=sse`, { token: b });
    const waiting = call("GET", `${path}?offset=now&live=long-poll`, { token: b });
    await new Promise((resolve) => setImmediate(resolve));
    const list = { version: 2, entries: [entryOf(newToken())] };
    expect((await call("PUT", accessPath(id, "b"), { token: b, body: JSON.stringify(list) })).status).toBe(200);
    await call("POST", path, { token: a, headers: envelopes, body: frame("secret") });
    expect(await tail.text()).not.toContain("event: data");
    expect((await waiting).status).toBe(410);
  });

  it("[LIM-6] counts open tails by stream and by address; one that has gone makes room", async () => {
    const base = openRelay();
    const { call, relay } = openRelay({ limits: { ...base.relay.limits, tailsByStream: 2, tailsByAddress: 3 } });
    const [one, two] = [await openStream({ call }), await openStream({ call })];
    const open = (where: typeof one, address: string, signal?: AbortSignal) =>
      call("GET", `${where.path}?offset=now&live=sse`, { token: where.a, address, ...(signal && { signal }) });
    const leaving = new AbortController();
    await open(one, "192.0.2.1", leaving.signal);
    await open(one, "192.0.2.1");
    const third = await open(one, "192.0.2.2");
    expect([third.status, await tagOf(third)]).toEqual([429, "too-many"]);
    await open(two, "192.0.2.1");
    expect((await open(two, "192.0.2.1")).status).toBe(429);
    expect((await open(two, "192.0.2.3")).status).toBe(200);
    expect(relay.openTails()).toBe(4);
    leaving.abort();
    expect(relay.openTails()).toBe(3);
    expect((await open(one, "192.0.2.1")).status).toBe(200);
  });

  it("[LIM-6] a quiet tail is pinged, and ends after its lifetime", async () => {
    const { call, clock, relay } = openRelay();
    const { path, a } = await openStream({ call });
    const tail = await call("GET", `${path}?offset=now&live=sse`, { token: a });
    const reader = tail.body!.getReader();
    await readUntil(reader, "upToDate");
    relay.ping();
    expect(await readUntil(reader, "ping")).toBe(": ping\n\n");
    clock.now += relay.limits.tailLifetimeMs;
    relay.ping();
    expect((await reader.read()).done).toBe(true);
    expect(relay.openTails()).toBe(0);
  });

  it("[DUR-5] a stream unread for 400 days is deleted, one that is read stays", async () => {
    const { call, clock, relay } = openRelay();
    const [read, unread] = [await openStream({ call }), await openStream({ call }, "vault")];
    clock.now += unreadMs - 1;
    await relay.sweep();
    expect((await call("HEAD", unread.path, { token: unread.a })).status).toBe(200);
    expect((await call("GET", read.path, { token: read.b })).status).toBe(200);
    clock.now += 2;
    await relay.sweep();
    expect((await call("HEAD", unread.path, { token: unread.a })).status).toBe(404);
    expect((await call("HEAD", read.path, { token: read.a })).status).toBe(200);
  });
});

describe("leaving", () => {
  it("[ACC-8] one side leaves with what it has not delivered; the bytes go when both have asked", async () => {
    const { call, store } = openRelay();
    const { id, path, a, b } = await openStream({ call });
    await call("POST", path, { token: a, headers: envelopes, body: frame("kept") });
    expect((await call("DELETE", path, { token: a })).status).toBe(204);
    expect((await call("GET", path, { token: a })).status).toBe(410);
    const kept = await call("GET", path, { token: b });
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(frame("kept"));
    const { key } = store.read.findStream(id) ?? { key: 0 };
    expect((await call("DELETE", path, { token: b })).status).toBe(204);
    expect(store.read.findStream(id)).toBeUndefined();
    expect(store.read.readChunks(key, 0, 1)).toEqual([]);
  });

  it("[ACC-8] a deposit leaves with its side, and what was answered stays answered", async () => {
    const { call } = openRelay();
    const { id, path, a, b } = await openStream({ call });
    const slots = [1, 2].map((byte) => `/v1/stream/${id}/escrow/${Buffer.alloc(32, byte).toString("base64url")}`);
    const depositOf = (byte: number) => concatBytes(new Uint8Array(64).fill(byte), frame("sealed"));
    const [lone, full] = slots as [string, string];
    for (const slot of slots) expect((await call("PUT", slot, { token: a, body: depositOf(1) })).status).toBe(201);
    expect((await call("PUT", full, { token: b, body: depositOf(2) })).status).toBe(201);
    await call("DELETE", path, { token: a });
    expect((await call("PUT", lone, { token: b, body: depositOf(3) })).status).toBe(201);
    expect((await call("GET", lone, { token: b })).status).toBe(204);
    const shares = new Uint8Array(await (await call("GET", full, { token: b })).arrayBuffer());
    expect(shares.subarray(0, 32)).toEqual(new Uint8Array(32).fill(1));
    expect(shares.subarray(32, 64)).toEqual(new Uint8Array(32));
  });

  it("[ACC-8] a bond that nobody else has entered goes at once", async () => {
    const { call, store } = openRelay();
    const { id, path, a } = await openStream({ call }, "vault");
    expect((await call("DELETE", path, { token: a })).status).toBe(204);
    expect(store.read.findStream(id)).toBeUndefined();
  });
});
