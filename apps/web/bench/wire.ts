/** Counts what a page exchanges with its relay: bodies, without headers and connection. */

import type { Page } from "@playwright/test";

export type Wire = {
  readonly requests: number;
  readonly appends: number;
  /** Bytes. */
  readonly up: number;
  readonly down: number;
};

/** From now on, over reloads as well. */
export async function countWire(page: Page, origin: string): Promise<{ read: () => Wire; reset: () => void }> {
  const nothing = { requests: 0, appends: 0, up: 0, down: 0 };
  let wire = { ...nothing };
  const relays = new Set<string>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith(`${origin}/v1/`)) return;
    relays.add(requestId);
    wire.requests += 1;
    if (request.method === "POST") wire.appends += 1;
    for (const { bytes } of request.postDataEntries ?? []) wire.up += Buffer.from(bytes ?? "", "base64").length;
  });
  session.on("Network.dataReceived", ({ requestId, dataLength }) => {
    if (relays.has(requestId)) wire.down += dataLength;
  });
  return {
    read: () => ({ ...wire }),
    reset: () => {
      wire = { ...nothing };
    },
  };
}
