import { randomBytes } from "node:crypto";
import { decodeShares, encodeDeposit, escrowAckPath, escrowPath } from "@twofold/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRelay, openStream, producer, tagOf } from "../relay.fixture.ts";
import { unreadMs } from "../stream/lifetime.ts";

function newShare() {
  return { commitment: randomBytes(32), share: randomBytes(32), envelope: randomBytes(50) };
}

async function openSlot() {
  const relay = openRelay();
  const bond = await openStream(relay);
  const slot = randomBytes(32).toString("base64url");
  const at = escrowPath(bond.id, slot);
  return {
    ...relay,
    ...bond,
    put: (token: string, deposit: ReturnType<typeof newShare>, headers: Record<string, string> = {}) =>
      relay.call("PUT", at, { token, body: encodeDeposit(deposit), headers }),
    get: (token: string) => relay.call("GET", at, { token }),
    withdraw: (token: string) => relay.call("DELETE", at, { token }),
    acknowledge: (token: string) => relay.call("POST", escrowAckPath(bond.id, slot), { token }),
    tail: async () => (await relay.call("HEAD", bond.path, { token: bond.a })).headers.get("Stream-Next-Offset"),
    sharesOf: async (token: string) =>
      decodeShares(new Uint8Array(await (await relay.call("GET", at, { token })).arrayBuffer())),
  };
}

const noShare = new Uint8Array(32);

