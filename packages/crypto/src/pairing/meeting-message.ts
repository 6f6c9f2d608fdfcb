/** One message of a meeting stream: sealed under the meeting's key, bound to the meeting and to which message it is. */

import { err, ok, type Result } from "@twofold/core";
import * as v from "valibot";
import { openWithNonce, sealWithNonce } from "../aes-gcm.ts";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { streamToBytes } from "../identifier.ts";
import { pad, unpad } from "../padding.ts";
import type { RandomBytes } from "../random.ts";
import { isNewerThan } from "../shape.ts";
import type { Meeting } from "./meeting.ts";

export type MessageDamaged = { readonly tag: "message-damaged" };
/** The messages of an exchange in order, each with the sizes in KiB that it may be padded to. */
export type MessageSizes<Kind extends string> = { readonly [K in Kind]: readonly number[] };

/** Seals a message's content; content that is too long for its sizes is our bug and throws. */
export function sealMeetingMessage<Kind extends string>(input: {
  meeting: Meeting;
  sizes: MessageSizes<Kind>;
  which: Kind;
  content: Uint8Array;
  random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { meeting, sizes, which, random } = input;
  const content = pad(input.content, sizes[which]);
  return sealWithNonce({ key: meeting.key, content, associated: bindingOf(meeting, which), random });
}

/** Opens a message and says which it is: only the associated data tells. */
export async function openMeetingMessage<Kind extends string>(
  meeting: Meeting,
  sizes: MessageSizes<Kind>,
  message: Uint8Array,
): Promise<Result<{ which: Kind; content: Uint8Array<ArrayBuffer> }, MessageDamaged>> {
  for (const which of Object.keys(sizes) as Kind[]) {
    const opened = await openWithNonce({ key: meeting.key, sealed: message, associated: bindingOf(meeting, which) });
    const content = opened.ok ? unpad(opened.value, sizes[which]) : opened;
    if (content.ok) return ok({ which, content: content.value });
  }
  return err({ tag: "message-damaged" });
}

export type MessageUnreadable = "damaged" | "newer";

/** The tuple of a message's content, whose first element is a version. */
export function parseMessage<S extends v.GenericSchema>(
  shape: S,
  version: number,
  content: Uint8Array,
): Result<v.InferOutput<S>, MessageUnreadable> {
  const decoded = decodeCbor(content);
  if (!decoded.ok) return err("damaged");
  if (isNewerThan(version, decoded.value)) return err("newer");
  const parsed = v.safeParse(shape, decoded.value);
  return parsed.success ? ok(parsed.output) : err("damaged");
}

function bindingOf({ domain, stream }: Meeting, which: string): Uint8Array<ArrayBuffer> {
  return encodeCbor([domain.message, streamToBytes(stream), which]);
}
