/** A device in a simulation: its disk survives crashes, and it may come back from an older copy of it. */

import { type Client, openClient } from "@twofold/sync";
import { httpRelay } from "@twofold/sync/relay";
import { copyDisk, emptyDisk, type MemoryDisk, onlyTab, openMemoryStore } from "@twofold/sync/testing";
import { questions } from "./device.ts";
import type { Gate, LossyWorld } from "./lossy-network.ts";

export class SimulatedDevice {
  readonly #world: LossyWorld;
  #disk: MemoryDisk = emptyDisk();
  #gate: Gate | undefined;
  #client: Client | undefined;
  #older: MemoryDisk | undefined;

  constructor(world: LossyWorld) {
    this.#world = world;
  }

  get client(): Client {
    if (!this.#client) throw new Error("the device is off");
    return this.#client;
  }

  async open(): Promise<void> {
    const gate = this.#world.gate();
    this.#gate = gate;
    const opened = await openClient({
      ...{ relay: "http://relay.test", questions, edition: 1, tabs: onlyTab },
      store: openMemoryStore(this.#disk),
      relayAt: (origin) => httpRelay(origin, gate.fetch),
      mailboxEveryMs: 50,
      // Half a second becomes five milliseconds.
      patience: { jitter: Math.random, scale: 0.01 },
    });
    if (!opened.ok) throw new Error(opened.error.tag);
    this.#client = opened.value;
  }

  /** The power goes: nothing more is sent or written by the process that was. */
  async crash(options: { backInTime?: boolean } = {}): Promise<void> {
    if (this.#gate) this.#gate.closed = true;
    const dead = this.#client;
    const disk = options.backInTime && this.#older ? this.#older : this.#disk;
    // A copy: what the dead process still tries to write goes nowhere.
    this.#disk = copyDisk(disk);
    this.#older = undefined;
    await this.open();
    void dead?.stop();
  }

  /** Copies the disk, as a backup would; `crash({ backInTime })` comes back to it. */
  remember(): void {
    this.#older = copyDisk(this.#disk);
  }

  async stop(): Promise<void> {
    await this.#client?.stop();
  }
}
