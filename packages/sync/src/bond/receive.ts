/** From the relay's bytes to verified batches; what does not open is set aside, never thrown away. */

import { decodeFrames } from "@twofold/wire";
import { type ReadBatch, type ReadProblem, readEnvelope, type Trust } from "../log/read-batch.ts";

export type Quarantined = { readonly envelope: Uint8Array; readonly problem: ReadProblem["tag"] };

export type Received = {
  readonly batches: readonly ReadBatch[];
  readonly quarantined: readonly Quarantined[];
  /** The beginning of a frame that has not arrived whole. */
  readonly rest: Uint8Array<ArrayBuffer>;
  /** The bytes stopped being frames: the relay takes only whole frames, so these are not what followed. */
  readonly isGarbled: boolean;
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
  const isGarbled = problem !== undefined && problem.tag !== "frame-cut-off";
  const read = await Promise.all(
    envelopes.map(async (envelope) => ({ envelope, result: await readEnvelope(envelope, keys, trust) })),
  );
  const quarantined = read.flatMap(({ envelope, result }): Quarantined[] =>
    result.ok ? [] : [{ envelope: envelope.slice(), problem: result.error.tag }],
  );
  return {
    batches: read.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    quarantined,
    rest: isGarbled ? new Uint8Array() : rest.slice(),
    isGarbled,
  };
}
