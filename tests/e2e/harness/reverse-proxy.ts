/** What stands in front of a relay on a server of one's own: it holds the certificate and passes everything on. */

import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

export type ReverseProxy = { readonly port: number; close(): Promise<void> };

/** Forwards https on a free loopback port to plain http on `toPort`, answers as they come, with X-Forwarded-For. */
export function startReverseProxy(toPort: number, tls: { readonly cert: string; readonly key: string }) {
  const server = createServer(tls, (incoming, outgoing) => {
    const forwarded = request(
      {
        host: "127.0.0.1",
        port: toPort,
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, "x-forwarded-for": incoming.socket.remoteAddress ?? "" },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on("error", () => outgoing.destroy());
    outgoing.on("close", () => forwarded.destroy());
    incoming.pipe(forwarded);
  });
  return new Promise<ReverseProxy>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
