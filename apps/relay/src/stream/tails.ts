/** Open tails: who waits for which stream, woken after each commit. Rules LIM-6, DUR-2. */

import type { Answer } from "../http/exchange.ts";
import type { Limits } from "../limits/limits.ts";
import { tooMany } from "../limits/rates.ts";

/** One reader that waits. */
export type Tail = {
  readonly stream: number;
  readonly address: string;
  readonly openedAt: number;
  /** Something about the stream was committed. */
  readonly changed: () => void;
  /** Say that the connection lives. */
  readonly ping: () => void;
  /** Finish the answer, because the relay stops or the tail has lived long enough. */
  readonly end: () => void;
};

/** What a reader is asked to wait when too many tails are open; they close within minutes. */
const retryAfterSeconds = 30;

export class Tails {
  readonly #limits: Limits;
  readonly #byStream = new Map<number, Set<Tail>>();
  readonly #countByAddress = new Map<string, number>();
  #count = 0;
  #isEnding = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#count;
  }

  /** Undefined when one more may be opened. */
  refuse(stream: number, address: string): Answer | undefined {
    const isFull =
      (this.#byStream.get(stream)?.size ?? 0) >= this.#limits.tailsByStream ||
      (this.#countByAddress.get(address) ?? 0) >= this.#limits.tailsByAddress;
    return isFull ? tooMany("Too many readers are waiting here.", retryAfterSeconds) : undefined;
  }

  add(tail: Tail): void {
    const tails = this.#byStream.get(tail.stream) ?? new Set();
    this.#byStream.set(tail.stream, tails.add(tail));
    this.#countByAddress.set(tail.address, (this.#countByAddress.get(tail.address) ?? 0) + 1);
    this.#count++;
    // A request that was under way when the relay began to stop.
    if (this.#isEnding) tail.end();
  }

  /** Removing twice is no mistake: a reader can go while its answer ends. */
  remove(tail: Tail): void {
    const tails = this.#byStream.get(tail.stream);
    if (!tails?.delete(tail)) return;
    if (tails.size === 0) this.#byStream.delete(tail.stream);
    const left = (this.#countByAddress.get(tail.address) ?? 1) - 1;
    if (left > 0) this.#countByAddress.set(tail.address, left);
    else this.#countByAddress.delete(tail.address);
    this.#count--;
  }

  changed(stream: number): void {
    for (const tail of [...(this.#byStream.get(stream) ?? [])]) tail.changed();
  }

  /** Called every 15 s; ends the tails that have lived long enough. */
  ping(now: number): void {
    for (const tail of this.#all()) {
      if (now - tail.openedAt >= this.#limits.tailLifetimeMs) tail.end();
      else tail.ping();
    }
  }

  /** Ends every tail, and from now on each new one at once. */
  endAll(): void {
    this.#isEnding = true;
    for (const tail of this.#all()) tail.end();
  }

  #all(): Tail[] {
    return [...this.#byStream.values()].flatMap((tails) => [...tails]);
  }
}
