/** What every operation of the relay works with. */

import type { Caller } from "./access/authorize.ts";
import { digestOfAuthorization } from "./access/token.ts";
import type { RelayRequest } from "./http/exchange.ts";
import type { Limits } from "./limits/limits.ts";
import type { Rates } from "./limits/rates.ts";
import type { Store } from "./store/port.ts";
import type { Tails } from "./stream/tails.ts";

export type RelayContext = {
  readonly store: Store;
  readonly limits: Limits;
  readonly rates: Rates;
  readonly tails: Tails;
  /** Milliseconds since 1970; handed in so that tests decide the time. */
  readonly clock: () => number;
  /** The code that creating a stream needs, on a private relay. */
  readonly invite: string | undefined;
  /** Digest of the conformance tenant's token (rule SRV-6). */
  readonly conformanceDigest: string | undefined;
};

/** Streams of the conformance tenant have names of their own, so that they never meet a real one. */
const testPrefix = "test:";

export function callerOf(context: RelayContext, request: RelayRequest, streamId: string): Caller {
  const digest = digestOfAuthorization(request.header("authorization"));
  const isTest = digest !== undefined && digest === context.conformanceDigest;
  return { digest, streamId: isTest ? testPrefix + streamId : streamId, now: context.clock() };
}

export function isTestCaller(context: RelayContext, caller: Caller): boolean {
  return caller.digest !== undefined && caller.digest === context.conformanceDigest;
}
