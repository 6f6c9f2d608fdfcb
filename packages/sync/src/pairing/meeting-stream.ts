/** Messages in a meeting stream: one frame each, every one of them opened or passed over. */

import { err, ok, type Result } from "@twofold/core";
import { type Meeting, type MessageKind, openMessage } from "@twofold/crypto/pairing";
import { concatBytes, decodeFrames, startOffset } from "@twofold/wire";
import type { Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";

export type MeetingMessages = { readonly [K in MessageKind]?: Uint8Array };

/** The first message of each kind; what does not open is somebody's nonsense and is passed over. */
export async function readMeeting(
  relay: Relay,
  at: StreamAddress,
  meeting: Meeting,
): Promise<Result<MeetingMessages & { readonly offset: string }, RelayProblem>> {
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  let offset: string = startOffset;
  for (;;) {
    const chunk = await relay.read(at, offset);
    if (!chunk.ok) return chunk;
    bytes = concatBytes(bytes, chunk.value.bytes);
    offset = chunk.value.nextOffset;
    if (chunk.value.upToDate) break;
  }
  const messages: { [K in MessageKind]?: Uint8Array } = {};
  for (const frame of decodeFrames(bytes).envelopes) {
    const opened = await openMessage(meeting, frame);
    if (opened.ok) messages[opened.value.which] ??= opened.value.content;
  }
  return ok({ ...messages, offset });
}

/** Waits until a message of that kind stands in the stream. Problems are the caller's to wait out. */
export async function awaitMessage(
  relay: Relay,
  at: StreamAddress,
  meeting: Meeting,
  which: MessageKind,
  stop: AbortSignal,
): Promise<Result<Uint8Array, RelayProblem>> {
  const first = await readMeeting(relay, at, meeting);
  if (!first.ok) return first;
  const found = first.value[which];
  if (found) return ok(found);
  for await (const chunk of relay.tail(at, first.value.offset, stop)) {
    if (!chunk.ok) return chunk;
    if (chunk.value.bytes.length === 0) continue;
    const again = await readMeeting(relay, at, meeting);
    if (!again.ok) return again;
    const message = again.value[which];
    if (message) return ok(message);
  }
  return err({ tag: "unreachable" });
}
