import type { BondState, RoundId, Side } from "@twofold/core";
import type { Client } from "@twofold/sync";
import { describe, expect, it } from "vitest";
import { pairTwo, requireOk, today, until } from "./device.ts";
import { type Mischief, makeLossyWorld } from "./lossy-network.ts";
import { SimulatedDevice } from "./person.ts";
import { makeRng, type Rng } from "./random.ts";

const isLong = process.env.TWOFOLD_LONG === "1";
const seeds = isLong ? Array.from({ length: 40 }, (_, i) => 2000 + i) : [21, 22, 23];
const steps = isLong ? 200 : 80;
const rounds = Array.from({ length: 6 }, (_, i) => `${today}.0.lately-${String(i).padStart(2, "0")}` as RoundId);

type Counts = Mischief & { crashes: number; removals: number; atOnce: number; epochs: number; written: number };

describe("two people with two devices each", () => {
  it("[SIM-2] [DEV-2] remove devices and start epochs at once, and those who stay end in equal states", async () => {
    const total: Partial<Counts> = {};
    for (const seed of seeds) {
      try {
        for (const [name, n] of Object.entries(await simulate(seed))) {
          total[name as keyof Counts] = (total[name as keyof Counts] ?? 0) + n;
        }
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
      }
    }
    process.stdout.write(`${seeds.length} seeds × ${steps} steps: ${JSON.stringify(total)}\n`);
    const least = { drops: 20, lostAnswers: 15, relayCrashes: 3, relayRollbacks: 1, crashes: 6 };
    const leastOthers = { removals: 4, atOnce: 1, epochs: 4, written: 40 };
    for (const [name, n] of Object.entries({ ...least, ...leastOthers })) {
      expect(total[name as keyof Counts], name).toBeGreaterThanOrEqual(n);
    }
  }, 900_000);
});

type Person = { readonly side: Side; devices: SimulatedDevice[] };

async function simulate(seed: number): Promise<Counts> {
  const rng = makeRng(seed);
  const world = makeLossyWorld(rng);
  world.calm(true);
  const people: Record<Side, Person> = { a: await person(world, "a"), b: await person(world, "b") };
  await pairTwo(first(people.a), first(people.b));
  for (const { devices } of Object.values(people)) {
    const second = new SimulatedDevice(world);
    await second.open();
    await linkTo(devices[0] as SimulatedDevice, second);
    devices.push(second);
  }
  world.calm(false);
  const counts = { crashes: 0, removals: 0, atOnce: 0, epochs: 0, written: 0 };
  const removed: SimulatedDevice[] = [];
  const remove = async ({ devices }: Person) => {
    const [by, other] = rng.chance(0.5) ? devices : devices.toReversed();
    if (!by || !other) return;
    const listed = by.client.devices.list();
    const device = listed.find(({ isThis }) => !isThis)?.device;
    if (listed.length !== 2 || !device) return;
    requireOk(await by.client.devices.remove(device));
    counts.removals += 1;
    devices.splice(devices.indexOf(other), 1);
    removed.push(other);
  };
  let relayBefore = world.snapshot();
  // Neither too early, when there is nothing to protect, nor so late that nothing follows.
  const removingAt = { a: 15 + rng.below(steps / 3), b: 15 + rng.below(steps / 3) };
  const isAtOnce = rng.chance(0.6);
  if (isAtOnce) removingAt.b = removingAt.a;

  for (let step = 0; step < steps; step += 1) {
    for (const side of ["a", "b"] as const) if (removingAt[side] === step) await remove(people[side]);
    const device = rng.pick([...people.a.devices, ...people.b.devices, ...removed]);
    const what = rng.next();
    if (what < 0.7) counts.written += await act(rng, device.client, step);
    else if (what < 0.78) await rest(rng.below(30));
    else if (what < 0.84) world.crashRelay();
    else if (what < 0.88) relayBefore = world.snapshot();
    else if (what < 0.91) world.rollBack(relayBefore, rng.chance(0.4));
    else {
      await device.crash();
      counts.crashes += 1;
    }
  }
  if (isAtOnce) counts.atOnce += 1;
  // The removed ones are switched off: what they still could write while the network lied was tried above.
  await Promise.all(removed.map((each) => each.stop()));
  world.heal();
  const staying = [...people.a.devices, ...people.b.devices];
  const state = await settle(staying.map(({ client }) => client));
  counts.epochs += (["a", "b"] as const).reduce((n, side) => n + Object.keys(state.devices[side].epochs).length, 0);
  await Promise.all(staying.map((each) => each.stop()));
  return { ...world.mischief, ...counts };
}

async function person(world: ReturnType<typeof makeLossyWorld>, side: Side): Promise<Person> {
  const device = new SimulatedDevice(world);
  await device.open();
  return { side, devices: [device] };
}

function first({ devices: [device] }: Person): Client {
  if (!device) throw new Error("a person has a device");
  return device.client;
}

async function linkTo(from: SimulatedDevice, to: SimulatedDevice): Promise<void> {
  const { link } = requireOk(await from.client.devices.beginLink());
  requireOk(await to.client.devices.joinLink(link.split("#link/")[1] ?? "", "Second"));
  for (const { client } of [from, to]) {
    await until(client, "words are shown", () => client.devices.link().phase === "comparing");
  }
  requireOk(await from.client.devices.confirmLink());
  await until(to.client, "linked", () => to.client.view().bond?.connection === "live");
  await until(from.client, "linked", () => from.client.devices.link().phase === "none");
  await until(from.client, "both listed", () => from.client.devices.list().length === 2);
  await until(to.client, "both listed", () => to.client.devices.list().length === 2);
}

/** 1 when something was written. */
async function act(rng: Rng, client: Client, step: number): Promise<0 | 1> {
  const round = rng.pick(rounds);
  const what = rng.next();
  const name = `name ${step}`;
  const done =
    what < 0.4
      ? await client.fold(round, { text: `${round} ${step}`, need: "just-read" }, today)
      : what < 0.5
        ? await client.respond(round, rng.pick(["thank", "more"]), undefined, today)
        : what < 0.6
          ? await client.chooseRhythm([1 + rng.below(7)], today)
          : await client.renameInBond(name);
  return done.ok ? 1 : 0;
}

/** All who stay hold the same, and everything has left. */
async function settle(clients: readonly Client[]): Promise<BondState> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const bonds = clients.map((client) => client.view().bond);
    const states = bonds.map((bond) => (bond ? comparable(bond.state) : ""));
    const isSent = bonds.every((bond) => bond?.travel === "sent-safely" && bond.connection === "live");
    const [state] = bonds;
    if (state && isSent && states.every((each) => each === states[0])) return state.state;
    if (Date.now() > deadline) {
      const seen = bonds.map((bond) => [bond?.side, bond?.connection, bond?.travel, bond?.notices]);
      throw new Error(`not settled: ${JSON.stringify({ seen, lengths: states.map(({ length }) => length) })}`);
    }
    await rest(20);
  }
}

/** Key order in a plain object says nothing. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Uint8Array) return each.toHex();
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
