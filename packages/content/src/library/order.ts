/**
 * The order in which a pair meets its questions: the same on both phones, different for every pair.
 *
 * [Note: Why a hash and not a shuffle] A shuffle of the list moves everything when one question is added or withdrawn. A
 * place computed from the pair's seed and the question's own id does not depend on what else is in the library.
 */
import type { Question } from "./question.ts";

/** 64-bit FNV-1a: offset basis and prime of RFC 9923, "The FNV Non-Cryptographic Hash Algorithm". */
const fnvOffset = 0xcbf29ce484222325n;
const fnvPrime = 0x100000001b3n;

const orderSeedBytes = 16;

type Orderable = Pick<Question, "id" | "theme" | "edition">;

/**
 * A permutation of the questions, fixed by the seed of the pair (16 bytes, shared by both). Rules CON-13 to CON-16.
 *
 * Earlier editions come first, so a later edition only adds at the end. Inside an edition the same theme does not come
 * twice in a row where that can be avoided. Throws when the seed is not 16 bytes: that is a bug of the caller.
 */
export function orderQuestions<Q extends Orderable>(questions: readonly Q[], seed: Uint8Array): Q[] {
  if (seed.length !== orderSeedBytes) throw new RangeError(`the seed of an order is ${orderSeedBytes} bytes`);
  const editions = [...new Set(questions.map((question) => question.edition))].sort((a, b) => a - b);
  const seedHash = fnv1a64(seed);
  const ordered: Q[] = [];
  for (const edition of editions) {
    const places = questions
      .filter((question) => question.edition === edition)
      .map((question) => ({ question, place: placeOf(question.id, seedHash) }))
      .sort((a, b) => compare(a.place, b.place) || compare(a.question.id, b.question.id));
    spreadThemes(
      places.map(({ question }) => question),
      ordered,
    );
  }
  return ordered;
}

/**
 * Moves the questions of `queue` to the end of `ordered`, each time the first whose theme differs from the one before.
 *
 * A theme that makes up more than half of what is left goes first whenever it may: put off, it would have to repeat at
 * the end. With that rule a repetition happens only where no order could avoid it.
 */
function spreadThemes<Q extends Orderable>(queue: readonly Q[], ordered: Q[]): void {
  const left = [...queue];
  const count = new Map<string, number>();
  for (const { theme } of left) count.set(theme, (count.get(theme) ?? 0) + 1);
  while (left.length > 0) {
    const before = ordered.at(-1)?.theme;
    const crowded = [...count].find(([theme, n]) => 2 * n > left.length && theme !== before)?.[0];
    const fits = (question: Q) => (crowded ? question.theme === crowded : question.theme !== before);
    const at = Math.max(0, left.findIndex(fits));
    const [next] = left.splice(at, 1) as [Q];
    count.set(next.theme, count.get(next.theme)! - 1);
    ordered.push(next);
  }
}

/** FNV-1a over the seed and then the id, mixed so that ids which differ only in their last digit land far apart. */
function placeOf(id: string, seedHash: bigint): bigint {
  return mix64(fnv1a64(new TextEncoder().encode(id), seedHash));
}

/** FNV-1a of the bytes, continued from `hash`. Spreads well, protects nothing: never use it against an adversary. */
export function fnv1a64(bytes: Uint8Array, hash: bigint = fnvOffset): bigint {
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * fnvPrime);
  return hash;
}

/** The finaliser of SplitMix64 (Steele, Lea & Flood 2014; constants of Stafford's variant 13). A bijection of 64 bits. */
export function mix64(value: bigint): bigint {
  let z = value;
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
