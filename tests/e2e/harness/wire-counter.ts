/** Stands between browsers and the relay and counts what browsers send, byte for byte, whatever it is. */

import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type WireCounter = {
  /** The address to open in place of the relay's. */
  readonly origin: string;
  /** Sent by browsers so far: requests with their headers and bodies. */
  bytes(): number;
  /** The first line of everything that was sent, to say what it was when a count is not what it should be. */
  readonly lines: readonly string[];
  close(): Promise<void>;
};

/** Passes everything on to the relay at `toPort` of this machine. */
export function startWireCounter(toPort: number): Promise<WireCounter> {
  let bytes = 0;
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((browser) => {
    const relay = connect(toPort, "127.0.0.1");
    for (const socket of [browser, relay]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        browser.destroy();
        relay.destroy();
      });
    }
    browser.on("data", (chunk) => {
      bytes += chunk.length;
      lines.push(chunk.toString("latin1").split("\r\n")[0] ?? "");
    });
    browser.pipe(relay);
    relay.pipe(browser);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      resolve({
        origin: `http://localhost:${(server.address() as AddressInfo).port}`,
        bytes: () => bytes,
        lines,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}
