/** Watches for a text in a page: when it first stands in the document, and whether the page's memory holds it at all. */

import type { Page } from "@playwright/test";

/**
 * From now on the page notes the wall time at which the text first stands anywhere in its document: shown, hidden, or
 * in an attribute.
 */
export async function watchFor(page: Page, text: string): Promise<void> {
  await page.evaluate(watch, text);
}

/** Milliseconds since 1970 when the text was first in the document; undefined when it never was. */
export function firstSeenMs(page: Page, text: string): Promise<number | undefined> {
  return page.evaluate((wanted) => (globalThis as { firstSeen?: Record<string, number> }).firstSeen?.[wanted], text);
}

function watch(text: string): void {
  const scope = globalThis as typeof globalThis & { firstSeen?: Record<string, number> };
  scope.firstSeen ??= {};
  const seen = scope.firstSeen;
  const look = () => {
    if (seen[text] === undefined && document.documentElement?.outerHTML.includes(text)) seen[text] = Date.now();
  };
  look();
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

/** Whether any string in the page's memory holds the text, by a snapshot of its whole heap. */
export async function isInMemory(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  // What nobody refers to any more counts too: it is collected only when the engine finds time.
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  return chunks.join("").includes(JSON.stringify(text).slice(1, -1));
}
