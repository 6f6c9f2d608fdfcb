/** Media types of streams: ours holds whole frames, the others (conformance only) are raw bytes. Rules WIRE-1, WIRE-2. */

import { decodeFrames, envelopesMediaType } from "@twofold/wire";
import { type Answer, refuse } from "../http/exchange.ts";

/** Type and subtype in lower case, without parameters. */
export function essenceOf(mediaType: string): string {
  return mediaType.split(";", 1)[0]!.trim().toLowerCase();
}

/** Event streams carry text as it is, and everything else in base64. */
export function isText(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return essence.startsWith("text/") || essence === "application/json";
}

/** A body of our media type has to be whole frames, so that no reader meets half an envelope. */
export function refuseBrokenFrames(mediaType: string, body: Uint8Array): Answer | undefined {
  if (essenceOf(mediaType) !== envelopesMediaType) return undefined;
  const { problem } = decodeFrames(body);
  return problem ? refuse("bad-request", `The body is not whole envelopes (${problem.tag}).`) : undefined;
}
