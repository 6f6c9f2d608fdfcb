/**
 * The backup file, byte by byte. Rules BAK-1 to BAK-4 in docs/spec/backup.md.
 *
 * `"twofold-backup-1\n" ‖ length of the header (4) ‖ header ‖ frames`. The header is CBOR `[day, [box, …]]`; each box opens
 * the same file key in its own way. The frames are AES-256-GCM under the file key, numbered, the last one marked, and
 * bound to every byte before them: none can be changed, left out, moved, cut off or taken from another file.
 */

import { err, ok, type Result } from "@twofold/core";
import { type DeviceKeys, decodeCbor, encodeCbor, type RandomBytes, sha256 } from "@twofold/crypto";
import { type PassphraseParameters, passphraseParameters, passphraseSaltBytes } from "@twofold/crypto/passphrase";
import { joinBytes } from "@twofold/wire";
import * as v from "valibot";

/** Argon2id's salt and parameters, and the 32 bytes that they make of the passphrase. Secret. */
export type PassphraseBoxKey = {
  readonly salt: Uint8Array;
  readonly parameters: PassphraseParameters;
  readonly key: Uint8Array;
};
export type BackupKeys = {
  readonly passphrase?: PassphraseBoxKey;
  /** The public half of the recovery words' key, 32 bytes: the words open the file too. */
  readonly recovery?: Uint8Array;
};

export type BackupUnreadable =
  /** No backup of Twofold. */
  | { readonly tag: "backup-foreign" }
  /** Cut off or changed on its way. */
  | { readonly tag: "backup-damaged" }
  | { readonly tag: "backup-newer" }
  /** Another passphrase, or other words, than those it was made with. Nothing of it was read. */
  | { readonly tag: "backup-refused" };

export type OpenedBackup = { readonly made: string; readonly records: readonly BackupRecord[] };
export type BackupRecord = readonly [key: string, value: unknown];

const magic = "twofold-backup-1\n";
const magicPattern = /^twofold-backup-(\d{1,3})\n/;
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** Whole frames of 64 KiB are decrypted one after another, so that the file and its content never lie in memory thrice. */
const frameBytes = 64 * 1024;
/** A header holds two boxes of about 150 bytes; more is not ours. */
const maxHeaderBytes = 4096;

const bytes = (length: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((value) => value.length === length),
  );
const sealedKey = bytes(nonceBytes + keyBytes + tagBytes);
const number = v.number();
const passphraseBox = v.strictTuple([
  v.literal("passphrase"),
  bytes(passphraseSaltBytes),
  number,
  number,
  number,
  sealedKey,
]);
const recoveryBox = v.strictTuple([v.literal("recovery"), bytes(32), bytes(keyBytes + tagBytes)]);
/** A way to open of a later version is passed over. */
const otherBox = v.looseTuple([v.string()]);
const headerShape = v.strictTuple([
  v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  v.pipe(v.array(v.union([passphraseBox, recoveryBox, otherBox])), v.maxLength(8)),
]);
const contentShape = v.array(v.strictTuple([v.string(), v.unknown()]));

