/** Why the app does not start here: what the browser or this device lacks. The page for each is `Refused`. */

export type Refusal = "insecure" | "old" | "storage" | "key-lost";

/** Asks the browser for what sealing needs, before anything else is shown. */
export async function findRefusal(): Promise<Refusal | undefined> {
  if (!isSecureContext || !globalThis.crypto?.subtle) return "insecure";
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    return undefined;
  } catch {
    return "old";
  }
}
