/**
 * An entry of the journal, sealed to the room's public key: HPKE base mode, `enc (32) ‖ box`, padded inside, so that its
 * length says as little as that of a note. Rules ROOM-2 and ROOM-3.
 */

import { type EntryContent, entryContent, err, ok, type Result } from "@twofold/core";
import { concatBytes } from "@twofold/wire";
import * as v from "valibot";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { deviceKeyBytes } from "../device-keys.ts";
import { openSealed, sealTo } from "../hpke.ts";
import { answerClassesKiB, pad, unpad } from "../padding.ts";
import type { RandomBytes } from "../random.ts";
import type { RoomKeys } from "./room-key.ts";

export type EntryBroken = { readonly tag: "entry-broken" };

const magic = "twofold/entry/1";
const shape = v.tuple([v.literal(magic), entryContent]);

/** `stream` is the vault's. A public key that X25519 refuses is not one of ours: throws. */
export async function sealEntry(input: {
  readonly publicKey: Uint8Array;
  readonly stream: string;
  readonly content: EntryContent;
  readonly random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { publicKey: to, stream, content, random } = input;
  const padded = pad(encodeCbor([magic, content]), answerClassesKiB);
  const sealed = await sealTo({ to, info: infoOf(stream), content: padded, random });
  if (!sealed.ok) throw new TypeError("the room's public key is not a usable point");
  return concatBytes(sealed.value.enc, sealed.value.box);
}

/** Fails for another key, another vault, or a changed bit; never says which. */
export async function openEntry(input: {
  readonly keys: RoomKeys;
  readonly stream: string;
  readonly sealed: Uint8Array;
}): Promise<Result<EntryContent, EntryBroken>> {
  const { keys, stream, sealed } = input;
  const broken = err({ tag: "entry-broken" });
  if (sealed.length <= deviceKeyBytes) return broken;
  const [enc, box] = [sealed.subarray(0, deviceKeyBytes), sealed.subarray(deviceKeyBytes)];
  const opened = await openSealed({ keys, info: infoOf(stream), enc, box });
  const content = opened.ok ? unpad(opened.value, answerClassesKiB) : opened;
  const decoded = content.ok ? decodeCbor(content.value) : content;
  const parsed = decoded.ok ? v.safeParse(shape, decoded.value) : undefined;
  if (!parsed?.success) return broken;
  const { text, prompt, moods } = parsed.output[1];
  return ok({ text, prompt, moods });
}

const infoOf = (stream: string) => encodeCbor(["twofold/room/1", stream]);
