/** Randomness for tests that must give the same bytes every time. */

import type { RandomBytes } from "./random.ts";

/** 0, 1, 2, … through all draws, from `start`: no two draws are equal as long as fewer than 256 bytes are drawn. */
export function countingRandom(start = 0): RandomBytes {
  let next = start;
  return (length) => Uint8Array.from({ length }, () => next++ & 0xff);
}

/** The draws of a vector, in order. Throws when code draws another length, or more, than the vector says. */
export function replayedRandom(draws: readonly Uint8Array[]): RandomBytes & { left: () => number } {
  let used = 0;
  const random = (length: number) => {
    const draw = draws[used];
    used += 1;
    if (draw?.length !== length) throw new RangeError(`draw ${used} has ${draw?.length} bytes, not ${length}`);
    return new Uint8Array(draw);
  };
  return Object.assign(random, { left: () => draws.length - used });
}

/** Hands on every draw of `random` and remembers it. */
export function recordedRandom(random: RandomBytes): { random: RandomBytes; draws: Uint8Array[] } {
  const draws: Uint8Array[] = [];
  const recording = (length: number) => {
    const draw = random(length);
    draws.push(new Uint8Array(draw));
    return draw;
  };
  return { random: recording, draws };
}
