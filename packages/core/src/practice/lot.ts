/** A lot that falls the same on both phones: the place of an option, from what the two share and one session. */

import { sha256 } from "../library/sha-256.ts";

/**
 * To sort by: the option with the lowest comes first. `seed` is the pair's, `session` tells one evening from the next.
 * All options are ids, so every character is a byte. Rule PRAC-36.
 */
export function lot(seed: Uint8Array, session: string, option: string): string {
  const named = Uint8Array.from(`${session} ${option}`, (letter) => letter.charCodeAt(0));
  const digest = sha256(Uint8Array.from([...seed, ...named]));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
