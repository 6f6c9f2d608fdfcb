/** Two people, some with a second device, against one relay in this process. */

import { type DeviceId, isUnfolded, type RoundId, type Side } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, type Snapshot, unlimitedRates } from "@twofold/relay";
import type { Client } from "../client/client.ts";
import { makeNetwork, openDevice, pairTwo, requireBond, requireOk, until } from "../client/device.fixture.ts";
import type { OpenClientOptions } from "../client/open-client.ts";
import { copyDisk, emptyDisk, type MemoryDisk } from "../store/memory-store.ts";

/** One machine: what it keeps, its way to the relay, and the app that runs on it now. */
export type Machine = {
  disk: MemoryDisk;
  readonly network: ReturnType<typeof makeNetwork>;
  client: Client;
  reopen(disk?: MemoryDisk): Promise<Client>;
};

/** The mailbox is written to every tenth of a second instead of every quarter of an hour. */
const hasty: Partial<OpenClientOptions> = { mailboxEveryMs: 100 };

export function makeWorld() {
  const store = new MemoryStore();
  const relay = createRelay({ store, limits: unlimitedRates });
  const machines: Machine[] = [];
  const machine = async (options: Partial<OpenClientOptions> = hasty): Promise<Machine> => {
    const network = makeNetwork((request) => handleRequest(relay, request));
    const disk = emptyDisk();
    const made: Machine = {
      ...{ disk, network },
      client: await openDevice(network, disk, options),
      reopen: async (from = made.disk) => {
        await made.client.stop();
        made.disk = from;
        made.client = await openDevice(network, from, options);
        return made.client;
      },
    };
    machines.push(made);
    return made;
  };
  const stop = async () => {
    await Promise.all(machines.map(({ client }) => client.stop()));
  };
  return { store, relay, machine, stop };
}

/** Robin (side a) and Noor (side b), one machine each. */
export async function pairedWorld() {
  const world = makeWorld();
  const [a, b] = [await world.machine(), await world.machine()];
  await pairTwo(a.client, b.client);
  return { ...world, a, b };
}

/** The code on one screen, typed on the other, words compared, confirmed; resolves when the new one has everything. */
export async function link(from: Machine, to: Machine, name = "Laptop"): Promise<void> {
  const { link: url } = requireOk(await from.client.devices.beginLink());
  requireOk(await to.client.devices.joinLink(url.split("#link/")[1] ?? "", name));
  await untilComparing(from.client);
  await untilComparing(to.client);
  requireOk(await from.client.devices.confirmLink());
  await until(to.client, "this device is linked", () => to.client.devices.link().phase === "none");
  await until(from.client, "the other is linked", () => from.client.devices.link().phase === "none");
  await until(to.client, "it knows that it is listed", () => to.client.devices.list().some(({ isThis }) => isThis));
  const { bond } = from.client.view();
  if (bond) await until(to.client, "it has read the bond", () => to.client.view().bond?.connection === "live");
}

export function untilComparing(client: Client): Promise<void> {
  return until(client, "words are shown", () => client.devices.link().phase === "comparing");
}

export function wordsOn(client: Client): readonly string[] {
  const shown = client.devices.link();
  if (shown.phase !== "comparing") throw new Error(`no words are shown: ${shown.phase}`);
  return shown.words;
}

/** The key of another own device, by the name it was given. */
export function deviceNamed(client: Client, name: string): DeviceId {
  const found = client.devices.list().find((each) => each.name === name);
  if (!found) throw new Error(`no device is called ${name}`);
  return found.device;
}

export function untilUnfolded(client: Client, round: RoundId, side: Side): Promise<void> {
  return until(client, "unfolded", () => isUnfolded(requireBond(client).state, round, side));
}

/** Every disk and the relay's store, as they are at one moment. */
export type Moment = { readonly disks: readonly MemoryDisk[]; readonly relay: Snapshot };

/** Collects a moment after each commit of `watched` while `happens` does. */
export async function momentsOf(
  store: MemoryStore,
  machines: readonly Machine[],
  watched: readonly Machine[],
  happens: () => Promise<unknown>,
): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  const take = () => {
    moments.push({ disks: machines.map(({ disk }) => copyDisk(disk)), relay: store.snapshot() });
  };
  for (const { disk } of watched) disk.committed = take;
  await happens();
  for (const { disk } of watched) delete disk.committed;
  return moments;
}

/** The power went for everybody at that moment, and comes back. */
export async function returnTo(store: MemoryStore, machines: readonly Machine[], moment: Moment): Promise<void> {
  await Promise.all(machines.map(({ client }) => client.stop()));
  store.restore(moment.relay, { unnoticed: true });
  for (const [i, machine] of machines.entries()) await machine.reopen(copyDisk(moment.disks[i]!));
}
