import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Health, header } from "@twofold/wire";
import { afterAll, describe, expect, it } from "vitest";
import { makeCertificate } from "../../../scripts/certificate.ts";
import { defaultLimits } from "./limits/limits.ts";
import { envelopes, frame, newToken } from "./relay.fixture.ts";
import { type StartOptions, startRelay } from "./server.ts";
import { MemoryStore } from "./store/memory.ts";
import { SqliteStore } from "./store/sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "twofold-server-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(options: Partial<StartOptions> = {}) {
  const lines: string[] = [];
  const running = await startRelay({ store: new MemoryStore(), log: (line) => lines.push(line), ...options });
  const token = newToken();
  const id = Buffer.alloc(16, 3).toString("base64url");
  const url = `${running.url}/v1/stream/${id}`;
  const auth = { ...envelopes, Authorization: `Bearer ${token}` };
  const create = () => fetch(url, { method: "PUT", headers: { ...auth, [header.streamKind]: "bond" } });
  return { ...running, lines, token, id, streamUrl: url, auth, create };
}

describe("the relay on a port", () => {
  it("[SRV-1] [SRV-3] creates, appends, reads and follows over HTTP", async () => {
    const { create, streamUrl, auth, stop, url } = await open();
    const created = await create();
    expect(created.headers.get("Location")).toBe(streamUrl);
    const tail = await fetch(`${streamUrl}?offset=-1&live=sse`, { headers: auth });
    const reader = tail.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain("upToDate");
    expect((await fetch(streamUrl, { method: "POST", headers: auth, body: frame("hello") })).status).toBe(204);
    expect((await reader.read()).value).toContain(Buffer.from(frame("hello")).toString("base64"));
    const health = (await (await fetch(`${url}/health`)).json()) as Health;
    expect(tail.headers.get(header.generation)).toBe(health.generation);
    expect((await fetch(streamUrl, { method: "HEAD", headers: auth })).headers.get("Cache-Control")).toBe("no-store");
    expect(await (await fetch(url)).text()).toContain("serves no app");
    await stop();
    expect((await reader.read()).done).toBe(true);
  });

  it("[LIM-1] a body far over the limit is answered, and the relay goes on", async () => {
    const { create, streamUrl, auth, stop } = await open();
    await create();
    const body = new Uint8Array(5 * 1024 * 1024);
    expect((await fetch(streamUrl, { method: "POST", headers: auth, body })).status).toBe(413);
    expect((await fetch(streamUrl, { method: "POST", headers: auth, body: frame("small") })).status).toBe(204);
    await stop();
  });

  it("[SRV-4] neither logs nor metrics say a body, a token, an address or an id", async () => {
    const { create, streamUrl, auth, token, id, stop, metricsUrl, lines, store, url } = await openWithMetrics();
    await create();
    await fetch(streamUrl, { method: "POST", headers: auth, body: frame("private words") });
    await fetch(`${url}/${id}`, { method: "PATCH" });
    store.commit = () => Promise.reject(new Error("the disk is on fire"));
    expect((await fetch(streamUrl, { method: "POST", headers: auth, body: frame("private words") })).status).toBe(500);
    const metrics = await (await fetch(metricsUrl ?? "")).text();
    const log = lines.join("\n");
    expect(metrics).toMatch(/twofold_request_seconds_count\{route="stream",method="POST",status="204"\} 1/);
    expect(metrics).toMatch(/twofold_errors_total 1/);
    expect(log).toContain("the disk is on fire");
    for (const secret of [token, id, "private words", "127.0.0.1"]) {
      expect(metrics).not.toContain(secret);
      expect(log).not.toContain(secret);
    }
    expect((await fetch(`${metricsUrl?.slice(0, -8)}/other`)).status).toBe(404);
    await stop();
  });

  it("[SRV-7] stops with tails open and appends under way, and keeps what it acknowledged", async () => {
    const path = join(folder, "stop.sqlite");
    const { create, streamUrl, auth, stop, id } = await open({ store: new SqliteStore(path) });
    await create();
    const tail = await fetch(`${streamUrl}?offset=now&live=sse`, { headers: auth });
    const poll = fetch(`${streamUrl}?offset=now&live=long-poll`, { headers: auth });
    const appends = Array.from({ length: 20 }, () =>
      fetch(streamUrl, { method: "POST", headers: auth, body: frame("x") }).then(
        ({ status }) => status,
        () => 0,
      ),
    );
    await Promise.race(appends);
    await Promise.all([stop(), stop()]);
    expect(await tail.text()).toContain("event: control");
    expect([200, 204]).toContain((await poll).status);
    const acknowledged = (await Promise.all(appends)).filter((status) => status === 204).length;
    const store = new SqliteStore(path);
    expect(store.read.findStream(id)?.appends).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
    await store.close();
  });

  it("[LIM-6] a reader whose connection breaks makes room", async () => {
    const { create, streamUrl, auth, stop, relay } = await open({ limits: { ...defaultLimits, tailsByStream: 1 } });
    await create();
    const { port, pathname } = new URL(streamUrl);
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(
      `GET ${pathname}?offset=now&live=sse HTTP/1.1\r\nHost: x\r\nAuthorization: ${auth.Authorization}\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once("data", resolve));
    expect(relay.openTails()).toBe(1);
    expect((await fetch(`${streamUrl}?offset=now&live=sse`, { headers: auth })).status).toBe(429);
    socket.destroy();
    while (relay.openTails() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await fetch(`${streamUrl}?offset=now&live=sse`, { headers: auth })).status).toBe(200);
    await stop();
  });

  it("[SRV-11] speaks https with a certificate and its key", async () => {
    const tls = makeCertificate(["127.0.0.1"], Date.now());
    const { url, stop } = await open({ tls });
    expect(url).toMatch(/^https:/);
    const answer = await new Promise<{ status: number | undefined; strict: string | undefined }>((resolve, reject) => {
      get(url, { ca: tls.cert }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, strict: response.headers["strict-transport-security"] });
      }).once("error", reject);
    });
    expect(answer).toEqual({ status: 404, strict: expect.stringContaining("max-age") });
    await stop();
  });
});

async function openWithMetrics() {
  const store = new MemoryStore();
  return { ...(await open({ store, metricsPort: 0 })), store };
}
