/** From node:http to the relay and back: reads bodies within the limit, writes answers and event streams. */

import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { addressPrefix } from "../limits/address.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Relay } from "../relay.ts";
import type { AppFiles } from "../static/files.ts";
import { serveApp } from "../static/serve.ts";
import type { Answer, RelayRequest, Sink } from "./exchange.ts";

export type ListenerOptions = {
  readonly relay: Relay;
  readonly app: AppFiles | undefined;
  readonly metrics: Metrics;
  readonly isSecure: boolean;
  /** The public origin, if it is not what the `Host` header says. */
  readonly origin: string | undefined;
  /** Whether `X-Forwarded-For` comes from a proxy of one's own. */
  readonly trustProxy: boolean;
};

/** Bytes beyond the limit that are read and dropped, so that the sender gets to see the refusal. */
const maxDroppedBytes = 16 * 1024 * 1024;

export function createListener(options: ListenerOptions): RequestListener {
  const { relay, metrics } = options;
  return (incoming, response) => {
    const began = performance.now();
    const { path, search } = splitUrl(incoming.url ?? "/");
    response.on("close", () => metrics.observe(incoming.method, path, response.statusCode, performance.now() - began));
    if (!relay.serves(path)) {
      void serveApp(options.app, incoming, path, options.isSecure).then((answer) => send(incoming, response, answer));
      return;
    }
    readBody(incoming, relay.limits.maxBodyBytes, (body) => {
      const request: RelayRequest = {
        method: incoming.method ?? "GET",
        origin: options.origin ?? `${options.isSecure ? "https" : "http"}://${incoming.headers.host ?? "localhost"}`,
        path,
        search,
        header: (name) => headerOf(incoming, name),
        body,
        address: prefixOf(incoming, options.trustProxy),
        whenGone: (callback) => response.once("close", callback),
      };
      void relay.answer(request).then((answer) => send(incoming, response, answer));
    });
  };
}

function splitUrl(url: string): { path: string; search: string } {
  const at = url.indexOf("?");
  return at < 0 ? { path: url, search: "" } : { path: url.slice(0, at), search: url.slice(at) };
}

function headerOf(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Who sends through this socket, shortened once per connection. */
const prefixes = new WeakMap<Socket, string>();

function prefixOf(incoming: IncomingMessage, trustProxy: boolean): string {
  // Behind a proxy one connection carries many people's requests.
  if (trustProxy) return addressPrefix(addressOf(incoming, trustProxy));
  const known = prefixes.get(incoming.socket);
  if (known !== undefined) return known;
  const prefix = addressPrefix(addressOf(incoming, trustProxy));
  prefixes.set(incoming.socket, prefix);
  return prefix;
}

function addressOf(incoming: IncomingMessage, trustProxy: boolean): string {
  // The last hop is the one that the own proxy has seen; what stands before it anybody can write.
  const forwarded = trustProxy ? headerOf(incoming, "x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || (incoming.socket.remoteAddress ?? "");
}

const empty = new Uint8Array(0);

/** Calls `done` once with the whole body, or with `too-large`; never when the sender breaks off. */
function readBody(incoming: IncomingMessage, maxBytes: number, done: (body: Uint8Array | "too-large") => void): void {
  if (incoming.method === "GET" || incoming.method === "HEAD" || incoming.method === "OPTIONS") {
    incoming.resume();
    done(empty);
    return;
  }
  let chunks: Buffer[] = [];
  let size = 0;
  incoming.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else chunks = [];
    if (size > maxBytes + maxDroppedBytes) incoming.destroy();
  });
  incoming.on("end", () => {
    if (size > maxBytes) done("too-large");
    else done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size));
  });
  // A sender that breaks off is no event here: its append never began.
  incoming.on("error", () => {});
}

function send(incoming: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const { status, headers, body, live } = answer;
  if (live) {
    response.writeHead(status, headers);
    response.flushHeaders();
    live(sinkOf(response));
    return;
  }
  const hasBody = status !== 204 && status !== 304 && incoming.method !== "HEAD";
  if (hasBody) response.writeHead(status, { ...headers, "Content-Length": lengthOf(body) });
  else response.writeHead(status, headers);
  response.end(hasBody ? body : undefined);
}

function lengthOf(body: Uint8Array | string | undefined): number {
  if (body === undefined) return 0;
  return typeof body === "string" ? Buffer.byteLength(body) : body.length;
}

function sinkOf(response: ServerResponse): Sink {
  return {
    write: (text) => response.write(text),
    whenWritable: (callback) => response.once("drain", callback),
    end: () => response.end(),
  };
}
