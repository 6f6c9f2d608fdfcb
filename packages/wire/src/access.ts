/** Who may use a stream: entries of token digests, by side. Rules ACC-1 to ACC-7 in docs/spec/relay.md. */

export type Side = "a" | "b";
export const sides: readonly Side[] = ["a", "b"];
export function otherSide(side: Side): Side {
  return side === "a" ? "b" : "a";
}

/** `bond` has two sides; `vault` and conformance streams have one (`a`); `meeting` is short-lived and takes one guest. */
export type StreamKind = "bond" | "vault" | "meeting";
export type Right = "read" | "append" | "manage";

/** One per device. `digest` is base64url of SHA-256 over the 32 token bytes; the relay never stores a token. */
export type AccessEntry = { readonly digest: string; readonly rights: readonly Right[] };

/** A side's whole list. The highest version wins; sending the same version with the same entries again is no change. */
export type AccessList = { readonly version: number; readonly entries: readonly AccessEntry[] };

export const tokenBytes = 32;
export const streamIdBytes = 16;
export const maxEntriesPerSide = 16;
