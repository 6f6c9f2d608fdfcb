/** The relay on a port: where its pure parts, the store, the clock and the network meet. */

import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createListener } from "./http/node.ts";
import { Metrics } from "./metrics/metrics.ts";
import { createRelay, type Relay, type RelayOptions } from "./relay.ts";
import { readAppFiles } from "./static/files.ts";

export type StartOptions = RelayOptions & {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** PEM texts; with both, the relay speaks https. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** Folder of a built web app. */
  readonly appFolder?: string | undefined;
  /** The public origin, when it differs from what is listened on. */
  readonly origin?: string | undefined;
  readonly trustProxy?: boolean;
  /** Port of `GET /metrics` on loopback. */
  readonly metricsPort?: number | undefined;
  /** Takes one line: counts and errors only (rule SRV-4). */
  readonly log?: (line: string) => void;
};

export type RunningRelay = {
  readonly url: string;
  readonly relay: Relay;
  /** Where `GET /metrics` answers, if asked for. */
  readonly metricsUrl: string | undefined;
  /** Ends tails, lets writes finish, closes the store; at most 5 s. */
  readonly stop: () => Promise<void>;
};

/** Under the 30 to 60 s after which proxies close a quiet connection. */
const pingMs = 15_000;
const sweepMs = 3_600_000;
const summaryMs = 60_000;
/** What unfinished requests get when the relay stops; the rest of the 5 s is for the store. */
const graceMs = 4_000;

export async function startRelay(options: StartOptions): Promise<RunningRelay> {
  const metrics = new Metrics();
  const log = options.log ?? (() => {});
  const onError = (error: unknown): void => {
    metrics.countError();
    log(`error: ${error instanceof Error ? (error.stack ?? error.message) : "unknown"}`);
    options.onError?.(error);
  };
  const relay = createRelay({ ...options, onError });
  const app = options.appFolder === undefined ? undefined : readAppFiles(options.appFolder);
  const { tls } = options;
  const listener = createListener({
    relay,
    app,
    metrics,
    isSecure: tls !== undefined,
    origin: options.origin,
    trustProxy: options.trustProxy ?? false,
  });
  // Slow senders must not hold a connection for ever; tails are answers and not meant by these.
  const timeouts = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 };
  const server = tls ? createHttpsServer({ ...timeouts, ...tls }, listener) : createHttpServer(timeouts, listener);
  const host = options.host ?? "127.0.0.1";
  await listen(server, options.port ?? 0, host);
  const metricsServer = await startMetrics(options.metricsPort, metrics, relay);
  const guard = (task: () => Promise<void>): void => void task().catch(onError);
  const timers = [
    setInterval(relay.ping, pingMs),
    setInterval(() => guard(relay.sweep), sweepMs),
    setInterval(() => log(metrics.summary()), summaryMs),
  ];
  for (const timer of timers) timer.unref();
  const stopAll = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    relay.stop();
    metricsServer?.close();
    await closeServer(server);
    await options.store.close();
  };
  let stopped: Promise<void> | undefined;
  guard(relay.sweep);
  return {
    url: urlOf(server, host, tls !== undefined),
    relay,
    metricsUrl: metricsServer && `${urlOf(metricsServer, loopback, false)}/metrics`,
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  };
}

const loopback = "127.0.0.1";

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function startMetrics(port: number | undefined, metrics: Metrics, relay: Relay): Promise<Server | undefined> {
  if (port === undefined) return undefined;
  const server = createHttpServer((request, response) => {
    const isMetrics = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isMetrics ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(isMetrics ? metrics.toPrometheus(relay.openTails()) : "");
  });
  await listen(server, port, loopback);
  return server;
}

function urlOf(server: Server, host: string, isSecure: boolean): string {
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return `${isSecure ? "https" : "http"}://${name}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
