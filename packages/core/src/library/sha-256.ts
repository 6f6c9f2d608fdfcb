/**
 * SHA-256 as a plain function (FIPS 180-4, 6.2): the fold must be able to check the id of a question at once, and the
 * platform's own hash answers later.
 */

/** Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2), of the square roots of the first 8 (5.3.3). */
const primes = firstPrimes(64);
const roundConstants = primes.map((prime) => fractionOfRoot(prime, 3n));
const initial = primes.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n));

const blockBytes = 64;

/** The 32 bytes of the digest of `bytes`. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / blockBytes) * blockBytes);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  let hash = initial;
  for (let at = 0; at < padded.length; at += blockBytes) hash = compress(hash, view, at);
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  hash.forEach((word, index) => void out.setUint32(index * 4, word));
  return digest;
}

function compress(hash: readonly number[], view: DataView, at: number): number[] {
  const w: number[] = Array.from({ length: 16 }, (_, t) => view.getUint32(at + t * 4));
  for (let t = 16; t < 64; t += 1) {
    const [x, y] = [w[t - 15]!, w[t - 2]!];
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) >>> 0;
  }
  let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + roundConstants[t]! + w[t]!) >>> 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + hash[index]!) >>> 0);
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function firstPrimes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n += 1n) if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
}

/** The first 32 bits of the fraction of the `degree`-th root: of the root of `n` shifted by as many bits, in whole numbers. */
function fractionOfRoot(n: bigint, degree: bigint): number {
  const target = n << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= target) root += bit;
  return Number(root & 0xffff_ffffn);
}
