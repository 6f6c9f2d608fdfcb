/** Argon2id in a worker of its own for each question: the page stays alive, and the memory is gone afterwards. */

import type { DeriveKey } from "@twofold/sync";
import workerUrl from "@twofold/sync/passphrase-worker?worker&url";
import { ownScript } from "./own-script.ts";

/** Rejects when the worker could not be fetched: never kept here, and no connection. */
export const deriveKeyInWorker: DeriveKey = (...asked) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(ownScript(workerUrl), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<Uint8Array<ArrayBuffer>>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.addEventListener("error", (event) => {
      worker.terminate();
      reject(new Error(event.message || "the worker could not be started"));
    });
    worker.postMessage(asked);
  });
