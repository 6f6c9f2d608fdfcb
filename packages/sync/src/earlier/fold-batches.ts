/** Batches that lie in nobody's log here: verified one by one, judged and folded as if they had come from a relay. */

import { type BondState, emptyBondState, type Fact, type Firsts, foldBondAll, type StreamId } from "@twofold/core";
import { bondAdmitting } from "../bond/trust.ts";
import type { BondAdmission } from "../epochs/admissions.ts";
import { isCounted } from "../log/admission.ts";
import { chainsOf } from "../log/chains.ts";
import { type ReadBatch, readBatch } from "../log/read-batch.ts";

export type FoldedBatches = {
  readonly state: BondState;
  /** Of devices that count, and only where they count. */
  readonly facts: readonly Fact[];
  /** Batches that are damaged, changed, of another stream, or of a device that nobody of the two listed. */
  readonly refused: number;
};

/** Enough for every core, and few enough that a page stays alive meanwhile. */
const atOnce = 64;

/**
 * Order and repetition change nothing; what does not verify is left out. Undefined where the code that judges devices is
 * needed and cannot be fetched. Rule GIVE-6.
 */
export async function foldBatches(
  contents: readonly Uint8Array<ArrayBuffer>[],
  stream: StreamId,
  firsts: Firsts,
): Promise<FoldedBatches | undefined> {
  const read: ReadBatch[] = [];
  for (let from = 0; from < contents.length; from += atOnce) {
    const some = contents.slice(from, from + atOnce);
    for (const batch of await Promise.all(some.map((content) => readBatch(content, stream)))) {
      if (batch.ok) read.push(batch.value);
    }
  }
  const admission = await admissionOf(read, firsts);
  if (!admission) return undefined;
  const named = read.filter(({ header }) => admission.isNamed(header.side, header.device));
  const facts = named.flatMap((batch) => batch.facts.filter((fact) => isCounted(admission, fact)));
  return { state: foldBondAll(emptyBondState(), facts), facts, refused: contents.length - named.length };
}

/** A device that one of these batches lists may have written others among them, and listed further ones. */
async function admissionOf(batches: readonly ReadBatch[], firsts: Firsts): Promise<BondAdmission | undefined> {
  const { admissionOf: judge, decides } = bondAdmitting(firsts);
  const links = batches.map(({ header: { session, seq, prev }, hash }) => ({ session, seq, prev, hash }));
  const chains = chainsOf(links, forkedIn(links));
  let admission = await judge(emptyBondState(), chains);
  for (let known = 0; admission; ) {
    const { isNamed } = admission;
    const said = batches
      .filter(({ header }) => isNamed(header.side, header.device))
      .flatMap(({ facts }) => facts.filter(({ event }) => decides(event)));
    if (said.length === known) return admission;
    known = said.length;
    admission = await judge(foldBondAll(emptyBondState(), said), chains);
  }
  return undefined;
}

/** Sessions in which two batches have one number. */
function forkedIn(links: Parameters<typeof chainsOf>[0]): ReadonlySet<string> {
  const hashes = new Map<string, string>();
  const forked = new Set<string>();
  for (const { session, seq, hash } of links) {
    const at = `${session} ${seq}`;
    const other = hashes.get(at);
    if (other !== undefined && other !== hash) forked.add(session);
    hashes.set(at, hash);
  }
  return forked;
}
