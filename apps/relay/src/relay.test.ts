import { randomBytes } from "node:crypto";
import { header, streamPath } from "@twofold/wire";
import { describe, expect, it } from "vitest";
import { entryOf, envelopes, frame, newToken, openRelay, openStream, tagOf } from "./relay.fixture.ts";

const slot = randomBytes(32).toString("base64url");

describe("the relay's answers", () => {
  it("[SRV-1] health says the generation, which stands on every answer", async () => {
    const { call, store } = openRelay();
    const health = await call("GET", "/health");
    expect(await health.json()).toMatchObject({ ok: true, generation: store.generation });
    const unknown = await call("GET", "/v1/nothing");
    expect(unknown.headers.get(header.generation)).toBe(store.generation);
  });

  it("[SRV-2] a refusal has a tag and a sentence", async () => {
    const { call } = openRelay();
    const response = await call("POST", "/health", { body: "x" });
    expect(response.status).toBe(405);
    expect(await response.json()).toEqual({ tag: "bad-request", message: expect.stringMatching(/^[A-Z].+\.$/) });
  });

  it("[SRV-3] any origin may ask without credentials, and nothing is sniffed", async () => {
    const { call } = openRelay();
    const preflight = await call("OPTIONS", streamPath("x"), { headers: { Origin: "https://app.test" } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(preflight.headers.has("Access-Control-Allow-Credentials")).toBe(false);
    const answer = await call("GET", streamPath("x"), { headers: { Origin: "https://app.test" } });
    expect(answer.headers.get("Access-Control-Expose-Headers")).toContain(header.nextOffset);
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("[ACC-2] an unknown stream, a wrong token and no token look the same for every verb", async () => {
    const { call } = openRelay();
    const { id } = await openStream({ call });
    const requests: [string, string, Uint8Array | string | undefined][] = [
      ["GET", "", undefined],
      ["GET", "?offset=-1&live=sse", undefined],
      ["GET", "?offset=now&live=long-poll", undefined],
      ["HEAD", "", undefined],
      ["DELETE", "", undefined],
      ["POST", "", frame("x")],
      ["PUT", "/access/a", JSON.stringify({ version: 2, entries: [entryOf(newToken())] })],
      ["PUT", "/access/b", JSON.stringify({ version: 2, entries: [entryOf(newToken())] })],
      ["PUT", `/escrow/${slot}`, new Uint8Array(70)],
      ["GET", `/escrow/${slot}`, undefined],
      ["DELETE", `/escrow/${slot}`, undefined],
      ["POST", `/escrow/${slot}/ack`, undefined],
    ];
    const unknown = randomBytes(16).toString("base64url");
    for (const [method, rest, body] of requests) {
      const answers = await Promise.all(
        [
          call(method, streamPath(unknown) + rest, { token: newToken(), headers: envelopes, ...(body && { body }) }),
          call(method, streamPath(id) + rest, { token: newToken(), headers: envelopes, ...(body && { body }) }),
          call(method, streamPath(id) + rest, { headers: envelopes, ...(body && { body }) }),
          call(method, streamPath(id) + rest, { token: "short", headers: envelopes, ...(body && { body }) }),
        ].map(async (pending) => {
          const response = await pending;
          return { status: response.status, headers: [...response.headers], body: await response.text() };
        }),
      );
      expect(answers[0]?.status, method + rest).toBe(404);
      for (const answer of answers) expect(answer, method + rest).toEqual(answers[0]);
    }
    const create = await call("PUT", streamPath(id), {
      token: newToken(),
      headers: { ...envelopes, [header.streamKind]: "bond" },
    });
    expect(create.status).toBe(404);
  });

  it("[SRV-7] a stopping relay refuses what is new and ends its tails", async () => {
    const { call, relay } = openRelay();
    const { path, a } = await openStream({ call });
    const tail = await call("GET", `${path}?offset=now&live=sse`, { token: a });
    const poll = call("GET", `${path}?offset=now&live=long-poll`, { token: a });
    await Promise.resolve();
    relay.stop();
    expect(await tail.text()).toContain("event: control");
    expect((await poll).status).toBe(204);
    const refused = await call("GET", path, { token: a });
    expect([refused.status, await tagOf(refused)]).toEqual([503, "stopping"]);
    expect(relay.openTails()).toBe(0);
  });

  it("[DUR-6] a store that fails is an answer, and nothing of it is told to the reader", async () => {
    const { call, store, errors } = openRelay();
    const { path, a } = await openStream({ call });
    store.commit = () => Promise.reject(new Error("secret detail"));
    const response = await call("POST", path, { token: a, headers: envelopes, body: frame("x") });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(errors).toHaveLength(1);
    store.commit = () => Promise.reject(Object.assign(new Error("full"), { errcode: 13 }));
    const full = await call("POST", path, { token: a, headers: envelopes, body: frame("x") });
    expect([full.status, await tagOf(full)]).toEqual([507, "quota"]);
  });

  it("[LIM-1] refuses a body over the limit, for anybody", async () => {
    const { call, relay } = openRelay();
    const { path, a } = await openStream({ call });
    const body = new Uint8Array(relay.limits.maxBodyBytes + 1);
    for (const token of [a, newToken()]) {
      const response = await call("POST", path, { token, headers: envelopes, body });
      expect([response.status, await tagOf(response)]).toEqual([413, "too-large"]);
    }
  });
});
