/** What a paired profile loads at start: envelopes, batches, keys, sealed answers. Pairing is "@twofold/crypto/pairing". */
export * from "./batch.ts";
export * from "./batch-header.ts";
export * from "./bond-key.ts";
export * from "./cbor.ts";
export * from "./device-keys.ts";
export { sha256 } from "./digest.ts";
export * from "./envelope.ts";
export * from "./identifier.ts";
export * from "./random.ts";
export * from "./sealed-answer.ts";
export * from "./store-key.ts";
export * from "./token.ts";
