/** Messages in a meeting stream: one frame each, every one of them opened or passed over. */

import { err, ok, type Result } from "@twofold/core";
import { concatBytes, decodeFrames, startOffset } from "@twofold/wire";
import type { Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";

/** Opens one message and says which it is; anything that does not open is somebody's nonsense. */
export type OpenMessage<Kind extends string> = (
  message: Uint8Array,
) => Promise<Result<{ readonly which: Kind; readonly content: Uint8Array }, unknown>>;

/** The first message of each kind; what does not open is somebody's nonsense and is passed over. */
export async function readMeeting<Kind extends string>(
  relay: Relay,
  at: StreamAddress,
  open: OpenMessage<Kind>,
): Promise<Result<{ readonly messages: ReadonlyMap<Kind, Uint8Array>; readonly offset: string }, RelayProblem>> {
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  let offset: string = startOffset;
  for (;;) {
    const chunk = await relay.read(at, offset);
    if (!chunk.ok) return chunk;
    bytes = concatBytes(bytes, chunk.value.bytes);
    offset = chunk.value.nextOffset;
    if (chunk.value.upToDate) break;
  }
  const messages = new Map<Kind, Uint8Array>();
  for (const frame of decodeFrames(bytes).envelopes) {
    const opened = await open(frame);
    if (opened.ok && !messages.has(opened.value.which)) messages.set(opened.value.which, opened.value.content);
  }
  return ok({ messages, offset });
}

/** Waits until a message of that kind stands in the stream. Problems are the caller's to wait out. */
export async function awaitMessage<Kind extends string>(
  relay: Relay,
  at: StreamAddress,
  open: OpenMessage<Kind>,
  which: Kind,
  stop: AbortSignal,
): Promise<Result<Uint8Array, RelayProblem>> {
  const first = await readMeeting(relay, at, open);
  if (!first.ok) return first;
  const found = first.value.messages.get(which);
  if (found) return ok(found);
  for await (const chunk of relay.tail(at, first.value.offset, stop)) {
    if (!chunk.ok) return chunk;
    if (chunk.value.bytes.length === 0) continue;
    const again = await readMeeting(relay, at, open);
    if (!again.ok) return again;
    const message = again.value.messages.get(which);
    if (message) return ok(message);
  }
  return err({ tag: "unreachable" });
}
