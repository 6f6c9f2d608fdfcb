/** Load from a thread of its own: keep-alive connections that each send, wait for the answer, and send again. */

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** One connection's request up to the sequence number, and what follows it. */
export type Script = { readonly head: string; readonly tail: string; readonly body: Uint8Array };

export type LoadResult = { readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number };

type Job = { readonly port: number; readonly scripts: readonly Script[]; readonly ms: number };

/** Runs every script on a connection of its own for `ms`; the first fifth is warm-up and not counted. */
export async function runLoad(job: Job): Promise<LoadResult> {
  const worker = new Worker(new URL(import.meta.url), { workerData: job });
  const [result] = await once(worker, "message");
  await worker.terminate();
  return result as LoadResult;
}

async function work({ port, scripts, ms }: Job): Promise<LoadResult> {
  const latencies: number[] = [];
  const began = performance.now();
  const countFrom = began + ms / 5;
  const end = began + ms;
  await Promise.all(scripts.map((script) => loop(port, script, countFrom, end, latencies)));
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  const seconds = (end - countFrom) / 1000;
  return { perSecond: latencies.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** Bare sockets: a client library would cost more than the server under test. */
async function loop(
  port: number,
  { head, tail, body }: Script,
  countFrom: number,
  end: number,
  latencies: number[],
): Promise<void> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let seq = 0;
  while (performance.now() < end) {
    const sent = performance.now();
    socket.write(Buffer.concat([Buffer.from(`${head}${seq}${tail}`), body]));
    const status = await readAnswer(socket);
    if (status !== 200 && status !== 204) throw new Error(`the server answered ${status}`);
    const done = performance.now();
    if (done >= countFrom && done < end) latencies.push(done - sent);
    seq++;
  }
  socket.destroy();
}

function readAnswer(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = "";
    const stop = (): void => {
      socket.off("data", onData);
      socket.off("error", onError);
    };
    const onError = (error: Error): void => {
      stop();
      reject(error);
    };
    const onData = (chunk: Buffer): void => {
      text += chunk.toString("latin1");
      const headEnd = text.indexOf("\r\n\r\n");
      if (headEnd < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < headEnd + 4 + length) return;
      stop();
      resolve(Number(text.slice(9, 12)));
    };
    socket.on("data", onData);
    socket.on("error", onError);
  });
}

if (!isMainThread) parentPort?.postMessage(await work(workerData as Job));
