/** State as a snapshot would keep it: only what deterministic CBOR can hold. */

/**
 * One text for one state, whatever order its maps were filled in. Throws on anything a snapshot could not hold:
 * undefined, class instances, functions, cycles.
 */
export function plainText(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Uint8Array) return `h'${value.toHex()}'`;
  if (Array.isArray(value)) return `[${value.map(plainText).join(",")}]`;
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${plainText(entry)}`);
    return `{${entries.sort().join(",")}}`;
  }
  throw new TypeError(`a snapshot cannot hold ${typeof value} ${String(value)}`);
}

/** Writes a snapshot and reads it back: nothing is shared with the original but what survives as data. */
export function throughSnapshot<T>(state: T): T {
  const text = JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Uint8Array ? { "bytes/hex": value.toHex() } : value,
  );
  return JSON.parse(text, (_key, value: unknown) => (isHex(value) ? Uint8Array.fromHex(value["bytes/hex"]) : value));
}

function isHex(value: unknown): value is { readonly "bytes/hex": string } {
  return typeof value === "object" && value !== null && "bytes/hex" in value;
}
