/**
 * Weights by the hash of a feature's name.
 *
 * [Note: Why hashes] Forty thousand names would be four times the bytes of their hashes, and nobody reads them. A feature
 * that was never seen in training has the hash of one that was in about one of eight hundred cases, and then a weight
 * that is not its own: one sentence in twenty has such a feature.
 */

/** Of 32 bits. Fewer make more mistakes, more cost bytes. */
const hashBits = 25;
/** Digits to the base of 64; one of them is a weight from -31 to 31 as well. */
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const digitOf = new Map([...digits].map((digit, value) => [digit, value]));
export const largestWeight = 31;

/**
 * Four planes of equal length, a digit a feature: the distances between sorted hashes, lowest digits first, and weights.
 * Planes, and not four digits in a row, because each packs by itself. Line breaks do not count.
 */
export type HashedWeights = string;

export type WeightOf = (feature: string) => number;

export function readHashedWeights(text: HashedWeights): WeightOf {
  const values = Uint8Array.from(text.replaceAll(/\s/g, ""), (digit) => digitOf.get(digit) ?? 0);
  const count = Math.floor(values.length / 4);
  const hashes = new Uint32Array(count);
  let hash = 0;
  for (let at = 0; at < count; at++) {
    hash += values[at]! + values[count + at]! * 64 + values[2 * count + at]! * 4096;
    hashes[at] = hash;
  }
  return (feature) => {
    const at = indexIn(hashes, hashFeature(feature));
    return at < 0 ? 0 : values[3 * count + at]! - largestWeight;
  };
}

/**
 * The inverse: of two features with one hash the first stays. Weights are whole numbers up to `largestWeight`, either way.
 *
 * Throws a `RangeError` when neighbouring hashes are too far apart, which no table of some thousand features has.
 */
export function writeHashedWeights(weighted: Iterable<readonly [feature: string, weight: number]>): HashedWeights {
  const weightByHash = new Map<number, number>();
  for (const [feature, weight] of weighted) {
    const hash = hashFeature(feature);
    if (!weightByHash.has(hash)) weightByHash.set(hash, weight);
  }
  const sorted = [...weightByHash].sort(([left], [right]) => left - right);
  const distances = sorted.map(([hash], at) => hash - (sorted[at - 1]?.[0] ?? 0));
  if (Math.max(...distances) >= 64 ** 3) throw new RangeError("too few features for three digits each");
  const plane = (values: readonly number[]) => values.map((value) => digits.charAt(value)).join("");
  return [
    plane(distances.map((distance) => distance & 63)),
    plane(distances.map((distance) => (distance >> 6) & 63)),
    plane(distances.map((distance) => distance >> 12)),
    plane(sorted.map(([, weight]) => weight + largestWeight)),
  ].join("");
}

/** FNV-1a over UTF-16 units, mixed by the finalizer of MurmurHash3, so that the first bits are as good as the last. */
function hashFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - hashBits);
}

function indexIn(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
