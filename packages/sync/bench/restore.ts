/** 10,000 events into a device that has its keys and nothing else, beside only decrypting, verifying and parsing them. */

import { addDays, type Day, type UnknownEvent } from "@twofold/core";
import { importEpochKey } from "@twofold/crypto";
import { type BenchTable, benchNumber } from "../../../scripts/bench-table.ts";
import { readBondRecord, readEnvelopes, strangeWriter } from "../src/bond/bond.fixture.ts";
import { requireBond, settled, today } from "../src/client/device.fixture.ts";
import { readEnvelope } from "../src/log/read-batch.ts";
import { copyDisk, type MemoryDisk } from "../src/store/memory-store.ts";
import { openDeviceAt, openPair } from "./pair.ts";

const events = 10_000;
const repeats = 3;
const postAtOnce = 250;

export async function benchRestore(): Promise<BenchTable> {
  const pair = await openPair();
  await Promise.all([pair.a.stop(), pair.b.stop()]);
  const records = { a: await readBondRecord(pair.disks.a), b: await readBondRecord(pair.disks.b) };
  await writeYears(records);
  const envelopes = await readEnvelopes(records.a, fetch);
  const times = { floor: [] as number[], restore: [] as number[], reopen: [] as number[] };
  for (let i = 0; i < repeats; i++) {
    times.floor.push(await timed(() => readOnly(records.a, envelopes)));
    const disk = onlyKeys(pair.disks.a);
    let client = await openDeviceAt(pair.url, disk);
    times.restore.push(
      await timed(async () => {
        await settled(client);
        await restored(client, envelopes.length);
      }),
    );
    const state = requireBond(client).state;
    await client.stop();
    times.reopen.push(
      await timed(async () => {
        client = await openDeviceAt(pair.url, disk);
      }),
    );
    if (Object.keys(requireBond(client).state.rounds).length !== Object.keys(state.rounds).length)
      throw new Error("the snapshot holds another state");
    await client.stop();
  }
  await pair.stop();
  const middle = (samples: number[]) => samples.toSorted((x, y) => x - y)[Math.floor(samples.length / 2)] ?? Number.NaN;
  const floor = middle(times.floor);
  const cells = (samples: number[]) => [
    benchNumber(middle(samples)),
    benchNumber(middle(samples) / floor),
    benchNumber((1000 * middle(samples)) / envelopes.length),
  ];
  return {
    title: `Restoring ${benchNumber(events)} events`,
    columns: ["ms", "× floor", "µs an event"],
    rows: [
      { name: "decrypt, verify and parse the same envelopes", cells: cells(times.floor), floor: true },
      { name: "a device with its keys only: read, check, fold, store", cells: cells(times.restore) },
      { name: "opening it again from its own copy", cells: cells(times.reopen) },
    ],
    note: `One event a batch, about a third of them sealed notes, over HTTP from a relay process; medians of ${repeats}; memory store, so without the browser's disk.`,
  };
}

/** Rounds as two people leave them: two notes, two openings, two responses, and a line now and then. */
async function writeYears(records: {
  a: Awaited<ReturnType<typeof readBondRecord>>;
  b: typeof records.a;
}): Promise<void> {
  const writers = [await strangeWriter(records.a, fetch), await strangeWriter(records.b, fetch)] as const;
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const id = () => random(32).toBase64({ alphabet: "base64url", omitPadding: true });
  const waiting: [Uint8Array[], Uint8Array[]] = [[], []];
  let written = 0;
  for (let i = 0; written < events; i++) {
    const day: Day = addDays(today, i);
    const round = `${day}.0.lately-${String(i % 40).padStart(2, "0")}`;
    const h = [id(), id()];
    const of = (side: 0 | 1): UnknownEvent[] => [
      { kind: "answer.sealed", round, h: h[side], c: random(1_100), share: random(32), day },
      { kind: "round.opened", round, h: h[1 - side], key: random(32) },
      { kind: "answer.responded", round, response: "thank", words: "thank you for this", day },
    ];
    for (const side of [0, 1] as const) {
      for (const event of of(side)) {
        if (written++ < events) waiting[side].push(await writers[side].write([event]));
      }
      if (waiting[side].length >= postAtOnce || written >= events) await writers[side].post(...waiting[side].splice(0));
    }
  }
  for (const side of [0, 1] as const)
    if (waiting[side].length > 0) await writers[side].post(...waiting[side].splice(0));
}

async function readOnly(record: Awaited<ReturnType<typeof readBondRecord>>, envelopes: readonly Uint8Array[]) {
  const key = await importEpochKey(record.bondKeys[0]?.key ?? new Uint8Array());
  // As many at once as the client's own reading of an answer has.
  for (let i = 0; i < envelopes.length; i += 700) {
    const part = envelopes.slice(i, i + 700);
    const read = await Promise.all(part.map((envelope) => readEnvelope(envelope, () => [key], record.stream)));
    if (read.some(({ ok }) => !ok)) throw new Error("an envelope does not open");
  }
}

/** The device as it is when everything but keys and identity was lost. */
function onlyKeys(disk: MemoryDisk): MemoryDisk {
  const copy = copyDisk(disk);
  for (const key of copy.records.keys()) {
    if (key.startsWith("bond/") && !key.endsWith("/record")) copy.records.delete(key);
  }
  return copy;
}

function restored(client: Awaited<ReturnType<typeof openDeviceAt>>, batches: number): Promise<void> {
  const isThere = () =>
    Object.values(requireBond(client).state.rounds).reduce((n, month) => n + Object.keys(month).length, 0);
  const wanted = Math.floor((batches - 5) / 6);
  return new Promise((resolve) => {
    const check = () => {
      if (isThere() < wanted) return;
      stop();
      resolve();
    };
    const stop = client.subscribe(check);
    check();
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
