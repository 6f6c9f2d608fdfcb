import { decodeFrames, encodeFrames, header } from "@twofold/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf, envelopes, frame, newToken, openRelay, openStream, producer, tagOf } from "../relay.fixture.ts";

describe("appending", () => {
  it("[WIRE-1] a stream of ours has the one media type", async () => {
    const { call } = openRelay();
    const { path, a } = await openStream({ call });
    const head = await call("HEAD", path, { token: a });
    expect(head.headers.get("Content-Type")).toBe("application/vnd.twofold.envelopes");
    const text = { token: a, headers: { "Content-Type": "text/plain" }, body: "hello" };
    expect((await call("POST", path, text)).status).toBe(409);
    const created = { ...text, headers: { ...text.headers, [header.streamKind]: "bond" } };
    expect((await call("PUT", `${path.slice(0, -2)}AA`, { ...created, token: newToken() })).status).toBe(400);
  });

  it("[WIRE-2] refuses what is not whole frames, and stores nothing", async () => {
    const { call } = openRelay();
    const { path, a } = await openStream({ call });
    const whole = frame("hello");
    const wrong = [whole.slice(0, 3), whole.slice(0, -1), new Uint8Array([...whole, 1]), new Uint8Array(4)];
    for (const body of [...wrong, new Uint8Array(0)]) {
      expect((await call("POST", path, { token: a, headers: envelopes, body })).status).toBe(400);
    }
    expect((await call("HEAD", path, { token: a })).headers.get(header.nextOffset)).toBe("0000000000000000");
  });

  it("[WIRE-3] splitting and joining frames gives the same bytes, and no cut goes unnoticed", () => {
    const envelope = fc.uint8Array({ minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(envelope, { minLength: 1, maxLength: 6 }), fc.nat(), (list, at) => {
        const body = encodeFrames(list);
        expect(decodeFrames(body).envelopes).toEqual(list);
        const cut = decodeFrames(body.slice(0, at % body.length));
        expect(cut.envelopes.length < list.length).toBe(true);
        const whole = encodeFrames(cut.envelopes).length;
        expect(cut.problem === undefined).toBe(whole === at % body.length);
      }),
    );
  });

  it("[DUR-3] stores a repeated request once and refuses a gap with the expected number", async () => {
    const { call } = openRelay();
    const { path, a } = await openStream({ call });
    const first = { token: a, headers: producer(0), body: frame("one") };
    expect((await call("POST", path, first)).status).toBe(200);
    expect((await call("POST", path, first)).status).toBe(204);
    const gap = await call("POST", path, { token: a, headers: producer(2), body: frame("three") });
    expect(gap.status).toBe(409);
    expect(gap.headers.get(header.producerExpectedSeq)).toBe("1");
    const stale = { token: a, headers: producer(0, "app-start", 1), body: frame("two") };
    expect((await call("POST", path, stale)).status).toBe(200);
    const fenced = await call("POST", path, { token: a, headers: producer(1), body: frame("old") });
    expect([fenced.status, fenced.headers.get(header.producerEpoch)]).toEqual([403, "1"]);
    const log = new Uint8Array(await (await call("GET", path, { token: a })).arrayBuffer());
    expect(decodeFrames(log).envelopes.map((bytes) => new TextDecoder().decode(bytes))).toEqual(["one", "two"]);
  });

  it("[DUR-3] one entry's numbers are no business of another's", async () => {
    const { call } = openRelay();
    const { id, path, a, b } = await openStream({ call });
    const own = newToken();
    const list = JSON.stringify({ version: 2, entries: [entryOf(a), entryOf(own)] });
    expect((await call("PUT", `/v1/stream/${id}/access/a`, { token: a, body: list })).status).toBe(200);
    for (const token of [a, own, b]) {
      expect((await call("POST", path, { token, headers: producer(0), body: frame("x") })).status).toBe(200);
    }
  });

  it("[ACC-10] nobody closes a stream, and Stream-Seq is not for two writers", async () => {
    const { call } = openRelay();
    for (const kind of ["bond", "vault", "meeting"] as const) {
      const { path, a } = await openStream({ call }, kind);
      const close = await call("POST", path, { token: a, headers: { [header.closed]: "true" } });
      expect([close.status, await tagOf(close)]).toEqual([403, "forbidden"]);
      const headers = { ...envelopes, "Stream-Seq": "1" };
      expect((await call("POST", path, { token: a, headers, body: frame("x") })).status).toBe(400);
    }
  });

  it("[ACC-4] the creator may create again in the same way only", async () => {
    const { call } = openRelay();
    const { path, a } = await openStream({ call });
    const as = (kind: string) => call("PUT", path, { token: a, headers: { ...envelopes, [header.streamKind]: kind } });
    expect((await as("bond")).status).toBe(200);
    expect((await as("vault")).status).toBe(409);
    expect((await as("diary")).status).toBe(400);
    const noToken = await call("PUT", path, { headers: { ...envelopes, [header.streamKind]: "bond" } });
    expect(noToken.status).toBe(400);
    const oddId = { token: a, headers: { ...envelopes, [header.streamKind]: "bond" } };
    expect((await call("PUT", "/v1/stream/our-bond", oddId)).status).toBe(400);
  });

  it("[LIM-2] a full stream says so, and stays readable", async () => {
    const { relay } = openRelay();
    const limits = { ...relay.limits, maxStreamBytes: { ...relay.limits.maxStreamBytes, vault: 40 } };
    const small = openRelay({ limits });
    const { path, a } = await openStream(small, "vault");
    const append = { token: a, headers: envelopes, body: frame("x".repeat(20)) };
    expect((await small.call("POST", path, append)).status).toBe(204);
    const full = await small.call("POST", path, append);
    expect([full.status, await tagOf(full)]).toEqual([507, "quota"]);
    expect((await (await small.call("GET", path, { token: a })).arrayBuffer()).byteLength).toBe(24);
  });

  it("[LIM-3] [LIM-4] counts appends by side and by address", async () => {
    const { call, clock, relay } = openRelay();
    const { path, a, b } = await openStream({ call });
    const append = (token: string, address: string) =>
      call("POST", path, { token, headers: envelopes, body: frame("x"), address });
    for (let count = 0; count < relay.limits.appendsPerMinuteBySide; count++) {
      expect((await append(a, "2001:db8:0:1::/64")).status).toBe(204);
    }
    const limited = await append(a, "192.0.2.7");
    expect([limited.status, await tagOf(limited)]).toEqual([429, "too-many"]);
    expect(Number(limited.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await append(b, "2001:db8:0:1::/64")).status).toBe(204);
    clock.now += Number(limited.headers.get("Retry-After")) * 1000;
    expect((await append(a, "192.0.2.7")).status).toBe(204);
    const narrow = openRelay({ limits: { ...relay.limits, appendsPerMinuteByAddress: 1, streamsPerHourByAddress: 2 } });
    const one = await openStream(narrow);
    const two = await openStream(narrow);
    const from = (where: typeof one, address: string) =>
      narrow.call("POST", where.path, { token: where.a, headers: envelopes, body: frame("x"), address });
    expect((await from(one, "192.0.2.8")).status).toBe(204);
    expect((await from(two, "192.0.2.8")).status).toBe(429);
    expect((await from(two, "192.0.2.9")).status).toBe(204);
    await expect(openStream(narrow)).rejects.toThrow("429");
  });

  it("[LIM-5] a private relay asks who creates a stream for the code, and nobody else", async () => {
    const { call } = openRelay({ invite: "our code" });
    const path = "/v1/stream/AAAAAAAAAAAAAAAAAAAAAA";
    const headers = { ...envelopes, [header.streamKind]: "bond" };
    const token = newToken();
    for (const code of [{}, { [header.invite]: "other code" }]) {
      const refused = await call("PUT", path, { token, headers: { ...headers, ...code } });
      expect([refused.status, await tagOf(refused)]).toEqual([403, "invite-needed"]);
    }
    const invited = await call("PUT", path, { token, headers: { ...headers, [header.invite]: "our code" } });
    expect(invited.status).toBe(201);
    expect((await call("POST", path, { token, headers: envelopes, body: frame("x") })).status).toBe(204);
    expect((await call("PUT", path, { token, headers })).status).toBe(200);
  });
});
