/** Comes with the YAML reader, when a file is to be read. */

import { maxPackBytes, type PackReading, readPack } from "@twofold/content/pack";

/** Rejects when the browser cannot read the file. Of a larger one no more is read than tells that it is too large. */
export async function readDeckFile(file: File): Promise<PackReading> {
  return readPack(new Uint8Array(await file.slice(0, maxPackBytes + 1).arrayBuffer()));
}

export { isKeepable, packToDeck } from "@twofold/content/pack";
