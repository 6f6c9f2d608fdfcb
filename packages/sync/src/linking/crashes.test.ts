import { isDeepStrictEqual } from "node:util";
import { nameOf } from "@twofold/core";
import { afterEach, describe, expect, it } from "vitest";
import { requireBond, requireOk, settled, until } from "../client/device.fixture.ts";
import {
  deviceNamed,
  link,
  type Machine,
  momentsOf,
  pairedWorld,
  returnTo,
  untilComparing,
} from "./own-devices.fixture.ts";

describe("every device stops at any moment", () => {
  let world: Awaited<ReturnType<typeof pairedWorld>>;
  afterEach(() => world.stop());
  const expectSame = (...machines: Machine[]) =>
    expect
      .poll(
        () => {
          const [first, ...others] = machines.map(({ client }) => requireBond(client).state);
          return others.every((state) => isDeepStrictEqual(state, first));
        },
        { timeout: 8_000 },
      )
      .toBe(true);

  it("[DEV-12] while one is linked: it goes on where it was, and ends with a device that reads and writes", async () => {
    world = await pairedWorld();
    const { a, b, store } = world;
    const laptop = await world.machine();
    const machines = [a, b, laptop];
    const moments = await momentsOf(store, machines, [a, laptop], async () => {
      await link(a, laptop);
      await settled(laptop.client);
    });
    expect(moments.length).toBeGreaterThan(8);
    let finished = 0;
    for (const moment of moments) {
      await returnTo(store, machines, moment);
      // The code was not typed yet on the other device, or what was typed was not kept: the person begins anew.
      const hasBegun = [a, laptop].every(({ client }) => client.devices.link().phase !== "none");
      const isDone = () => laptop.client.view().bond !== undefined;
      if (!hasBegun && !isDone()) continue;
      if (!isDone() && ["offering", "comparing"].includes(a.client.devices.link().phase)) {
        await untilComparing(a.client);
        await untilComparing(laptop.client);
        requireOk(await a.client.devices.confirmLink());
      }
      await until(laptop.client, "linked", isDone);
      requireOk(await laptop.client.renameInBond("Robin of the laptop"));
      for (const { client } of [a, b]) {
        await until(client, "read", () => nameOf(requireBond(client).state, "a") === "Robin of the laptop");
      }
      await Promise.all(machines.map(({ client }) => settled(client)));
      await expectSame(...machines);
      expect(machines.map(({ client }) => requireBond(client).notices)).toEqual([[], [], []]);
      finished += 1;
    }
    expect(finished).toBeGreaterThan(5);
  }, 60_000);

  it("[DEV-9] while one is taken away: the removal stands or does not, and the others carry on", async () => {
    world = await pairedWorld();
    const { a, b, store } = world;
    const laptop = await world.machine();
    const machines = [a, b, laptop];
    await link(a, laptop);
    await settled(laptop.client);
    await settled(a.client);
    const moments = await momentsOf(store, machines, [a, b], async () => {
      requireOk(await a.client.devices.remove(deviceNamed(a.client, "Laptop")));
      requireOk(await b.client.renameInBond("Noor goes on"));
      await until(a.client, "a reads b", () => nameOf(requireBond(a.client).state, "b") === "Noor goes on");
      await settled(a.client);
    });
    expect(moments.length).toBeGreaterThan(4);
    for (const moment of moments) {
      await returnTo(store, machines, moment);
      requireOk(await a.client.renameInBond("Robin goes on"));
      requireOk(await b.client.renameInBond("Noor goes on as well"));
      await until(b.client, "b reads a", () => nameOf(requireBond(b.client).state, "a") === "Robin goes on");
      await until(a.client, "a reads b", () => nameOf(requireBond(a.client).state, "b") === "Noor goes on as well");
      await Promise.all([settled(a.client), settled(b.client)]);
      await expectSame(a, b);
      expect([a, b].map(({ client }) => requireBond(client).notices)).toEqual([[], []]);
      await expect
        .poll(() => nameOf(requireBond(laptop.client).state, "a") === "Robin goes on")
        .toBe(a.client.devices.list().length === 2);
    }
  }, 60_000);
});
