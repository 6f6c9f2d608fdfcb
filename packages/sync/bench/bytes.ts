/** What one answered question weighs: on the wire of each device, at the relay, and on each disk. */

import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { addDays, isUnfolded, type RoundId } from "@twofold/core";
import { type BenchTable, benchNumber } from "../../../scripts/bench-table.ts";
import { readBondRecord, readEnvelopes } from "../src/bond/bond.fixture.ts";
import { requireBond, requireOk, settled, today, until } from "../src/client/device.fixture.ts";
import type { MemoryDisk } from "../src/store/memory-store.ts";
import { openPair } from "./pair.ts";

const rounds = 150;
const text = "What I would like to tell you about today is that the small things were the good ones. ".repeat(6);

export async function benchBytes(): Promise<BenchTable> {
  const wire = { requests: 0, up: 0, down: 0 };
  const pair = await openPair(countingFetch(wire));
  const { a, b, disks, folder } = pair;
  const sizes = async () => ({
    ...wire,
    envelopes: (await readEnvelopes(await readBondRecord(disks.a), fetch)).reduce((sum, { length }) => sum + length, 0),
    disk: diskBytes(disks.a),
  });
  const before = await sizes();
  for (let i = 0; i < rounds; i++) {
    const day = addDays(today, i);
    const round = `${day}.0.lately-${String(i % 40).padStart(2, "0")}` as RoundId;
    requireOk(await a.fold(round, { text, need: "just-read" }, day));
    requireOk(await b.fold(round, { text, need: "just-read" }, day));
    await until(a, "a reads", () => isUnfolded(requireBond(a).state, round, "a"));
    await until(b, "b reads", () => isUnfolded(requireBond(b).state, round, "b"));
    requireOk(await a.respond(round, "thank", "thank you", day));
    requireOk(await b.respond(round, "feel", undefined, day));
  }
  await Promise.all([settled(a), settled(b)]);
  const after = await sizes();
  await pair.stopRelay();
  const files = await folderBytes(folder);
  await pair.stop();
  const each = (key: keyof typeof before, among = 1) => benchNumber((after[key] - before[key]) / rounds / among);
  const words = new TextEncoder().encode(text).length;
  return {
    title: "One answered question",
    columns: ["bytes"],
    rows: [
      { name: "the two notes in plain text", cells: [benchNumber(2 * words)], floor: true },
      { name: "sent by each device, bodies", cells: [each("up", 2)] },
      { name: "received by each device, bodies", cells: [each("down", 2)] },
      { name: "in the relay's stream, both sides", cells: [each("envelopes")] },
      { name: "the relay's files, both sides, once stopped", cells: [benchNumber(files / rounds)] },
      { name: "on each device, keys of records included", cells: [each("disk")] },
    ],
    note: `${rounds} questions: two notes of ${words} bytes, two openings, two responses; ${each("requests", 2)} requests from each device for one, without headers and connection. Received is mostly the event stream in base64, own batches included. The relay's files are its whole store by the number of questions.`,
  };
}

function countingFetch(wire: { requests: number; up: number; down: number }): typeof fetch {
  return async (input, init) => {
    wire.requests += 1;
    if (init?.body instanceof Uint8Array) wire.up += init.body.length;
    else if (typeof init?.body === "string") wire.up += init.body.length;
    const response = await fetch(input, init);
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          wire.down += chunk.length;
          controller.enqueue(chunk);
        },
      }),
    );
    return new Response(counted ?? null, response);
  };
}

async function folderBytes(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function diskBytes({ records }: MemoryDisk): number {
  return [...records].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
}
