/** Setting a side's list of tokens at the relay. Loaded only when it changes. Rules DEV-8, DEV-9. */

import type { Result } from "@twofold/core";
import type { AccessList } from "@twofold/wire";
import type { RelayProblem } from "../relay/relay-port.ts";
import { type Access, accessListOf } from "./access.ts";

/** Other devices of this person count up as well; more of them than this at once is no accident. */
const maxTries = 24;
const nearTries = 8;

/**
 * Sets the list under the next number; another own device may have used it for another list, then the one after.
 * Which of two lists stands is no matter for long: who reads the other's event in the log writes what follows from both.
 */
export async function pushAccess(
  set: (list: AccessList) => Promise<Result<void, RelayProblem>>,
  before: Access,
  digests: readonly string[],
): Promise<Access | RelayProblem> {
  let version = before.version;
  for (let tries = 0; tries < maxTries; tries += 1) {
    // One after the other first; whoever begins from words alone does not know how far the others have counted.
    version += tries < nearTries ? 1 : 2 ** (tries - nearTries);
    const pushed = await set(accessListOf({ version, digests }));
    if (pushed.ok) return { version, digests };
    if (pushed.error.tag !== "conflict") return pushed.error;
  }
  return { tag: "conflict" };
}
