/** The relay over HTTP: `fetch` in the browser and in Node. Every refusal becomes a tag; nothing here retries. */

import { err, ok, type Result } from "@twofold/core";
import {
  accessPath,
  bytesToBase64url,
  decodeShares,
  envelopesMediaType,
  escrowAckPath,
  escrowPath,
  header,
  streamPath,
} from "@twofold/wire";
import type { Chunk, Relay, RelayProblem, StreamAddress } from "./relay-port.ts";
import { readServerSentEvents } from "./server-sent-events.ts";

/** Longer than a slow phone network needs for 256 KiB, shorter than a person's patience. */
const requestTimeoutMs = 20_000;
/** The relay pings every 15 s: two missed pings and a bit. */
const silenceTimeoutMs = 40_000;

export function httpRelay(origin: string, fetchIt: typeof fetch = (...args) => fetch(...args)): Relay {
  const request = async (
    at: StreamAddress,
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> | string; signal?: AbortSignal } = {},
  ): Promise<Result<Response, RelayProblem>> => {
    try {
      const response = await fetchIt(origin + path, {
        method,
        headers: { authorization: `Bearer ${bytesToBase64url(at.token)}`, ...options.headers },
        ...(options.body === undefined ? {} : { body: options.body }),
        signal: options.signal ?? AbortSignal.timeout(requestTimeoutMs),
        cache: "no-store",
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
      });
      return response.ok ? ok(response) : err(await problemOf(response));
    } catch {
      return err({ tag: "unreachable" });
    }
  };
  const done = async (answer: Promise<Result<Response, RelayProblem>>): Promise<Result<void, RelayProblem>> => {
    const response = await answer;
    if (!response.ok) return response;
    await response.value.body?.cancel().catch(() => {});
    return ok(undefined);
  };
  const withBody = async <T>(response: Response, read: (body: Uint8Array) => T): Promise<Result<T, RelayProblem>> => {
    try {
      return ok(read(new Uint8Array(await response.arrayBuffer())));
    } catch {
      return err({ tag: "unreachable" });
    }
  };

  return {
    create: async (at, kind, code) => {
      const answer = await request(at, "PUT", streamPath(at.stream), {
        headers: {
          "content-type": envelopesMediaType,
          [header.streamKind]: kind,
          ...(code ? { [header.invite]: code } : {}),
        },
      });
      return answer.ok ? ok({ fresh: answer.value.status === 201 }) : answer;
    },
    setAccess: (at, side, list) =>
      done(
        request(at, "PUT", accessPath(at.stream, side), {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(list),
        }),
      ),
    append: (at, producer, frames) =>
      done(
        request(at, "POST", streamPath(at.stream), {
          headers: {
            "content-type": envelopesMediaType,
            [header.producerId]: producer.id,
            [header.producerEpoch]: String(producer.epoch),
            [header.producerSeq]: String(producer.seq),
          },
          body: frames,
        }),
      ),
    read: async (at, offset) => {
      const answer = await request(at, "GET", `${streamPath(at.stream)}?offset=${encodeURIComponent(offset)}`);
      if (!answer.ok) return answer;
      return withBody(answer.value, (bytes) => ({
        bytes,
        nextOffset: answer.value.headers.get(header.nextOffset) ?? offset,
        upToDate: answer.value.headers.has(header.upToDate),
        generation: answer.value.headers.get(header.generation) ?? "",
      }));
    },
    tail: async function* (at, offset, stop) {
      const silence = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const heard = () => {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), silenceTimeoutMs);
      };
      heard();
      try {
        const path = `${streamPath(at.stream)}?offset=${encodeURIComponent(offset)}&live=sse`;
        const answer = await request(at, "GET", path, {
          headers: { accept: "text/event-stream" },
          signal: AbortSignal.any([stop, silence.signal]),
        });
        if (!answer.ok) {
          yield answer;
          return;
        }
        const generation = answer.value.headers.get(header.generation) ?? "";
        for await (const chunk of chunksOf(answer.value, offset, generation, heard)) yield ok(chunk);
      } catch {
        yield err({ tag: "unreachable" });
      } finally {
        clearTimeout(timer);
        silence.abort();
      }
    },
    deposit: (at, slot, body) =>
      done(
        request(at, "PUT", escrowPath(at.stream, slot), {
          headers: { "content-type": "application/octet-stream" },
          body,
        }),
      ),
    release: async (at, slot) => {
      const answer = await request(at, "GET", escrowPath(at.stream, slot));
      if (!answer.ok) return answer;
      if (answer.value.status === 204) return ok(undefined);
      return withBody(answer.value, decodeShares);
    },
    withdraw: (at, slot) => done(request(at, "DELETE", escrowPath(at.stream, slot))),
    acknowledge: (at, slot) => done(request(at, "POST", escrowAckPath(at.stream, slot))),
    remove: (at) => done(request(at, "DELETE", streamPath(at.stream))),
  };
}

/** Durable Streams over SSE: `data` events in base64, then a `control` event that names the next offset. */
async function* chunksOf(
  response: Response,
  offset: string,
  generation: string,
  heard: () => void,
): AsyncGenerator<Chunk> {
  let parts: Uint8Array[] = [];
  let nextOffset = offset;
  if (!response.body) return;
  for await (const event of readServerSentEvents(response.body, heard)) {
    if (event.type === "data") {
      parts.push(Uint8Array.fromBase64(event.data.replaceAll(/\s/g, "")));
    } else if (event.type === "control") {
      const control: unknown = JSON.parse(event.data);
      const fields = typeof control === "object" && control !== null ? (control as Record<string, unknown>) : {};
      if (typeof fields.streamNextOffset === "string") nextOffset = fields.streamNextOffset;
      const bytes = await new Blob(parts as Uint8Array<ArrayBuffer>[]).bytes();
      parts = [];
      yield { bytes, nextOffset, upToDate: fields.upToDate === true, generation };
    }
  }
}

async function problemOf(response: Response): Promise<RelayProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const fields = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const message = typeof fields.message === "string" ? fields.message : `The relay answered ${response.status}.`;
  switch (fields.tag) {
    case "not-found":
    case "forbidden":
    case "gone":
    case "meeting-full":
    case "conflict":
    case "slot-taken":
    case "slot-open":
    case "invite-needed":
      return { tag: fields.tag };
    case "quota":
      return { tag: "quota", message };
    case "stopping":
      return { tag: "unreachable" };
  }
  if (response.status === 429) {
    const seconds = Number(response.headers.get("retry-after"));
    return { tag: "too-many", retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 30 };
  }
  // A proxy's own 502, 503 or 504: the relay itself was not reached.
  if (response.status >= 502 && response.status <= 504) return { tag: "unreachable" };
  return { tag: "refused", message };
}