/** Seals `records` for every key in `keys`; without any nobody could open it: throws. `made` is the day. */
export async function sealBackup(input: {
  readonly records: readonly BackupRecord[];
  readonly made: string;
  readonly keys: BackupKeys;
  readonly random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { records, made, keys, random } = input;
  const fileKey = random(keyBytes);
  const boxes: unknown[] = [];
  if (keys.passphrase) boxes.push(await sealPassphraseBox(keys.passphrase, fileKey, random));
  if (keys.recovery) {
    const { sealTo } = await import("@twofold/crypto/hpke");
    const sealed = await sealTo({ to: keys.recovery, info: recoveryInfo, content: fileKey, random });
    // A key that nobody has the private half of opens nothing; the passphrase still does.
    if (sealed.ok) boxes.push(["recovery", sealed.value.enc, sealed.value.box]);
  }
  if (boxes.length === 0) throw new RangeError("a backup needs a key that opens it");
  const header = encodeCbor([made, boxes]);
  const head = joinBytes([new TextEncoder().encode(magic), lengthBytes(header.length), header]);
  const frames = await sealFrames(fileKey, await sha256(head), encodeCbor(records));
  fileKey.fill(0);
  return joinBytes([head, ...frames]);
}

/** What stands in front of a file: which passphrase parameters it asks for. Needs no key. */
export function readBackupHeader(file: Uint8Array): Result<BackupHeader, BackupUnreadable> {
  const start = new TextDecoder("latin1").decode(file.subarray(0, 24));
  const version = magicPattern.exec(start)?.[1];
  if (version === undefined) return err({ tag: "backup-foreign" });
  if (Number(version) > 1) return err({ tag: "backup-newer" });
  const at = magic.length + 4;
  if (file.length < at) return err({ tag: "backup-damaged" });
  const length = new DataView(file.buffer, file.byteOffset + magic.length, 4).getUint32(0);
  if (length > maxHeaderBytes || file.length < at + length) return err({ tag: "backup-damaged" });
  const decoded = decodeCbor(file.subarray(at, at + length));
  const parsed = decoded.ok ? v.safeParse(headerShape, decoded.value) : undefined;
  if (!parsed?.success) return err({ tag: "backup-damaged" });
  const [made, boxes] = parsed.output;
  const header: BackupHeader = { made, endsAt: at + length, passphrases: [], recoveries: [] };
  for (const box of boxes) {
    if (v.is(passphraseBox, box)) {
      const [, salt, m, t, p, sealed] = box;
      const parameters = { m, t, p };
      if (v.is(passphraseParameters, parameters)) header.passphrases.push({ salt, parameters, sealed });
    } else if (v.is(recoveryBox, box)) header.recoveries.push({ enc: box[1], box: box[2] });
  }
  return ok(header);
}

export type BackupHeader = {
  readonly made: string;
  readonly endsAt: number;
  readonly passphrases: { salt: Uint8Array; parameters: PassphraseParameters; sealed: Uint8Array }[];
  readonly recoveries: { enc: Uint8Array; box: Uint8Array }[];
};

/** `deriveKey` is asked once for each passphrase box of the header. */
export async function openWithPassphrase(
  file: Uint8Array,
  passphrase: string,
  deriveKey: (passphrase: string, salt: Uint8Array, parameters: PassphraseParameters) => Promise<Uint8Array>,
): Promise<Result<OpenedBackup & { readonly used: PassphraseBoxKey }, BackupUnreadable>> {
  const header = readBackupHeader(file);
  if (!header.ok) return header;
  for (const { salt, parameters, sealed } of header.value.passphrases) {
    const key = await deriveKey(passphrase, salt, parameters);
    const fileKey = await open(key, sealed, bindingOf(salt, parameters));
    if (!fileKey) continue;
    const opened = await openFrames(file, header.value, fileKey);
    return opened.ok ? ok({ ...opened.value, used: { salt, parameters, key } }) : opened;
  }
  return err({ tag: "backup-refused" });
}

/** `keys` are those that the recovery words make. */
export async function openWithRecovery(
  file: Uint8Array,
  keys: Pick<DeviceKeys, "hpkePublic" | "hpkePrivate">,
): Promise<Result<OpenedBackup, BackupUnreadable>> {
  const header = readBackupHeader(file);
  if (!header.ok) return header;
  const { openSealed } = await import("@twofold/crypto/hpke");
  for (const { enc, box } of header.value.recoveries) {
    const fileKey = await openSealed({ keys, info: recoveryInfo, enc, box });
    if (fileKey.ok) return openFrames(file, header.value, fileKey.value);
  }
  return err({ tag: "backup-refused" });
}

const recoveryInfo = encodeCbor(["twofold/backup-box/1"]);

async function sealPassphraseBox(
  { salt, parameters, key }: PassphraseBoxKey,
  fileKey: Uint8Array,
  random: RandomBytes,
) {
  const iv = random(nonceBytes);
  const sealed = await crypto.subtle.encrypt(
    gcm(iv, bindingOf(salt, parameters)),
    await importKey(key),
    owned(fileKey),
  );
  const { m, t, p } = parameters;
  return ["passphrase", salt, m, t, p, joinBytes([iv, new Uint8Array(sealed)])];
}

function bindingOf(salt: Uint8Array, { m, t, p }: PassphraseParameters): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/backup-key/1", "passphrase", salt, m, t, p]);
}

async function sealFrames(fileKey: Uint8Array, binding: Uint8Array, content: Uint8Array): Promise<Uint8Array[]> {
  const key = await importKey(fileKey);
  const frames: Uint8Array[] = [];
  for (let at = 0, n = 0; at === 0 || at < content.length; at += frameBytes, n += 1) {
    const part = owned(content.subarray(at, at + frameBytes));
    const isLast = at + frameBytes >= content.length;
    frames.push(new Uint8Array(await crypto.subtle.encrypt(gcm(frameNonce(n, isLast), binding), key, part)));
  }
  return frames;
}

async function openFrames(
  file: Uint8Array,
  { made, endsAt }: BackupHeader,
  fileKey: Uint8Array,
): Promise<Result<OpenedBackup, BackupUnreadable>> {
  const binding = await sha256(file.subarray(0, endsAt));
  const key = await importKey(fileKey);
  fileKey.fill(0);
  const sealedBytes = frameBytes + tagBytes;
  const parts: Uint8Array[] = [];
  for (let at = endsAt, n = 0; at === endsAt || at < file.length; at += sealedBytes, n += 1) {
    const isLast = at + sealedBytes >= file.length;
    const part = await tryDecrypt(key, gcm(frameNonce(n, isLast), binding), file.subarray(at, at + sealedBytes));
    if (!part) return err({ tag: "backup-damaged" });
    parts.push(part);
  }
  const decoded = decodeCbor(joinBytes(parts));
  const parsed = decoded.ok ? v.safeParse(contentShape, decoded.value) : undefined;
  if (!parsed?.success) return err({ tag: "backup-damaged" });
  return ok({ made, records: parsed.output });
}

/** Number of the frame (11 bytes) and whether it is the last (1). The file key is used for one file only. */
function frameNonce(n: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(nonceBytes);
  new DataView(nonce.buffer).setUint32(7, n);
  nonce[nonceBytes - 1] = isLast ? 1 : 0;
  return nonce;
}

async function open(key: Uint8Array, sealed: Uint8Array, binding: Uint8Array<ArrayBuffer>) {
  const iv = owned(sealed.subarray(0, nonceBytes));
  return tryDecrypt(await importKey(key), gcm(iv, binding), sealed.subarray(nonceBytes));
}

async function tryDecrypt(key: CryptoKey, how: AesGcmParams, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, owned(sealed)));
  } catch (error) {
    // A wrong tag, or too few bytes for one, is an OperationError.
    if (error instanceof DOMException && error.name === "OperationError") return undefined;
    throw error;
  }
}

function importKey(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", owned(raw), "AES-GCM", false, ["encrypt", "decrypt"]);
}

function gcm(iv: Uint8Array<ArrayBuffer>, additional: Uint8Array): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: owned(additional) };
}

function lengthBytes(length: number): Uint8Array<ArrayBuffer> {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, length);
  return four;
}

/** WebCrypto takes no view of a shared buffer. */
function owned(view: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view);
}
