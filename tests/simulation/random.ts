/** Seeded randomness for simulations: the same seed makes the same decisions. mulberry32, public domain. */
export type Rng = {
  next: () => number;
  below: (n: number) => number;
  chance: (p: number) => boolean;
  pick: <T>(of: readonly T[]) => T;
};

export function makeRng(seed: number): Rng {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, chance: (p) => next() < p, pick: (of) => of[below(of.length)] as (typeof of)[number] };
}
