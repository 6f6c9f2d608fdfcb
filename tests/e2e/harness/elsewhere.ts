/** Watches that browsers ask this origin and no other: what goes elsewhere is written down, and never leaves. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext } from "@playwright/test";

/** Of all names only this computer's leads anywhere, whatever asks: page, worker or the browser itself. */
export const onlyThisComputer = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

/** Requests of every page and worker of the context to another origin, as they come; each is refused. */
export async function recordElsewhere(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const asked: string[] = [];
  const isElsewhere = (url: string) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin;
  // From the context, so that service workers count as well.
  context.on("request", (request) => {
    if (isElsewhere(request.url())) asked.push(`${request.method()} ${request.url()}`);
  });
  await context.route(
    (url) => isElsewhere(url.href),
    (route) => route.abort(),
  );
  return asked;
}

export type Stranger = { readonly origin: string; readonly asked: readonly string[]; close(): Promise<void> };

/** Another origin on this computer, which answers whoever asks, and writes down what. */
export function startStranger(): Promise<Stranger> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "access-control-allow-origin": "*" }).end();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        asked,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
