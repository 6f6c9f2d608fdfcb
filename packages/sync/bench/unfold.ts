/** From folding the second note to reading the other's, beside what the relay and the disk alone would take. */

import { randomBytes } from "node:crypto";
import { addDays, type Day, isUnfolded, type RoundId } from "@twofold/core";
import { encodeFrames } from "@twofold/wire";
import { type BenchTable, benchNumber, quantile } from "../../../scripts/bench-table.ts";
import { readBondRecord } from "../src/bond/bond.fixture.ts";
import { requireBond, requireOk, today, until } from "../src/client/device.fixture.ts";
import { httpRelay } from "../src/relay/http-relay.ts";
import { openPair, type Pair } from "./pair.ts";

const rounds = 60;
/** As large as a sealed note of a few sentences: frame, head, and the 4 KiB class. */
const envelopeBytes = 4 * 1024 + 33;

export async function benchUnfold(): Promise<BenchTable> {
  const pair = await openPair();
  const atReader: number[] = [];
  const atBoth: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const day = addDays(today, i);
    const sample = await unfoldOnce(pair, `${day}.0.lately-${String(i % 40).padStart(2, "0")}` as RoundId, day);
    atReader.push(sample.reader);
    atBoth.push(sample.both);
    floor.push(await relayAlone(pair, i));
  }
  await pair.stop();
  const cells = (samples: readonly number[]) => [0.5, 0.95].map((q) => benchNumber(quantile(samples, q)));
  return {
    title: "Fold to unfold",
    columns: ["p50 ms", "p95 ms"],
    rows: [
      { name: "two durable appends and one delivery, same relay, no client", cells: cells(floor), floor: true },
      { name: "the one who folds second reads", cells: cells(atReader) },
      { name: "both read", cells: cells(atBoth) },
    ],
    note: `${rounds} rounds in turns with the floor; relay in a process of its own with SQLite, both clients in another, loopback, memory stores.`,
  };
}

async function unfoldOnce({ a, b }: Pair, round: RoundId, day: Day): Promise<{ reader: number; both: number }> {
  const need = "just-read" as const;
  requireOk(await a.fold(round, { text: "A few sentences about the day. ".repeat(20), need }, day));
  await until(b, "the sealed note of a", () => requireBond(a).travel === "sent-safely" && knows(b, round));
  const began = performance.now();
  const seen = Promise.all([
    until(a, "a reads", () => isUnfolded(requireBond(a).state, round, "a")).then(() => performance.now() - began),
    until(b, "b reads", () => isUnfolded(requireBond(b).state, round, "b")).then(() => performance.now() - began),
  ]);
  requireOk(await b.fold(round, { text: "And a few about mine. ".repeat(20), need }, day));
  const [first, second] = await seen;
  return { reader: second, both: Math.max(first, second) };
}

function knows(client: Pair["b"], round: RoundId): boolean {
  const month = requireBond(client).state.rounds[round.slice(0, 7)];
  return month?.[round] !== undefined;
}

/** Two appends one after another, as note and opening are, and the second one's delivery on an open tail. */
async function relayAlone({ url, disks }: Pair, i: number): Promise<number> {
  const [mine, theirs] = [await readBondRecord(disks.a), await readBondRecord(disks.b)];
  const stream = randomBytes(16).toString("base64url");
  const relay = httpRelay(url);
  const [writer, reader] = [mine, theirs].map(({ token }) => ({ stream, token })) as [At, At];
  requireOk(await relay.create(writer, "bond"));
  const digest = mine.digests.b ?? "";
  requireOk(
    await relay.setAccess(writer, "b", { version: 1, entries: [{ digest, rights: ["read", "append", "manage"] }] }),
  );
  const stop = new AbortController();
  let delivered = 0;
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const reading = (async () => {
    for await (const chunk of relay.tail(reader, "-1", stop.signal)) {
      ready();
      if (chunk.ok) delivered += chunk.value.bytes.length;
      if (delivered >= 2 * (envelopeBytes + 4)) break;
    }
  })();
  await isReady;
  const frame = encodeFrames([new Uint8Array(randomBytes(envelopeBytes))]);
  const began = performance.now();
  requireOk(await relay.append(writer, { id: `floor-${i}`, epoch: 0, seq: 0 }, frame));
  requireOk(await relay.append(writer, { id: `floor-${i}`, epoch: 0, seq: 1 }, frame));
  await reading;
  const took = performance.now() - began;
  stop.abort();
  return took;
}

type At = { readonly stream: string; readonly token: Uint8Array };
