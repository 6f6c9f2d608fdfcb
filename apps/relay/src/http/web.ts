/** The relay as a function from Request to Response, for tests and simulations without a socket. */

import type { Relay } from "../relay.ts";
import type { Answer, RelayRequest, Sink } from "./exchange.ts";

/**
 * Answers one request in this process.
 *
 * `address` is what limits go by. An aborted request counts as a reader that has gone.
 */
export async function handleRequest(relay: Relay, request: Request, address = "127.0.0.1"): Promise<Response> {
  const url = new URL(request.url);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const gone: (() => void)[] = [];
  const leave = (): void => {
    for (const callback of gone.splice(0)) callback();
  };
  request.signal.addEventListener("abort", leave, { once: true });
  const relayRequest: RelayRequest = {
    method: request.method,
    origin: url.origin,
    path: url.pathname,
    search: url.search,
    header: (name) => request.headers.get(name) ?? undefined,
    body: bytes.length > relay.limits.maxBodyBytes ? "too-large" : bytes,
    address,
    whenGone: (callback) => gone.push(callback),
  };
  return toResponse(await relay.answer(relayRequest), leave);
}

function toResponse(answer: Answer, leave: () => void): Response {
  const { status, headers, body, live } = answer;
  if (live) return new Response(toStream(live, leave), { status, headers });
  // Copied: the store's bytes must not change when the receiver changes its own.
  const bytes = typeof body === "string" ? body : body?.slice();
  return new Response(status === 204 || status === 304 ? null : (bytes ?? null), { status, headers });
}

function toStream(live: (sink: Sink) => void, leave: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let whenWritable: (() => void) | undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      live({
        write: (text) => {
          controller.enqueue(encoder.encode(text));
          return (controller.desiredSize ?? 0) > 0;
        },
        whenWritable: (callback) => {
          whenWritable = callback;
        },
        end: () => controller.close(),
      });
    },
    pull: () => {
      const callback = whenWritable;
      whenWritable = undefined;
      callback?.();
    },
    cancel: leave,
  });
}
