/** From the relay's bytes to verified batches; what does not open is set aside, never thrown away. */

import { decodeFrames } from "@twofold/wire";
import { type ReadBatch, type ReadProblem, readEnvelope, type Trust } from "../log/read-batch.ts";

export type Quarantined = { readonly envelope: Uint8Array; readonly problem: ReadProblem["tag"] };

export type Received = {
  readonly batches: readonly ReadBatch[];
  readonly quarantined: readonly Quarantined[];
  /** The beginning of a frame that has not arrived whole. */
  readonly rest: Uint8Array<ArrayBuffer>;
};

/** Problems that an update of the app, or a key that is on its way, can heal. The others are forgeries or damage. */
export function mayHeal(problem: ReadProblem["tag"]): boolean {
  return problem === "envelope-newer" || problem === "batch-newer" || problem === "epoch-unknown";
}

export async function receive(
  bytes: Uint8Array<ArrayBuffer>,
  keys: (epoch: number) => CryptoKey | undefined,
  trust: Trust,
): Promise<Received> {
  const { envelopes, rest, problem } = decodeFrames(bytes);
  // Frames that no client of ours wrote: nothing behind them can be found again in this chunk.
  const garbled = problem !== undefined && problem.tag !== "frame-cut-off";
  const read = await Promise.all(
    envelopes.map(async (envelope) => ({ envelope, result: await readEnvelope(envelope, keys, trust) })),
  );
  const quarantined = read.flatMap(({ envelope, result }): Quarantined[] =>
    result.ok ? [] : [{ envelope: envelope.slice(), problem: result.error.tag }],
  );
  if (garbled) quarantined.push({ envelope: rest.slice(0, 1024), problem: "envelope-damaged" });
  return {
    batches: read.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    quarantined,
    rest: garbled ? new Uint8Array() : rest.slice(),
  };
}
