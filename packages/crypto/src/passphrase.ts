/**
 * From a passphrase to a key: Argon2id (RFC 9106). Shared by the lock, the private room and the backup file. Rules PASS-1
 * to PASS-4.
 *
 * [Note: Why in JavaScript] The page's content security policy allows no WebAssembly. Half a second to three seconds in a
 * worker is what a person waits for; `chooseParameters` measures first.
 */

import { argon2idAsync } from "@noble/hashes/argon2.js";
import * as v from "valibot";
import { aesKeyBytes } from "./aes-gcm.ts";

/** `m` in KiB, `t` passes, `p` lanes (RFC 9106 §3.1). */
export type PassphraseParameters = { readonly m: number; readonly t: number; readonly p: number };

export const passphraseSaltBytes = 16;

/** RFC 9106 §4, second recommended option. */
export const strongestParameters: PassphraseParameters = { m: 64 * 1024, t: 3, p: 4 };
/** The least that OWASP's Password Storage Cheat Sheet recommends for Argon2id. Also what the calibration runs. */
export const weakestParameters: PassphraseParameters = { m: 19 * 1024, t: 2, p: 1 };

/** From the best to the least. Time grows with m × t; p costs nothing here, since there is one thread. */
const ladder: readonly PassphraseParameters[] = [
  strongestParameters,
  { m: 48 * 1024, t: 3, p: 4 },
  { m: 32 * 1024, t: 3, p: 4 },
  { m: 32 * 1024, t: 2, p: 2 },
  weakestParameters,
];

/** What a person who unlocks waits for without wondering whether it works. */
const maxWaitMs = 3_000;

/**
 * Bounds of parameters that are read from storage or a file: nothing weaker than we would ever write, and nothing that
 * a hostile file could hang or crash a phone with.
 */
export const passphraseParameters = v.pipe(
  v.strictObject({
    m: v.pipe(v.number(), v.integer(), v.minValue(weakestParameters.m), v.maxValue(256 * 1024)),
    t: v.pipe(v.number(), v.integer(), v.minValue(weakestParameters.t), v.maxValue(10)),
    p: v.pipe(v.number(), v.integer(), v.minValue(weakestParameters.p), v.maxValue(8)),
  }),
  v.readonly(),
);

/**
 * 32 bytes from a passphrase and a random salt of 16 bytes.
 *
 * The text is normalised (NFKC) first, so that the same letters typed on another keyboard give the same key.
 * `onProgress` hears numbers from 0 to 1; between them the thread is given back every few milliseconds. Throws a
 * RangeError on parameters or a salt out of bounds: what comes from outside is parsed with `passphraseParameters` first.
 */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  parameters: PassphraseParameters,
  onProgress?: (progress: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!v.is(passphraseParameters, parameters)) throw new RangeError("parameters of a passphrase out of bounds");
  if (salt.length !== passphraseSaltBytes) throw new RangeError(`a salt has ${passphraseSaltBytes} bytes`);
  const text = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const { m, t, p } = parameters;
  const options = { m, t, p, dkLen: aesKeyBytes, ...(onProgress ? { onProgress } : {}) };
  const key = new Uint8Array(await argon2idAsync(text, new Uint8Array(salt), options));
  text.fill(0);
  return key;
}

/**
 * The strongest parameters that this device derives a key with in less than 3 seconds.
 *
 * `calibrationMs` is how long `deriveKey` took here with `weakestParameters`; the rest follows from m × t. A device that
 * is too slow for all of them gets the weakest, and waits.
 */
export function chooseParameters(calibrationMs: number): PassphraseParameters {
  const msPerUnit = calibrationMs / costOf(weakestParameters);
  return ladder.find((each) => costOf(each) * msPerUnit < maxWaitMs) ?? weakestParameters;
}

function costOf({ m, t }: PassphraseParameters): number {
  return m * t;
}
