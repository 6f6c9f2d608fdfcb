/**
 * `npm run certificate -- ADDRESS …`: writes cert.pem and key.pem, a certificate of one's own for trying at home.
 *
 * An X.509 v3 certificate (RFC 5280) with an ECDSA P-256 key, signed by itself, good for a year. Node can read
 * certificates but not make them, so the few DER structures are written here.
 */

import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { writeFileSync } from "node:fs";
import { isIP } from "node:net";

export type Certificate = { readonly cert: string; readonly key: string };

/** Browsers refuse server certificates that are valid for more than 398 days (CA/Browser Forum, ballot SC31). */
const validDays = 365;
const dayMs = 86_400_000;

/** `names` are host names or IP addresses, at least one; both results are PEM. It is valid from a day before `nowMs`. */
export function makeCertificate(names: readonly string[], nowMs: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(objectId("1.2.840.10045.4.3.2")); // ecdsa-with-SHA256
  const who = sequence(set(sequence(objectId("2.5.4.3"), der(0x0c, Buffer.from("Twofold at home"))))); // commonName
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))), // version 3
    der(0x02, Buffer.concat([Buffer.of(0x01), randomBytes(15)])), // serial number, positive
    algorithm,
    who,
    sequence(time(nowMs - dayMs), time(nowMs + validDays * dayMs)), // a day back, for clocks that are behind
    who,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(alternativeNames(names), keyUsage())),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = sequence(body, algorithm, bitString(signature));
  return {
    cert: pem("CERTIFICATE", certificate),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** Extension subjectAltName, the only place where browsers look for names: dNSName is [2], iPAddress is [7]. */
function alternativeNames(names: readonly string[]): Buffer {
  const general = names.map((name) => (isIP(name) ? der(0x87, ipBytes(name)) : der(0x82, Buffer.from(name, "ascii"))));
  return sequence(objectId("2.5.29.17"), der(0x04, sequence(...general)));
}

/** Extension extKeyUsage: id-kp-serverAuth, without which iOS refuses a server's certificate. */
function keyUsage(): Buffer {
  return sequence(objectId("2.5.29.37"), der(0x04, sequence(objectId("1.3.6.1.5.5.7.3.1"))));
}

function ipBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split(".").map(Number));
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const [left, right] = [groups(head), groups(tail ?? "")];
  const all = [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

/** Tag, length in the short or long form, content (X.690). */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat(content);
  const { length } = bytes;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...head), bytes]);
}

const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content);
const set = (...content: readonly Uint8Array[]): Buffer => der(0x31, ...content);
const bitString = (bytes: Uint8Array): Buffer => der(0x03, Buffer.of(0), bytes);

/** UTCTime, which RFC 5280 asks for until 2049. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`, "ascii"));
}

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  if (names.length === 0) {
    process.stderr.write(
      "Name the address that the phones will open, for example: npm run certificate -- 192.168.1.20\n",
    );
    process.exit(1);
  }
  const { cert, key } = makeCertificate(names, Date.now());
  writeFileSync("cert.pem", cert);
  writeFileSync("key.pem", key, { mode: 0o600 });
  process.stdout.write(
    `cert.pem and key.pem are good for ${names.join(", ")}, for a year. Keep key.pem to yourself.\n`,
  );
}