describe("the escrow", () => {
  it("[ESC-1] commits envelope and deposit together, or neither", async () => {
    const { put, path, a, b, call, get, tail } = await openSlot();
    const deposit = newShare();
    const before = await tail();
    expect((await put(a, deposit, producer(1))).status).toBe(409);
    expect((await call("PUT", path, { token: a, body: new Uint8Array(70) })).status).toBe(400);
    expect(await tail()).toBe(before);
    expect((await put(a, deposit, producer(0))).status).toBe(201);
    const log = new Uint8Array(await (await call("GET", path, { token: b })).arrayBuffer());
    expect(log.subarray(4)).toEqual(new Uint8Array(deposit.envelope));
    await put(b, newShare());
    expect((await get(a)).status).toBe(200);
  });

  it("[ESC-1] [WIRE-2] refuses what is not one deposit with one envelope", async () => {
    const { id, a, call, tail } = await openSlot();
    const at = escrowPath(id, randomBytes(32).toString("base64url"));
    const whole = encodeDeposit(newShare());
    for (const body of [whole.slice(0, 63), whole.slice(0, 64), whole.slice(0, -1), new Uint8Array([...whole, 0])]) {
      expect((await call("PUT", at, { token: a, body })).status).toBe(400);
    }
    expect((await call("PUT", `${escrowPath(id, "short")}`, { token: a, body: whole })).status).toBe(400);
    expect(await tail()).toBe("0000000000000000");
  });

  it("[ESC-2] the same bytes again change nothing, other bytes are refused", async () => {
    const { put, a, tail } = await openSlot();
    const deposit = newShare();
    await put(a, deposit);
    const after = await tail();
    expect((await put(a, deposit)).status).toBe(200);
    for (const part of ["commitment", "share", "envelope"] as const) {
      const other = await put(a, { ...deposit, [part]: randomBytes(deposit[part].length) });
      expect([other.status, await tagOf(other)]).toEqual([409, "slot-taken"]);
    }
    expect(await tail()).toBe(after);
  });

  it("[ESC-3] an empty, an own and the other's half look the same", async () => {
    const { put, get, a, b } = await openSlot();
    const look = async (token: string) => {
      const response = await get(token);
      return { status: response.status, headers: [...response.headers], body: await response.text() };
    };
    const empty = await look(a);
    expect(empty.status).toBe(204);
    expect(await look(b)).toEqual(empty);
    await put(a, newShare());
    expect(await look(a)).toEqual(empty);
    expect(await look(b)).toEqual(empty);
  });

  it("[ESC-4] hands out both shares to both once both are in", async () => {
    const { put, sharesOf, a, b } = await openSlot();
    const [own, theirs] = [newShare(), newShare()];
    await put(b, theirs);
    await put(a, own);
    for (const token of [a, b]) {
      const shares = await sharesOf(token);
      expect(Buffer.from(shares?.a.commitment ?? [])).toEqual(own.commitment);
      expect(Buffer.from(shares?.a.share ?? [])).toEqual(own.share);
      expect(Buffer.from(shares?.b.commitment ?? [])).toEqual(theirs.commitment);
      expect(Buffer.from(shares?.b.share ?? [])).toEqual(theirs.share);
    }
  });

  it("[ESC-5] takes back while the other is empty, and never once both are in", async () => {
    const { put, withdraw, get, a, b } = await openSlot();
    expect((await withdraw(a)).status).toBe(204);
    await put(a, newShare());
    expect((await withdraw(b)).status).toBe(204);
    expect((await withdraw(a)).status).toBe(204);
    await put(b, newShare());
    expect((await get(b)).status).toBe(204);
    await put(a, newShare());
    for (const token of [a, b]) {
      const late = await withdraw(token);
      expect([late.status, await tagOf(late)]).toEqual([409, "slot-open"]);
    }
    expect((await get(b)).status).toBe(200);
  });

  it("[ESC-6] an acknowledged share reads as zeroes, its commitment stays", async () => {
    const { put, acknowledge, sharesOf, a, b } = await openSlot();
    const [own, theirs] = [newShare(), newShare()];
    expect((await acknowledge(a)).status).toBe(409);
    await put(a, own);
    expect((await acknowledge(b)).status).toBe(409);
    await put(b, theirs);
    expect((await acknowledge(b)).status).toBe(204);
    expect((await acknowledge(b)).status).toBe(204);
    let shares = await sharesOf(b);
    expect(shares?.a.share).toEqual(noShare);
    expect(Buffer.from(shares?.b.share ?? [])).toEqual(theirs.share);
    expect((await put(a, own)).status).toBe(200);
    expect((await put(a, newShare())).status).toBe(409);
    await acknowledge(a);
    shares = await sharesOf(a);
    expect([shares?.a.share, shares?.b.share]).toEqual([noShare, noShare]);
    expect(Buffer.from(shares?.a.commitment ?? [])).toEqual(own.commitment);
  });

  it("[ESC-7] after taking back a new deposit counts, and a late copy of the old one does not", async () => {
    const { put, withdraw, sharesOf, a, b, tail } = await openSlot();
    const [first, second] = [newShare(), newShare()];
    await put(a, first);
    await withdraw(a);
    const before = await tail();
    expect((await put(a, first)).status).toBe(409);
    expect(await tail()).toBe(before);
    expect((await put(a, second)).status).toBe(201);
    expect((await put(a, first)).status).toBe(409);
    await put(b, newShare());
    expect(Buffer.from((await sharesOf(b))?.a.commitment ?? [])).toEqual(second.commitment);
  });

  it("[ESC-8] keeps a share for 400 days, then only the same bytes bring it back", async () => {
    const { put, get, sharesOf, relay, clock, call, path, acknowledge, a, b } = await openSlot();
    const [own, theirs] = [newShare(), newShare()];
    await put(a, own);
    clock.now += unreadMs - 1;
    await call("GET", path, { token: a });
    await relay.sweep();
    await put(b, theirs);
    expect((await get(a)).status).toBe(200);
    await acknowledge(b);
    clock.now += unreadMs + 1;
    await call("GET", path, { token: a });
    await relay.sweep();
    expect((await sharesOf(a))?.b.share).toEqual(noShare);
    expect((await put(b, newShare())).status).toBe(409);
    expect((await put(b, theirs)).status).toBe(200);
    expect((await put(a, own)).status).toBe(200);
    const shares = await sharesOf(a);
    expect(Buffer.from(shares?.b.share ?? [])).toEqual(theirs.share);
    expect(shares?.a.share).toEqual(noShare);
  });

  it("[ESC-8] a lone deposit of 400 days goes, so that its author can deposit again", async () => {
    const { put, get, relay, clock, call, path, a, b } = await openSlot();
    await put(a, newShare());
    clock.now += unreadMs / 2;
    await call("GET", path, { token: b });
    clock.now += unreadMs / 2 + 1;
    await relay.sweep();
    expect((await put(a, newShare())).status).toBe(201);
    await put(b, newShare());
    expect((await get(b)).status).toBe(200);
  });

  it("[ESC-3] [ESC-4] [ESC-5] in any order of requests, nothing is told before both are in, and then all of it", async () => {
    const act = fc.record({ side: fc.constantFrom("a", "b"), what: fc.constantFrom("put", "withdraw", "get", "ack") });
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const slot = await openSlot();
        const standing: Record<string, ReturnType<typeof newShare> | undefined> = {};
        for (const { side, what } of acts as { side: "a" | "b"; what: string }[]) {
          const token = slot[side];
          const isOpen = standing.a !== undefined && standing.b !== undefined;
          if (what === "put") {
            const deposit = newShare();
            const { status } = await slot.put(token, deposit);
            expect(status).toBe(standing[side] ? 409 : 201);
            standing[side] ??= deposit;
          } else if (what === "withdraw") {
            expect((await slot.withdraw(token)).status).toBe(isOpen ? 409 : 204);
            if (!isOpen) standing[side] = undefined;
          } else if (what === "ack") {
            expect((await slot.acknowledge(token)).status).toBe(isOpen ? 204 : 409);
          } else {
            expect((await slot.get(token)).status).toBe(isOpen ? 200 : 204);
            if (isOpen) opened++;
          }
        }
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(opened).toBeGreaterThan(0);
  });
});
