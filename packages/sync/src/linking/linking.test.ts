import { isUnfolded, nameOf, ownName, reflectionsOf } from "@twofold/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireBond, requireOk, roundOne, settled, today, until } from "../client/device.fixture.ts";
import { link, pairedWorld, untilComparing, untilUnfolded, wordsOn } from "./own-devices.fixture.ts";

const note = (text: string) => ({ text, need: "comfort" as const });

describe("a second device of one's own", () => {
  let world: Awaited<ReturnType<typeof pairedWorld>>;
  beforeEach(async () => {
    world = await pairedWorld();
  });
  afterEach(() => world.stop());

  it("[DEV-10] gets the bond, its history and the vault, and goes on writing in both", async () => {
    const { a, b } = world;
    requireOk(await a.client.writeReflection("why", "written before there was a second device", today));
    requireOk(await a.client.fold(roundOne, note("of a"), today));
    requireOk(await b.client.fold(roundOne, note("of b"), today));
    await untilUnfolded(a.client, roundOne, "a");
    const laptop = await world.machine();
    await link(a, laptop);
    await untilUnfolded(laptop.client, roundOne, "a");
    expect([...requireBond(laptop.client).texts.values()]).toEqual([note("of b")]);
    await until(laptop.client, "the vault", () => ownName(laptop.client.view().vault) === "Robin");
    expect(reflectionsOf(laptop.client.view().vault).map(({ text }) => text)).toEqual([
      "written before there was a second device",
    ]);
    requireOk(await laptop.client.renameInBond("Robin on the laptop"));
    await until(
      b.client,
      "b reads the laptop",
      () => nameOf(requireBond(b.client).state, "a") === "Robin on the laptop",
    );
    await until(a.client, "a reads it", () => nameOf(requireBond(a.client).state, "a") === "Robin on the laptop");
    requireOk(await laptop.client.writeReflection("what", "of the laptop", today));
    await until(a.client, "a reads the vault", () => reflectionsOf(a.client.view().vault).length === 2);
    expect([a, b, laptop].map(({ client }) => requireBond(client).notices)).toEqual([[], [], []]);
  });

  it("[DEV-10] folds on one and reads on both; what the other device folded is not folded again", async () => {
    const { a, b } = world;
    const laptop = await world.machine();
    await link(a, laptop);
    requireOk(await laptop.client.fold(roundOne, note("from the laptop"), today));
    await until(a.client, "a sees it folded", () => requireBond(a.client).state !== undefined && folded());
    expect(await a.client.fold(roundOne, note("again"), today)).toEqual({ ok: false, error: { tag: "too-late" } });
    requireOk(await b.client.fold(roundOne, note("of b"), today));
    for (const { client } of [a, laptop]) await untilUnfolded(client, roundOne, "a");
    await untilUnfolded(b.client, roundOne, "b");
    expect([...requireBond(b.client).texts.values()]).toEqual([note("from the laptop")]);
    function folded() {
      return Object.values(requireBond(a.client).state.rounds).some((month) => roundOne in month);
    }
  });

  it("[DEV-11] nothing is handed over before the words were said to be the same on the old device", async () => {
    const { a } = world;
    const laptop = await world.machine();
    const before = JSON.stringify([...a.disk.records.keys()].filter((key) => /mailbox|out\//.test(key)));
    const { link: url } = requireOk(await a.client.devices.beginLink());
    requireOk(await laptop.client.devices.joinLink(url.split("#link/")[1] ?? "", "Laptop"));
    await untilComparing(a.client);
    await untilComparing(laptop.client);
    expect(wordsOn(a.client)).toEqual(wordsOn(laptop.client));
    expect(wordsOn(a.client)).toHaveLength(4);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(laptop.client.view().bond).toBeUndefined();
    expect(a.client.devices.list()).toHaveLength(1);
    expect(JSON.stringify([...a.disk.records.keys()].filter((key) => /mailbox|out\//.test(key)))).toBe(before);
    requireOk(await a.client.devices.cancelLink());
    await until(laptop.client, "the link is gone", () => laptop.client.devices.link().problem !== undefined);
    expect([laptop.client.view().bond, a.client.devices.list().length]).toEqual([undefined, 1]);
  });

  it("[DEV-13] is announced on every own device until it was seen there, and not on itself", async () => {
    const { a } = world;
    const laptop = await world.machine();
    const tablet = await world.machine();
    await link(a, laptop);
    await link(a, tablet, "Tablet");
    const news = (of: typeof a) =>
      of.client.devices
        .list()
        .filter(({ isNew }) => isNew)
        .map(({ name }) => name);
    await until(laptop.client, "the laptop hears of it", () => news(laptop).length > 0);
    expect([news(a).toSorted(), news(laptop), news(tablet)]).toEqual([["Laptop", "Tablet"], ["Tablet"], []]);
    requireOk(await a.client.devices.seen());
    expect([news(a), news(laptop)]).toEqual([[], ["Tablet"]]);
    await laptop.reopen();
    expect(news(laptop)).toEqual(["Tablet"]);
    requireOk(
      await laptop.client.devices.rename(laptop.client.devices.list().find(({ isThis }) => isThis)!.device, "Mine"),
    );
    await until(a.client, "the name", () => a.client.devices.list().some(({ name }) => name === "Mine"));
  });

  it("[DEV-14] a code is good for ten minutes and for one device; a device with something of its own does not join", async () => {
    const { a, b } = world;
    const { link: url } = requireOk(await a.client.devices.beginLink());
    const code = url.split("#link/")[1] ?? "";
    expect(await b.client.devices.joinLink(code, "Not mine")).toEqual({ ok: false, error: { tag: "already-in-use" } });
    expect(await b.client.devices.joinLink("nonsense", "x")).toEqual({ ok: false, error: { tag: "link-damaged" } });
    const [first, second] = [await world.machine(), await world.machine()];
    requireOk(await first.client.devices.joinLink(code, "First"));
    await untilComparing(a.client);
    expect(await second.client.devices.joinLink(code, "Second")).toEqual({ ok: false, error: { tag: "link-used" } });
    let nowMs = Date.now() + 11 * 60_000;
    const late = await world.machine({ nowMs: () => nowMs++ });
    requireOk(await a.client.devices.cancelLink());
    const again = requireOk(await a.client.devices.beginLink());
    expect(await late.client.devices.joinLink(again.link.split("#link/")[1] ?? "", "Late")).toEqual({
      ok: false,
      error: { tag: "link-expired" },
    });
  });

  it("[DEV-12] both have signed the addition, and all of it survives a restart of every device", async () => {
    const { a, b } = world;
    const laptop = await world.machine();
    await link(a, laptop);
    await settled(laptop.client);
    for (const each of [a, b, laptop]) await each.reopen();
    requireOk(await laptop.client.renameInBond("Robin once more"));
    for (const { client } of [a, b]) {
      await until(client, "read", () => nameOf(requireBond(client).state, "a") === "Robin once more");
    }
    expect(
      a.client.devices
        .list()
        .map(({ name, isThis }) => [name, isThis])
        .toSorted(),
    ).toEqual(
      [
        ["Laptop", false],
        [undefined, true],
      ].toSorted(),
    );
    expect(isUnfolded(requireBond(laptop.client).state, roundOne, "a")).toBe(false);
  });
});
