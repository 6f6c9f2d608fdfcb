/** The relay without a socket: takes a request, gives an answer. */

import { apiPrefix, base64urlToBytes, type Health, header, healthPath, type Side } from "@twofold/wire";
import { authorize } from "./access/authorize.ts";
import { setAccessList } from "./access/list.ts";
import { callerOf, type RelayContext } from "./context.ts";
import { acknowledge, collect, deposit, withdraw } from "./escrow/slot.ts";
import {
  type Answer,
  apiHeaders,
  crossOriginHeaders,
  notFound,
  preflight,
  type RelayRequest,
  refuse,
} from "./http/exchange.ts";
import { defaultLimits, type Limits } from "./limits/limits.ts";
import { Rates } from "./limits/rates.ts";
import type { Store } from "./store/port.ts";
import { appendToStream } from "./stream/append.ts";
import { createStream } from "./stream/create.ts";
import { headStream, readStream } from "./stream/read.ts";
import { removeStream } from "./stream/remove.ts";
import { sweep } from "./stream/sweep.ts";
import { Tails } from "./stream/tails.ts";
import { version } from "./version.ts";

export type RelayOptions = {
  readonly store: Store;
  readonly limits?: Limits;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly invite?: string | undefined;
  /** Digest (base64url of SHA-256) of the token whose holder runs the conformance suite. */
  readonly conformanceDigest?: string | undefined;
  /** Told of every failure that is the relay's own; never given a body, a token or an id. */
  readonly onError?: (error: unknown) => void;
};

export type Relay = {
  readonly limits: Limits;
  /** Whether this path belongs to the interface, and not to the web app. */
  readonly serves: (path: string) => boolean;
  readonly answer: (request: RelayRequest) => Promise<Answer>;
  readonly openTails: () => number;
  /** To be called every 15 s: keeps event streams alive, and ends old ones. */
  readonly ping: () => void;
  /** Takes away what has expired. */
  readonly sweep: () => Promise<void>;
  /** From now on every request is refused and every tail ends. */
  readonly stop: () => void;
};

const sqliteFull = 13;

export function createRelay(options: RelayOptions): Relay {
  const limits = options.limits ?? defaultLimits;
  const context: RelayContext = {
    store: options.store,
    limits,
    rates: new Rates(limits),
    tails: new Tails(limits),
    clock: options.clock ?? Date.now,
    invite: options.invite,
    conformanceDigest: options.conformanceDigest,
  };
  let isStopping = false;

  const answer = async (request: RelayRequest): Promise<Answer> => {
    const given = isStopping ? stopping : await attempt(context, request, options.onError);
    const isCrossOrigin = request.header("origin") !== undefined;
    const headers = {
      ...apiHeaders,
      ...(isCrossOrigin ? crossOriginHeaders : undefined),
      ...given.headers,
      [header.generation]: context.store.generation,
    };
    return { ...given, headers };
  };
  return {
    limits,
    serves: (path) => path === healthPath || path === apiPrefix || path.startsWith(`${apiPrefix}/`),
    answer,
    openTails: () => context.tails.count,
    ping: () => context.tails.ping(context.clock()),
    sweep: async () => {
      while ((await sweep(context.store, context.clock())) > 0);
    },
    stop: () => {
      isStopping = true;
      context.tails.endAll();
    },
  };
}

const stopping = refuse("stopping", "The relay is stopping. Try again in a moment.", { "Retry-After": "5" });
const wrongMethod: Answer = { ...refuse("bad-request", "This address does not take that method."), status: 405 };

async function attempt(
  context: RelayContext,
  request: RelayRequest,
  onError: ((error: unknown) => void) | undefined,
): Promise<Answer> {
  try {
    return await dispatch(context, request);
  } catch (error) {
    onError?.(error);
    const isFull = error instanceof Error && "errcode" in error && error.errcode === sqliteFull;
    if (isFull) return refuse("quota", "The relay's disk is full. Nothing was stored; keep what you have.");
    return refuse("internal", "The relay failed. Nothing was stored; try again later.");
  }
}

async function dispatch(context: RelayContext, request: RelayRequest): Promise<Answer> {
  if (request.method === "OPTIONS") return preflight;
  if (request.body === "too-large") return refuse("too-large", "The relay does not take so much at once.");
  if (request.path === healthPath) return health(context, request);
  const [, , resource, id, part, name, action, ...rest] = request.path.split("/");
  if (resource !== "stream" || !id || rest.length > 0) return notFound;
  const { body } = request;
  if (part === undefined) return dispatchStream(context, request, id, body);
  if (part === "access" && (name === "a" || name === "b") && action === undefined) {
    return request.method === "PUT" ? putAccess(context, request, id, name, body) : wrongMethod;
  }
  if (part === "escrow" && name) return dispatchEscrow(context, request, id, name, action, body);
  return notFound;
}

function dispatchStream(context: RelayContext, request: RelayRequest, id: string, body: Uint8Array) {
  switch (request.method) {
    case "PUT":
      return createStream(context, request, id, body);
    case "POST":
      return appendToStream(context, request, id, body);
    case "GET":
      return readStream(context, request, id);
    case "HEAD":
      return headStream(context, request, id);
    case "DELETE":
      return removeStream(context, request, id);
    default:
      return wrongMethod;
  }
}

const slotBytes = 32;

function dispatchEscrow(
  context: RelayContext,
  request: RelayRequest,
  id: string,
  slot: string,
  action: string | undefined,
  body: Uint8Array,
) {
  if (base64urlToBytes(slot)?.length !== slotBytes) {
    return refuse("bad-request", "A slot is 32 bytes in base64url.");
  }
  if (action === "ack") {
    return request.method === "POST" ? acknowledge(context, request, id, slot) : wrongMethod;
  }
  if (action !== undefined) return notFound;
  switch (request.method) {
    case "PUT":
      return deposit(context, request, id, slot, body);
    case "GET":
      return collect(context, request, id, slot);
    case "DELETE":
      return withdraw(context, request, id, slot);
    default:
      return wrongMethod;
  }
}

async function putAccess(
  context: RelayContext,
  request: RelayRequest,
  id: string,
  side: Side,
  body: Uint8Array,
): Promise<Answer> {
  const caller = callerOf(context, request, id);
  const { answer, key } = await context.store.commit((tables) => {
    const result = authorize(tables, caller, "manage");
    if ("refusal" in result) return { answer: result.refusal, key: undefined };
    return { answer: setAccessList(tables, result.access, side, body), key: result.access.stream.key };
  });
  // Tails of entries that have just been removed end here.
  if (key !== undefined) context.tails.changed(key);
  return answer;
}

function health(context: RelayContext, request: RelayRequest): Answer {
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod;
  const body: Health = { ok: true, generation: context.store.generation, version };
  return {
    status: 200,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
    body: JSON.stringify(body),
  };
}
