/** Where randomness comes from. It is handed in everywhere, so that test vectors can be rebuilt byte by byte. */

/** `length` random bytes, at most 65,536 (the bound of `getRandomValues`). */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** The system's cryptographic generator; the only one that the app uses. */
export const systemRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
