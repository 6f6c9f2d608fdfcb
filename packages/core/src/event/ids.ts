/** The names things go by inside one bond. All are plain text, so that state can be compared, stored and printed. */

declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** One of the two people. `a` made the bond, `b` was invited; the letters mean nothing else and are never shown. */
export type Side = "a" | "b";
export const sides: readonly Side[] = ["a", "b"];
export function otherSide(side: Side): Side {
  return side === "a" ? "b" : "a";
}

/** base64url of an event's salted digest (32 bytes): names it for ever, also after its content was erased. */
export type EventId = Brand<string, "EventId">;
/** base64url of a device's Ed25519 public key for this stream. */
export type DeviceId = Brand<string, "DeviceId">;
/** base64url of the 16-byte stream id. */
export type StreamId = Brand<string, "StreamId">;
/** base64url of a sealed answer's commitment `h` (32 bytes). */
export type Commitment = Brand<string, "Commitment">;

/** A calendar day as its writer saw it, `YYYY-MM-DD`. Never a time (decisions 9). */
export type Day = Brand<string, "Day">;

/**
 * `<day>.<n>.<question>`: the slot of that day (`n` = 0) or another question beside it (`n` = 1 to 3), rule ROUND-1; or
 * `s.<session>.<step>`, sealed within a session, rule PRAC-11.
 */
export type RoundId = Brand<string, "RoundId">;
export const maxAddedPerDay = 3;

/** `<script>.<n>`: the n-th session of that script, counted by both phones from the same facts. Rule PRAC-1. */
export type SessionId = Brand<string, "SessionId">;
