import { accessPath, type Right } from "@twofold/wire";
import { describe, expect, it } from "vitest";
import {
  digestOf,
  entryOf,
  envelopes,
  frame,
  newToken,
  openRelay,
  openStream,
  type TestRelay,
  tagOf,
} from "../relay.fixture.ts";

function put({ call }: Pick<TestRelay, "call">, token: string, id: string, side: "a" | "b", list: unknown) {
  return call("PUT", accessPath(id, side), { token, body: JSON.stringify(list) });
}

describe("access lists", () => {
  it("[ACC-1] the store holds digests, never a token", async () => {
    const relay = openRelay();
    const { id, a, b } = await openStream(relay);
    const row = relay.store.read.findStream(id);
    const kept = JSON.stringify(relay.store.read.accessesOf(row?.key ?? 0));
    expect(kept).toContain(digestOf(a));
    expect(kept).toContain(digestOf(b));
    expect(kept).not.toContain(a);
    expect(kept).not.toContain(b);
  });

  it("[ACC-3] an entry does only what its rights say", async () => {
    const relay = openRelay();
    const { id, path, a } = await openStream(relay);
    const tokens: Record<Right, string> = { read: newToken(), append: newToken(), manage: newToken() };
    const entries = [entryOf(a), ...(["read", "append", "manage"] as const).map((r) => entryOf(tokens[r], [r]))];
    expect((await put(relay, a, id, "a", { version: 2, entries })).status).toBe(200);
    const tries: Record<Right, (token: string) => Promise<Response>> = {
      read: (token) => relay.call("GET", path, { token }),
      append: (token) => relay.call("POST", path, { token, headers: envelopes, body: frame("x") }),
      manage: (token) => put(relay, token, id, "a", { version: 2, entries }),
    };
    for (const asked of ["read", "append", "manage"] as const) {
      for (const held of ["read", "append", "manage"] as const) {
        const response = await tries[asked](tokens[held]);
        expect(response.ok, `${held} asks to ${asked}`).toBe(asked === held);
        if (asked !== held) expect([response.status, await tagOf(response)]).toEqual([403, "forbidden"]);
      }
      const isSeen = (await relay.call("HEAD", path, { token: tokens[asked] })).status;
      expect(isSeen).toBe(asked === "read" ? 200 : 403);
    }
    expect((await relay.call("DELETE", path, { token: tokens.append })).status).toBe(403);
  });

  it("[ACC-5] a side changes its own list; the creator sets the other's once", async () => {
    const relay = openRelay();
    const { id, a, b } = await openStream(relay);
    const [later, stranger] = [newToken(), newToken()];
    const again = await put(relay, a, id, "b", { version: 2, entries: [entryOf(stranger)] });
    expect([again.status, await tagOf(again)]).toEqual([403, "forbidden"]);
    expect((await put(relay, b, id, "a", { version: 2, entries: [entryOf(stranger)] })).status).toBe(403);
    expect((await put(relay, b, id, "b", { version: 2, entries: [entryOf(b), entryOf(later)] })).status).toBe(200);
    // The first setting repeated after a lost answer must not take the other side's devices away.
    expect((await put(relay, a, id, "b", { version: 1, entries: [entryOf(b)] })).status).toBe(403);
    expect((await put(relay, later, id, "b", { version: 3, entries: [entryOf(later)] })).status).toBe(200);
    expect((await relay.call("HEAD", `/v1/stream/${id}`, { token: b })).status).toBe(410);
  });

  it("[ACC-11] whoever was taken off a list is told so by every verb; nobody else learns anything", async () => {
    const relay = openRelay();
    const { id, path, a, b } = await openStream(relay);
    const later = newToken();
    expect((await put(relay, b, id, "b", { version: 2, entries: [entryOf(later)] })).status).toBe(200);
    const tries = (token: string) => [
      relay.call("GET", path, { token }),
      relay.call("POST", path, { token, headers: envelopes, body: frame("x") }),
      relay.call("DELETE", path, { token }),
      put(relay, token, id, "b", { version: 9, entries: [entryOf(token)] }),
    ];
    for (const response of await Promise.all(tries(b))) {
      expect([response.status, await tagOf(response)]).toEqual([410, "gone"]);
    }
    for (const response of await Promise.all(tries(newToken()))) {
      expect([response.status, await tagOf(response)]).toEqual([404, "not-found"]);
    }
    // Once more in the list, it is as if nothing had been.
    expect((await put(relay, later, id, "b", { version: 3, entries: [entryOf(later), entryOf(b)] })).status).toBe(200);
    expect((await relay.call("GET", path, { token: b })).status).toBe(200);
    // A side that has left is gone, and one that was never there is not.
    expect((await relay.call("DELETE", path, { token: a })).status).toBe(204);
    expect((await relay.call("GET", path, { token: a })).status).toBe(410);
    expect((await relay.call("GET", path, { token: b })).status).toBe(200);
    expect((await relay.call("DELETE", path, { token: b })).status).toBe(204);
    for (const token of [a, b]) expect((await relay.call("GET", path, { token })).status).toBe(404);
  });

  it("[ACC-11] remembers the last 32, and they are no part of the list", async () => {
    const relay = openRelay();
    const { id, a } = await openStream(relay);
    const tokens = Array.from({ length: 40 }, newToken);
    let version = 1;
    for (const token of [...tokens, ...tokens.slice(0, 1)]) {
      version += 1;
      expect((await put(relay, a, id, "a", { version, entries: [entryOf(a), entryOf(token)] })).status).toBe(200);
    }
    const statuses = [];
    for (const token of tokens) statuses.push((await relay.call("HEAD", `/v1/stream/${id}`, { token })).status);
    expect(statuses.slice(0, 1)).toEqual([200]);
    expect(statuses.filter((status) => status === 410)).toHaveLength(32);
    expect(statuses.filter((status) => status === 404)).toHaveLength(7);
  });

  it("[ACC-5] a repeated first setting is no change", async () => {
    const relay = openRelay();
    const { id, a, b } = await openStream(relay);
    expect((await put(relay, a, id, "b", { version: 1, entries: [entryOf(b)] })).status).toBe(200);
    const vault = await openStream(relay, "vault");
    expect((await put(relay, vault.a, vault.id, "b", { version: 1, entries: [entryOf(b)] })).status).toBe(403);
  });

  it("[ACC-6] the higher version wins", async () => {
    const relay = openRelay();
    const { id, a } = await openStream(relay);
    const more = newToken();
    const list = { version: 5, entries: [entryOf(a), entryOf(more)] };
    expect((await put(relay, a, id, "a", list)).status).toBe(200);
    expect((await put(relay, a, id, "a", list)).status).toBe(200);
    expect((await put(relay, a, id, "a", { version: 5, entries: [entryOf(a)] })).status).toBe(409);
    expect((await put(relay, a, id, "a", { version: 4, entries: [entryOf(a)] })).status).toBe(409);
    expect((await put(relay, more, id, "a", { version: 6, entries: [entryOf(a)] })).status).toBe(200);
  });

  it("[ACC-7] refuses a list that is empty, too long, repeated, unknown or the other side's", async () => {
    const relay = openRelay();
    const { id, a, b } = await openStream(relay);
    const own = entryOf(a);
    const wrong: unknown[] = [
      { version: 2, entries: [] },
      { version: 2, entries: Array.from({ length: 17 }, () => entryOf(newToken())) },
      { version: 2, entries: [own, own] },
      { version: 2, entries: [{ digest: own.digest, rights: ["read", "own"] }] },
      { version: 2, entries: [{ digest: own.digest, rights: [] }] },
      { version: 2, entries: [{ digest: "short", rights: ["read"] }] },
      { version: 2.5, entries: [own] },
      { version: -1, entries: [own] },
      { entries: [own] },
      [],
      "text",
    ];
    for (const list of wrong) expect((await put(relay, a, id, "a", list)).status, JSON.stringify(list)).toBe(400);
    expect((await relay.call("PUT", accessPath(id, "a"), { token: a, body: "{" })).status).toBe(400);
    expect((await put(relay, a, id, "a", { version: 2, entries: [own, entryOf(b)] })).status).toBe(409);
  });
});
