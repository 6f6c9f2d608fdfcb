/** A real relay, killed at random moments while many appends are under way: what it acknowledged is there, once. */

import { randomBytes, randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeFrames, encodeFrames, envelopesMediaType, header, streamPath } from "@twofold/wire";
import { expect, it } from "vitest";
import { type RelayProcess, startRelayProcess } from "../../scripts/relay-process.ts";

const kills = process.env.TWOFOLD_LONG === "1" ? 200 : 10;
/** Each has one append under way at any time; at least 16 are asked for. */
const writers = 48;
const minInFlight = 16;

const path = streamPath(randomBytes(16).toString("base64url"));
const headers = {
  Authorization: `Bearer ${randomBytes(32).toString("base64url")}`,
  "Content-Type": envelopesMediaType,
};

/** One device: its next number, and what has been acknowledged. A number is used again until it is. */
type Writer = { readonly id: string; seq: number; isWaiting: boolean };

it(
  `[DUR-1] [DUR-3] ${kills} kills lose no acknowledged append and repeat none`,
  async () => {
    const data = await mkdtemp(join(tmpdir(), "twofold-kill-"));
    const all = Array.from({ length: writers }, (_, at): Writer => ({ id: `w${at}`, seq: 0, isWaiting: false }));
    let storedUnanswered = 0;
    try {
      let relay = await start(data);
      await fetch(relay.url + path, { method: "PUT", headers: { ...headers, [header.streamKind]: "bond" } });
      let done = 0;
      // A few more when chance had every kill at a harmless moment: then nothing would have been shown yet.
      for (; done < kills || (storedUnanswered < done / 10 && done < 2 * kills); done++) {
        const inFlight = await writeUntilKilled(relay, all);
        expect(inFlight).toBeGreaterThanOrEqual(minInFlight);
        relay = await start(data);
        storedUnanswered += check(await readAll(relay), all);
      }
      const acknowledged = all.reduce((sum, { seq }) => sum + seq, 0);
      process.stdout.write(
        `kills ${done}, acknowledged ${acknowledged}, killed between write and answer ${storedUnanswered}\n`,
      );
      expect(acknowledged).toBeGreaterThanOrEqual(done * writers);
      expect(storedUnanswered).toBeGreaterThanOrEqual(done / 10);
      relay.child.kill("SIGKILL");
      await relay.ended;
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  },
  // A start takes most of the time, up to a second on a busy machine.
  60_000 + kills * 5_000,
);

function start(data: string): Promise<RelayProcess> {
  return startRelayProcess({ env: { HOST: "127.0.0.1", PORT: "0", TWOFOLD_DATA: data, TWOFOLD_LIMITS: "off" } });
}

/** Resolves, once the relay is dead and every writer has noticed, with how many appends were under way. */
async function writeUntilKilled(relay: RelayProcess, all: readonly Writer[]): Promise<number> {
  const total = (): number => all.reduce((sum, { seq }) => sum + seq, 0);
  const before = total();
  const writing = all.map((writer) => write(relay.url, writer));
  // By work done and not by time, so that a busy machine kills no idle relay.
  while (total() < before + writers) await sleep(1);
  await sleep(randomInt(300));
  const inFlight = all.filter(({ isWaiting }) => isWaiting).length;
  relay.child.kill("SIGKILL");
  await Promise.all([relay.ended, ...writing]);
  return inFlight;
}

async function write(url: string, writer: Writer): Promise<void> {
  for (;;) {
    writer.isWaiting = true;
    const status = await append(url, writer);
    if (status === undefined) return;
    writer.isWaiting = false;
    // 204: the number was stored before the last kill, and its answer lost.
    if (status !== 200 && status !== 204) throw new Error(`the relay answered ${status}`);
    writer.seq++;
  }
}

/** Undefined when the relay died before it answered. */
async function append(url: string, { id, seq }: Writer): Promise<number | undefined> {
  try {
    const response = await fetch(url + path, {
      method: "POST",
      headers: {
        ...headers,
        [header.producerId]: id,
        [header.producerEpoch]: "0",
        [header.producerSeq]: String(seq),
      },
      body: encodeFrames([new TextEncoder().encode(`${id} ${seq}`)]),
    });
    return response.status;
  } catch {
    return undefined;
  }
}

async function readAll(relay: RelayProcess): Promise<string[]> {
  const texts: string[] = [];
  for (let offset = "-1", isAtEnd = false; !isAtEnd; ) {
    const response = await fetch(`${relay.url}${path}?offset=${offset}`, { headers });
    const { envelopes, problem } = decodeFrames(new Uint8Array(await response.arrayBuffer()));
    expect(problem).toBeUndefined();
    texts.push(...envelopes.map((bytes) => new TextDecoder().decode(bytes)));
    offset = response.headers.get(header.nextOffset) ?? "";
    isAtEnd = response.headers.get(header.upToDate) === "true";
  }
  return texts;
}

/** Every writer's log is its numbers in order, each once, and ends with the last acknowledged or the one under way. */
function check(stored: readonly string[], all: readonly Writer[]): number {
  const byWriter = Map.groupBy(stored, (text) => text.split(" ")[0] ?? "");
  let storedUnanswered = 0;
  for (const { id, seq } of all) {
    const own = byWriter.get(id) ?? [];
    expect(own).toEqual(own.map((_, at) => `${id} ${at}`));
    expect(own.length === seq || own.length === seq + 1, `${id}: ${own.length} stored, ${seq} acknowledged`).toBe(true);
    storedUnanswered += own.length - seq;
  }
  return storedUnanswered;
}
