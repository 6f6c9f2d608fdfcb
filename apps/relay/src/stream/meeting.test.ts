import { header } from "@twofold/wire";
import { describe, expect, it } from "vitest";
import { envelopes, frame, openRelay, openStream, producer, startMs, tagOf } from "../relay.fixture.ts";
import { dayMs, hourMs } from "./lifetime.ts";

describe("meeting streams", () => {
  it("[MEET-1] expires after 72 hours, whatever is asked for", async () => {
    const { call, clock } = openRelay();
    const { path, a, b } = await openStream({ call }, "meeting");
    const head = await call("HEAD", path, { token: a });
    expect(head.headers.get(header.expiresAt)).toBe(new Date(startMs + 72 * hourMs).toISOString());
    const asked = { ...envelopes, [header.streamKind]: "meeting", [header.ttl]: "9999999" };
    expect((await call("PUT", path, { token: a, headers: asked })).status).toBe(400);
    await call("POST", path, { token: a, headers: envelopes, body: frame("offer") });
    clock.now += 72 * hourMs - 1;
    expect((await call("GET", path, { token: b })).status).toBe(200);
    clock.now += 1;
    const late = await call("GET", path, { token: b });
    expect([late.status, await tagOf(late)]).toEqual([410, "gone"]);
  });

  it("[MEET-2] takes one append of the guest's side, and knows it when it comes again", async () => {
    const { call } = openRelay();
    const { path, a, b } = await openStream({ call }, "meeting");
    const answer = { token: b, headers: producer(0, "guest"), body: frame("keys") };
    expect((await call("POST", path, answer)).status).toBe(200);
    expect((await call("POST", path, answer)).status).toBe(204);
    for (const headers of [producer(1, "guest"), producer(0, "second opener"), envelopes]) {
      const second = await call("POST", path, { token: b, headers, body: frame("other keys") });
      expect([second.status, await tagOf(second)]).toEqual([409, "meeting-full"]);
    }
    expect((await call("POST", path, { token: a, headers: envelopes, body: frame("reply") })).status).toBe(204);
  });

  it("[MEET-3] lives for 30 days once a guest has answered, and is then gone with its bytes", async () => {
    const { call, clock, relay, store } = openRelay();
    const { id, path, a, b } = await openStream({ call }, "meeting");
    clock.now += 71 * hourMs;
    await call("POST", path, { token: b, headers: envelopes, body: frame("keys") });
    clock.now = startMs + 30 * dayMs - 1;
    expect((await call("GET", path, { token: a })).status).toBe(200);
    clock.now += 1;
    const { key } = store.read.findStream(id) ?? { key: 0 };
    await relay.sweep();
    expect(store.read.readChunks(key, 0, 1)).toEqual([]);
    for (const token of [a, b]) {
      const late = await call("POST", path, { token, headers: envelopes, body: frame("x") });
      expect([late.status, await tagOf(late)]).toEqual([410, "gone"]);
    }
    clock.now += 31 * dayMs;
    await relay.sweep();
    expect((await call("GET", path, { token: a })).status).toBe(404);
  });

  it("[MEET-4] takes 16 appends and 64 KiB at most", async () => {
    const { call } = openRelay();
    const few = await openStream({ call }, "meeting");
    for (let count = 0; count < 16; count++) {
      const append = { token: few.a, headers: envelopes, body: frame("x") };
      expect((await call("POST", few.path, append)).status).toBe(204);
    }
    const more = await call("POST", few.path, { token: few.a, headers: envelopes, body: frame("x") });
    expect([more.status, await tagOf(more)]).toEqual([507, "quota"]);
    const large = await openStream({ call }, "meeting");
    const append = { token: large.a, headers: envelopes, body: frame("x".repeat(40_000)) };
    expect((await call("POST", large.path, append)).status).toBe(204);
    expect((await call("POST", large.path, append)).status).toBe(507);
  });

  it("[MEET-4] goes whole when its creator deletes it, and stays when the guest does", async () => {
    const { call } = openRelay();
    const { path, a, b } = await openStream({ call }, "meeting");
    expect((await call("DELETE", path, { token: b })).status).toBe(204);
    expect((await call("GET", path, { token: b })).status).toBe(410);
    expect((await call("GET", path, { token: a })).status).toBe(200);
    expect((await call("DELETE", path, { token: a })).status).toBe(204);
    expect((await call("GET", path, { token: a })).status).toBe(404);
  });
});
