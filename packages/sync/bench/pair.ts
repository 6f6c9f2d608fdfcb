/** Two clients and a relay as a process of its own on loopback, with SQLite: what the benchmarks of this folder run on. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@twofold/sync";
import { startRelayProcess } from "../../../scripts/relay-process.ts";
import { openDevice, pairTwo } from "../src/client/device.fixture.ts";
import { httpRelay } from "../src/relay/http-relay.ts";
import { emptyDisk, type MemoryDisk } from "../src/store/memory-store.ts";

export type Pair = {
  readonly url: string;
  /** Where the relay keeps its store. */
  readonly folder: string;
  readonly a: Client;
  readonly b: Client;
  readonly disks: { readonly a: MemoryDisk; readonly b: MemoryDisk };
  /** Ends the relay process, which then has its store whole in one file. */
  readonly stopRelay: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `fetchIt` lets a benchmark listen; waits between tries are those of life. */
export async function openPair(fetchIt: typeof fetch = fetch): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), "twofold-bench-"));
  const env = { HOST: "127.0.0.1", PORT: "0", TWOFOLD_DATA: folder, TWOFOLD_LIMITS: "off" };
  const { url, child, ended } = await startRelayProcess({ env });
  const disks = { a: emptyDisk(), b: emptyDisk() };
  const open = (disk: MemoryDisk) => openDeviceAt(url, disk, fetchIt);
  const [a, b] = [await open(disks.a), await open(disks.b)];
  await pairTwo(a, b);
  const stopRelay = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const stop = async () => {
    await Promise.all([a.stop(), b.stop()]);
    await stopRelay();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, folder, a, b, disks, stopRelay, stop };
}

export function openDeviceAt(url: string, disk: MemoryDisk, fetchIt: typeof fetch = fetch): Promise<Client> {
  return openDevice({ fetch: fetchIt }, disk, {
    relay: url,
    relayAt: (origin) => httpRelay(origin, fetchIt),
    patience: { jitter: Math.random, scale: 1 },
  });
}
