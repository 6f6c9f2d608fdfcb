/** A rate by key, kept only in memory: tokens that come back steadily. */

type Bucket = { tokens: number; at: number };

/** At most this many keys are remembered; full buckets are forgotten first. */
const maxBuckets = 50_000;

export class Rate {
  readonly #capacity: number;
  readonly #perMs: number;
  readonly #buckets = new Map<string, Bucket>();

  /** `capacity` uses within `periodMs`, and as many at once. Infinity switches it off. */
  constructor(capacity: number, periodMs: number) {
    this.#capacity = capacity;
    this.#perMs = capacity / periodMs;
  }

  /** Zero when the use is granted, else the seconds to wait, for `Retry-After`. */
  take(key: string, now: number): number {
    if (this.#capacity === Number.POSITIVE_INFINITY) return 0;
    const bucket = this.#buckets.get(key);
    const tokens = bucket ? this.#tokensOf(bucket, now) : this.#capacity;
    if (tokens < 1) return Math.max(1, Math.ceil((1 - tokens) / this.#perMs / 1000));
    if (!bucket && this.#buckets.size >= maxBuckets) this.#forgetFull(now);
    this.#buckets.set(key, { tokens: tokens - 1, at: now });
    return 0;
  }

  #tokensOf(bucket: Bucket, now: number): number {
    return Math.min(this.#capacity, bucket.tokens + Math.max(0, now - bucket.at) * this.#perMs);
  }

  #forgetFull(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#tokensOf(bucket, now) >= this.#capacity) this.#buckets.delete(key);
    }
    // All of them busy: an attack from many addresses. Memory matters more than the oldest of them.
    if (this.#buckets.size >= maxBuckets) this.#buckets.clear();
  }
}
