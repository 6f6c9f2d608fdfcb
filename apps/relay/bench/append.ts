/** Durable appends beside what the machine does at best: bare node:http and bare fdatasync, measured in the same run. */

import { randomBytes } from "node:crypto";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeFrames, envelopesMediaType, framePrefixBytes, header, streamPath } from "@twofold/wire";
import { type BenchRow, type BenchTable, benchNumber } from "../../../scripts/bench-table.ts";
import { SqliteStore, startRelay, unlimitedRates } from "../src/index.ts";
import { type LoadResult, runLoad, type Script } from "./load.ts";

const connections = 64;
const rounds = 5;
const roundMs = 1_500;
const sizes = [300, 2048];

/** One table per size. The bar: 40 % of bare HTTP at 300 B with p99 under 10 ms, 20 % at 2 KB. */
export async function benchAppends(): Promise<BenchTable[]> {
  const folder = mkdtempSync(join(tmpdir(), "twofold-bench-"));
  try {
    const syncs = measureSyncs(join(folder, "sync"));
    const tables: BenchTable[] = [];
    for (const size of sizes) tables.push(await benchSize(folder, size, syncs));
    return tables;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSize(folder: string, size: number, syncs: BenchRow): Promise<BenchTable> {
  const bare = createServer((request, response) => {
    request.resume();
    request.on("end", () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const relay = await startRelay({ store: new SqliteStore(join(folder, `${size}.sqlite`)), limits: unlimitedRates });
  const scripts = await Promise.all(Array.from({ length: connections }, () => createScript(relay.url, size)));
  const barePort = (bare.address() as AddressInfo).port;
  const relayPort = Number(new URL(relay.url).port);
  const floors: LoadResult[] = [];
  const results: LoadResult[] = [];
  // In turns, so that a busy minute of the machine meets both.
  for (let round = 0; round < rounds; round++) {
    const requests = scripts.map((script) => script.inEpoch(round));
    floors.push(await runLoad({ port: barePort, scripts: requests, ms: roundMs }));
    results.push(await runLoad({ port: relayPort, scripts: requests, ms: roundMs }));
  }
  await relay.stop();
  await new Promise((resolve) => bare.close(resolve));
  const floor = median(floors);
  const result = median(results);
  return {
    title: `Durable appends of ${size} B`,
    columns: ["a second", "p50 ms", "p99 ms", "× bare HTTP"],
    rows: [
      syncs,
      { name: "bare node:http", cells: cellsOf(floor, floor), floor: true },
      { name: "relay, SQLite, acknowledged after commit", cells: cellsOf(result, floor) },
    ],
    note: `${connections} connections, each its own bond; medians of ${rounds} rounds in turns; one thread loads, one serves.`,
  };
}

/** A bond of its own and the request that appends to it. */
async function createScript(url: string, size: number): Promise<{ inEpoch: (epoch: number) => Script }> {
  const path = streamPath(randomBytes(16).toString("base64url"));
  const headers = {
    Authorization: `Bearer ${randomBytes(32).toString("base64url")}`,
    "Content-Type": envelopesMediaType,
    [header.streamKind]: "bond",
  };
  const created = await fetch(url + path, { method: "PUT", headers });
  if (created.status !== 201) throw new Error(`the relay answered ${created.status}`);
  const body = encodeFrames([randomBytes(size - framePrefixBytes)]);
  const inEpoch = (epoch: number): Script => {
    const head = [
      `POST ${path} HTTP/1.1`,
      "Host: localhost",
      `Authorization: ${headers.Authorization}`,
      `Content-Type: ${envelopesMediaType}`,
      `Content-Length: ${body.length}`,
      `${header.producerId}: bench`,
      `${header.producerEpoch}: ${epoch}`,
      `${header.producerSeq}: `,
    ];
    return { head: head.join("\r\n"), tail: "\r\n\r\n", body };
  };
  return { inEpoch };
}

/** What the disk does: 4 KiB appended and made durable, one after another. */
function measureSyncs(path: string): BenchRow {
  const file = openSync(path, "w");
  const block = randomBytes(4096);
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < roundMs) {
    writeSync(file, block);
    fdatasyncSync(file);
    count++;
  }
  const perSecond = count / ((performance.now() - began) / 1000);
  closeSync(file);
  return { name: "bare append of 4 KiB and fdatasync", cells: [benchNumber(perSecond), "", "", ""], floor: true };
}

function median(results: readonly LoadResult[]): LoadResult {
  const middle = (pick: (result: LoadResult) => number): number =>
    results.map(pick).sort((a, b) => a - b)[Math.floor(results.length / 2)]!;
  return {
    perSecond: middle((result) => result.perSecond),
    p50Ms: middle((result) => result.p50Ms),
    p99Ms: middle((result) => result.p99Ms),
  };
}

function cellsOf(result: LoadResult, floor: LoadResult): string[] {
  const share = (result.perSecond / floor.perSecond).toFixed(2);
  return [benchNumber(result.perSecond), benchNumber(result.p50Ms), benchNumber(result.p99Ms), share];
}
