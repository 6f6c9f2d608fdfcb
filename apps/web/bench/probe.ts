/** Stands in a page and reads two clocks: when a finger left the glass, and when what it led to was painted. */

import type { BrowserContext, Page } from "@playwright/test";

/** What tells that the other's tap has arrived: another heading than now, or a text that is not there yet. */
export type Sign = "heading" | { readonly text: string };

type Probe = { tappedMs: number; paintedMs: Promise<number> | undefined; onTap: (() => void) | undefined };
type Probed = typeof globalThis & { probe: Probe };

/** For every page of the context from its next load on. */
export async function installProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const probe: Probe = { tappedMs: Number.NaN, paintedMs: undefined, onTap: undefined };
    (globalThis as Probed).probe = probe;
    addEventListener(
      "pointerup",
      (event) => {
        probe.tappedMs = performance.timeOrigin + event.timeStamp;
        probe.onTap?.();
      },
      { capture: true },
    );
  });
}

/** From now on the page waits for the sign; throws when it stands there already. */
export async function awaitSign(page: Page, sign: Sign): Promise<void> {
  await page.evaluate((sign) => {
    const read = () =>
      sign === "heading"
        ? (document.querySelector("main h1")?.textContent ?? "")
        : (document.body.textContent ?? "").includes(sign.text);
    const before = read();
    if (before === true) throw new Error(`it is there already: ${JSON.stringify(sign)}`);
    (globalThis as Probed).probe.paintedMs = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const now = read();
        if (now === before || now === "") return;
        observer.disconnect();
        // A message posted in the frame's own callback is handled after the frame was painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          port2.postMessage(undefined);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  }, sign);
}

/** Milliseconds between the last tap of the one and the paint at the other; both pages share the machine's clock. */
export async function readTap(from: Page, to: Page): Promise<number> {
  const paintedMs = await to.evaluate(() => (globalThis as Probed).probe.paintedMs!);
  return paintedMs - (await from.evaluate(() => (globalThis as Probed).probe.tappedMs));
}

/** The page shows whatever that server sends, in a text node of its own, and can send to it at a tap. */
export async function installFloor(page: Page, server: string): Promise<void> {
  await page.evaluate(
    (server) =>
      new Promise<void>((resolve, reject) => {
        const text = document.body.appendChild(document.createElement("p")).appendChild(new Text("floor"));
        const events = new EventSource(server);
        events.onopen = () => resolve();
        events.onerror = () => reject(new Error("the floor's server does not answer"));
        events.onmessage = ({ data }) => {
          text.data = data;
        };
      }),
    server,
  );
}

/** The next tap on this page posts `text` there and does nothing else of ours. */
export async function armFloor(page: Page, server: string, text: string): Promise<void> {
  await page.evaluate(
    ({ server, text }) => {
      const { probe } = globalThis as Probed;
      probe.onTap = () => {
        probe.onTap = undefined;
        void fetch(server, { method: "POST", body: text });
      };
    },
    { server, text },
  );
}
