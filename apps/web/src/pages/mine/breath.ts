/** The rhythm of a breath by the clock: which part it is, and which second of it. */

export const rhythms = { "4-6": [4, 6], "4-4": [4, 4], "5-5": [5, 5] } as const;
export type Rhythm = keyof typeof rhythms;
export const rhythmNames = Object.keys(rhythms) as readonly Rhythm[];

export type Breath = {
  readonly part: "in" | "out";
  /** Counts from 1. */
  readonly second: number;
  readonly of: number;
};

/** `elapsedMs` since the beginning, which is a breath in; what lies before it counts as the beginning. */
export function breathAt(rhythm: Rhythm, elapsedMs: number): Breath {
  const [inSeconds, outSeconds] = rhythms[rhythm];
  const at = Math.max(0, elapsedMs / 1000) % (inSeconds + outSeconds);
  const part = at < inSeconds ? "in" : "out";
  const within = part === "in" ? at : at - inSeconds;
  return { part, second: Math.floor(within) + 1, of: part === "in" ? inSeconds : outSeconds };
}
