import { reflectionsOf } from "@twofold/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireBond, requireOk, settled, today, until } from "../client/device.fixture.ts";
import { deviceNamed, link, pairedWorld } from "../linking/own-devices.fixture.ts";

const everyMs = 60 * 60_000;

describe("the mailbox", () => {
  let world: Awaited<ReturnType<typeof pairedWorld>>;
  beforeEach(async () => {
    world = await pairedWorld();
  });
  afterEach(() => world.stop());

  it("[MAIL-1] [EVENT-6] there is none, and no request, without a second device and without words", async () => {
    const { a, store } = world;
    const { stream } = requireBond(a.client);
    a.network.asked.length = 0;
    const streams = Object.keys(store.snapshot());
    for (const text of ["one", "two", "three"]) requireOk(await a.client.writeReflection("why", text, today));
    requireOk(await a.client.rest(today, true));
    await a.reopen();
    await settled(a.client);
    // Ten of its set times.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(a.network.asked.filter(({ path }) => !path.includes(stream))).toEqual([]);
    expect(a.network.asked.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(Object.keys(store.snapshot())).toEqual(streams);
    // The probe sees a request when there is one.
    requireOk(await a.client.recovery.makeWords(today));
    await expect.poll(() => a.network.asked.some(({ path }) => !path.includes(stream))).toBe(true);
  });

  it("[MAIL-2] is written to at set times of the clock, and not when something is written", async () => {
    const { a } = world;
    // A second and a half before the full hour.
    const began = Date.now();
    const fullHour = Math.ceil(began / everyMs) * everyMs;
    const nowMs = () => fullHour - 1_500 + (Date.now() - began);
    const own = await world.machine({ nowMs, mailboxEveryMs: everyMs });
    requireOk(await own.client.nameSelf("Robin"));
    requireOk(await own.client.recovery.makeWords(today));
    await expect.poll(() => own.network.asked.filter(({ method }) => method === "POST").length).toBe(2);
    const posts: number[] = [];
    own.network.intercept = (request) => {
      if (request.method === "POST") posts.push(nowMs());
      return undefined;
    };
    requireOk(await own.client.writeReflection("why", "at some moment of one's own", today));
    const written = nowMs();
    await expect.poll(() => posts.length, { timeout: 8_000 }).toBe(1);
    expect(Math.floor(written / everyMs)).toBeLessThan(Math.floor((posts[0] ?? 0) / everyMs));
    expect(requireBond(a.client).notices).toEqual([]);
  });

  it("[MAIL-3] a relay that lost it gets everything again, from whoever has it", async () => {
    const { a, store } = world;
    const laptop = await world.machine();
    await link(a, laptop);
    const before = store.snapshot();
    requireOk(await a.client.writeReflection("why", "of a", today));
    requireOk(await laptop.client.writeReflection("why", "of the laptop", today));
    const both = (machine: typeof a) =>
      until(machine.client, "both", () => reflectionsOf(machine.client.view().vault).length === 2);
    await Promise.all([both(a), both(laptop)]);
    store.restore(before, {});
    const tablet = await world.machine();
    await link(a, tablet, "Tablet");
    await both(tablet);
    requireOk(await a.client.devices.remove(deviceNamed(a.client, "Tablet")));
  });
});
