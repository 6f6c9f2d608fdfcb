/** Which port of this machine is free. */

import { createServer } from "node:net";

/** Ports tried after the wanted one before giving up. */
const tries = 20;

/**
 * The wanted port or the next free one after it.
 *
 * A browser that is told `localhost` may ask for ::1 as well as 127.0.0.1, so a port counts as free only if neither is
 * taken. Throws when 20 in a row are taken.
 */
export async function nextFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + tries; port += 1) {
    if ((await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"))) return port;
  }
  throw new Error(`The ports ${wanted} to ${wanted + tries - 1} are all taken. Choose another one with PORT.`);
}

/** A port that nobody uses at the moment, chosen by the system. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has nothing at ::1 that could be in the way.
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
