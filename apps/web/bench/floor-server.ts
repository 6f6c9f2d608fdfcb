/** The least that could carry a tap from one browser to another: a POST, and an event to everyone who listens. */

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isMainThread, parentPort, Worker } from "node:worker_threads";

export type FloorServer = { readonly url: string; readonly stop: () => Promise<unknown> };

/** In a thread of its own, as the relay is in a process of its own. */
export async function startFloorServer(): Promise<FloorServer> {
  const worker = new Worker(new URL(import.meta.url));
  const port = await new Promise<number>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return { url: `http://127.0.0.1:${port}/`, stop: () => worker.terminate() };
}

function serve(): void {
  const listening = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    if (request.method === "GET") {
      response.writeHead(200, { "content-type": "text/event-stream" }).write(":\n\n");
      listening.add(response);
      response.once("close", () => listening.delete(response));
      return;
    }
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    request.once("end", () => {
      for (const each of listening) each.write(`data: ${body}\n\n`);
      response.writeHead(204).end();
    });
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

if (!isMainThread) serve();
