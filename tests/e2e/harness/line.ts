/**
 * One person's own way to the relay, which a test can take from them without touching the other's.
 *
 * Chromium's own emulation (`context.setOffline`) tells the page and refuses what is asked anew, and lets a stream that
 * is already open go on: seen in 156, three seconds of events after "offline". A line takes everything, and the browser
 * does not hear of it.
 */

import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Person, testOffline } from "./fixtures.ts";
import { desktop, phone } from "./screens.ts";

export type Line = {
  /** What a browser is told as its proxy; the address people open stays the relay's own. */
  readonly server: string;
  /** Everything open breaks at once, and everything new is refused. */
  cut(): void;
  /** As in a tunnel: nothing breaks, and nothing comes through in either direction, ever, of what is under way. */
  silence(): void;
  /** New connections work; those from before are gone. */
  mend(): void;
  close(): Promise<void>;
};

/** A forward proxy for plain http on a free loopback port. */
export async function startLine(): Promise<Line> {
  let state: "open" | "cut" | "silent" = "open";
  const underWay = new Set<() => void>();
  const server = createServer((incoming, outgoing) => {
    if (state === "open") passOn(incoming, outgoing, underWay);
  });
  server.on("connection", (socket) => {
    if (state === "cut") socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      state = "cut";
      server.closeAllConnections();
    },
    silence() {
      state = "silent";
      for (const hold of underWay) hold();
    },
    mend() {
      state = "open";
      server.closeAllConnections();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A request that came with a whole address, as browsers ask proxies. `underWay` has, as long as it lasts, how to hold it. */
function passOn(incoming: IncomingMessage, outgoing: ServerResponse, underWay: Set<() => void>): void {
  let isHeld = false;
  const forwarded = request(
    incoming.url ?? "",
    { method: incoming.method, headers: incoming.headers, agent: false },
    (answer) => {
      if (isHeld) return void answer.resume();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on("data", (bytes: Uint8Array) => isHeld || outgoing.write(bytes));
      answer.on("end", () => isHeld || outgoing.end());
    },
  );
  const hold = () => {
    isHeld = true;
    incoming.unpipe(forwarded);
  };
  underWay.add(hold);
  forwarded.on("error", () => isHeld || outgoing.destroy());
  outgoing.on("close", () => {
    underWay.delete(hold);
    forwarded.destroy();
  });
  incoming.pipe(forwarded);
}

/** The two of the other tests, each on a line of their own, in browsers that keep the app. */
export const testLines = testOffline.extend<{ lines: { readonly robin: Line; readonly noor: Line } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern as the first parameter
  lines: async ({}, use) => {
    const lines = { robin: await startLine(), noor: await startLine() };
    await use(lines);
    for (const line of Object.values(lines)) await line.close();
  },
  robin: async ({ browser, baseURL, lines: { robin } }, use) => {
    const proxy = { server: robin.server };
    const context = await browser.newContext({ viewport: phone, hasTouch: true, baseURL: baseURL!, proxy });
    await use({ name: "Robin", context, page: await context.newPage() } satisfies Person);
    await context.close();
  },
  noor: async ({ browser, baseURL, lines: { noor } }, use) => {
    const context = await browser.newContext({ viewport: desktop, baseURL: baseURL!, proxy: { server: noor.server } });
    await use({ name: "Noor", context, page: await context.newPage() } satisfies Person);
    await context.close();
  },
});
